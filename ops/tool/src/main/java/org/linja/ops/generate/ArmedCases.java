package org.linja.ops.generate;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.sla.rules.ClockKind;

/**
 * Invented cases that nobody has taken, opened so long ago that a deadline passes at a chosen
 * moment, each with the alarm for it: whole journals, real clocks and a ladder of their own.
 */
public final class ArmedCases {
    private static final String HOLD =
            "select from support_case where id = any(?) order by id for update";

    private static final int BLOCK = 2_000;
    private static final Duration LONGEST_NOISE = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 200;

    // What is deleted in this order has nobody left who refers to it.
    private static final List<String> REMOVALS =
            List.of(
                    "delete from alarm a using escalation e where a.subject_type = 'escalation'"
                            + " and a.subject_id = e.id and e.case_id = any(?)",
                    "delete from alarm a using notification n where a.subject_type = 'notification'"
                            + " and a.subject_id = n.id and n.case_id = any(?)",
                    "delete from outbox_entry where message_key in (select 'case:' || id from"
                            + " unnest(?::bigint[]) as t (id))",
                    "delete from notification_attempt t using notification n"
                            + " where t.notification_id = n.id and n.case_id = any(?)",
                    "delete from notification where case_id = any(?)",
                    "delete from escalation where case_id = any(?)",
                    "delete from journal_text where case_id = any(?)",
                    "delete from journal_entry where case_id = any(?)");

    /** A case whose deadline passes at {@code dueAt}, in the house's own time. */
    public record Armed(long caseId, Instant dueAt, Severity severity) {}

    private final Settings settings;
    private final String series;
    private final long ladderVersionId;
    private final List<Long> written = new ArrayList<>();

    /**
     * @param series what tells the cases of this run from others
     * @param ladderVersionId what they climb
     */
    public ArmedCases(Settings settings, String series, long ladderVersionId) {
        this.settings = settings;
        this.series = series;
        this.ladderVersionId = ladderVersionId;
    }

    /** One case for each deadline of this clock, in bounded transactions. */
    public List<Armed> write(Severity severity, ClockKind clock, List<Instant> dueAts)
            throws SQLException {
        List<Armed> armed = new ArrayList<>();
        try (Connection connection = new Database(settings).asOwner()) {
            connection.setAutoCommit(false);
            Crew crew = Crew.of(connection);
            Firm firm = Firms.neverQuiet(connection);
            for (int from = 0; from < dueAts.size(); from += BLOCK) {
                List<Instant> some = dueAts.subList(from, Math.min(from + BLOCK, dueAts.size()));
                armed.addAll(write(connection, firm, crew, severity, clock, some));
                connection.commit();
            }
        }
        return armed;
    }

    private List<Armed> write(
            Connection connection,
            Firm firm,
            Crew crew,
            Severity severity,
            ClockKind clock,
            List<Instant> dueAts)
            throws SQLException {
        ClockTarget target =
                firm.terms().targetsFor(severity).stream()
                        .filter(one -> one.clock().equals(clock.slug()))
                        .findFirst()
                        .orElseThrow();
        List<Long> ids = CaseBlock.caseNumbers(connection, dueAts.size());
        CaseBlock block = new CaseBlock(series, ladderVersionId);
        List<Armed> armed = new ArrayList<>();
        for (int i = 0; i < dueAts.size(); i++) {
            // Their calendar never closes: working time is time.
            Instant openedAt = dueAts.get(i).minus(target.budget());
            block.add(
                    CaseStory.waiting(firm, severity, openedAt, crew, ids.get(i)),
                    written.size() + i);
            armed.add(new Armed(ids.get(i), dueAts.get(i), severity));
        }
        block.send(connection);
        arm(connection, ids, clock);
        written.addAll(ids);
        return armed;
    }

    private static void arm(Connection connection, List<Long> ids, ClockKind clock)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into alarm (subject_type, subject_id, kind, due_at, customer_id, urgent)"
                                + " select 'clock', id, 'due', due_at, customer_id, severity = 'critical'"
                                + " from sla_clock where case_id = any(?) and kind = ?")) {
            insert.setArray(1, array(connection, ids));
            insert.setString(2, clock.slug());
            insert.executeUpdate();
        }
    }

    /** Waits until nothing of these cases is on its way any more. */
    public void awaitSilence() throws SQLException, InterruptedException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select exists (select from outbox_entry where blocked_at is null)")) {
            long end = System.nanoTime() + LONGEST_NOISE.toNanos();
            while (isTrue(query)) {
                if (System.nanoTime() - end > 0) {
                    throw new Failure("Messages are still on their way: see ops/dev status.");
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Removes every case of this run with all that came of it, by the owning role. */
    public void removeAll() throws SQLException, InterruptedException {
        try (Connection connection = new Database(settings).asOwner()) {
            change(
                    connection,
                    "delete from alarm a using sla_clock k where a.subject_type = 'clock'"
                            + " and a.subject_id = k.id and k.case_id = any(?)");
            awaitSilence();
            for (String removal : REMOVALS) {
                change(connection, removal);
            }
            // Each case and clock that goes asks these whether they refer to it.
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum notification, escalation");
            }
            change(connection, "delete from sla_clock where case_id = any(?)");
            change(connection, "delete from support_case where id = any(?)");
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) journal_entry, support_case, sla_clock, alarm");
            }
        }
    }

    /**
     * A block at a time: for each case that loses words a transaction holds locks. The cases are
     * held first, as the house does it, which may still be noting what a gateway reports of them.
     */
    private void change(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < written.size(); from += BLOCK) {
                List<Long> block = written.subList(from, Math.min(from + BLOCK, written.size()));
                Array ids = array(connection, block);
                hold.setArray(1, ids);
                hold.execute();
                statement.setArray(1, ids);
                statement.executeUpdate();
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Array array(Connection connection, List<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    /** How many cases there are. */
    public int size() {
        return written.size();
    }
}
