package org.linja.following;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.cases.WatchedClocks;
import org.linja.contracts.rules.Severity;
import org.linja.following.rules.LeftReason;
import org.linja.following.rules.MeasuredBy;
import org.linja.following.rules.TermsChange;
import org.linja.following.rules.TermsMove;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.ClockKind;

/**
 * Cases that follow, hundreds at a time: read, moved and written set by set, for a case by case way
 * would take hours where there are a million of them.
 */
@Repository
public class FollowedCases {
    @Inject SqlRows sql;
    @Inject Journal journal;
    @Inject Alarms alarms;
    @Inject FollowedVersions versions;
    @Inject WatchedClocks watchedClocks;
    @Inject DatabaseClock clock;

    /** The next cases of a range that may have something to move; whoever has one is waited for. */
    List<CaseToMove> lock(
            FollowingSubject subject, List<Long> older, long after, long last, int limit) {
        return sql.list(
                FollowedCases.class,
                "cases-of-" + subject.kind() + ".sql",
                row ->
                        new CaseToMove(
                                row.getLong("id"),
                                row.getLong("customer_id"),
                                Severity.of(row.getString("severity")),
                                row.getLong("last_seq"),
                                row.getString("last_hash"),
                                SqlRows.number(row, "ladder_version_id")),
                Map.of("older", older, "after", after, "last", last, "limit", limit));
    }

    /** Moves what follows, with one entry a case; all others stay as they are, to the byte. */
    FollowedBatch move(
            List<CaseToMove> found, long following, FollowingSubject subject, TermsChange change) {
        if (found.isEmpty()) {
            return new FollowedBatch(0, 0, 0, Map.of());
        }
        // Only now that nobody else acts on them: a move lies behind whatever came before it.
        Instant now = clock.now();
        List<Long> ids = found.stream().map(CaseToMove::id).toList();
        Map<Long, Optional<List<Entry>>> histories = histories(ids);
        Map<Long, List<OpenClock>> clocks = clocks(ids);
        TermsMove.Book book = versions.book();
        FollowedRows rows = new FollowedRows(change, following, now);
        Map<Long, LeftReason> left = new HashMap<>();
        for (CaseToMove one : found) {
            Optional<List<Entry>> history = histories.getOrDefault(one.id(), Optional.empty());
            if (history.isEmpty()) {
                left.put(one.id(), LeftReason.UNREADABLE_HISTORY);
                continue;
            }
            try {
                MeasuredBy measured = MeasuredBy.of(one.severity(), history.get(), now);
                TermsMove.of(change, history.get(), measured.all(), book, now)
                        .ifPresent(
                                move ->
                                        rows.add(
                                                one,
                                                move,
                                                measured.inPlay(),
                                                watchedClocks.of(one.ladderVersionId()),
                                                clocks.getOrDefault(one.id(), List.of())));
            } catch (CalendarExhausted neverDue) {
                left.put(one.id(), LeftReason.NO_WORKING_TIME);
            } catch (JsonException | IllegalArgumentException | DateTimeException nonsense) {
                left.put(one.id(), LeftReason.UNREADABLE_HISTORY);
            }
        }
        write(rows, subject);
        return new FollowedBatch(found.size(), rows.cases(), rows.clocks(), left);
    }

    private void write(FollowedRows rows, FollowingSubject subject) {
        if (rows.cases() == 0) {
            return;
        }
        journal.appendMany(rows.lines());
        sql.change(FollowedCases.class, "clocks-move.sql", rows.clockColumns());
        sql.change(
                FollowedCases.class,
                "cases-move.sql",
                rows.caseColumns(subject.isContract() ? subject.versionId() : null));
        alarms.setEach(rows.alarms());
        alarms.clearEach(rows.silenced());
    }

    /** What was written about each case; nothing where it cannot be read. */
    private Map<Long, Optional<List<Entry>>> histories(List<Long> ids) {
        Map<Long, Optional<List<Entry>>> histories = new HashMap<>();
        sql.each(
                FollowedCases.class,
                "histories.sql",
                row -> {
                    long id = row.getLong("case_id");
                    histories
                            .computeIfAbsent(id, first -> Optional.of(new ArrayList<>(10)))
                            .ifPresent(entries -> add(row, entries, id, histories));
                },
                Map.of("cases", ids));
        return histories;
    }

    private static void add(
            ResultSet row,
            List<Entry> entries,
            long id,
            Map<Long, Optional<List<Entry>>> histories) {
        try {
            entries.add(Journal.entry(row));
        } catch (IllegalArgumentException unknown) {
            histories.put(id, Optional.empty());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<Long, List<OpenClock>> clocks(List<Long> ids) {
        Map<Long, List<OpenClock>> clocks = new HashMap<>();
        sql.each(
                FollowedCases.class,
                "clocks.sql",
                row ->
                        clocks.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>(4))
                                .add(
                                        new OpenClock(
                                                row.getLong("id"),
                                                ClockKind.of(row.getString("kind")),
                                                Severity.of(row.getString("severity")),
                                                SqlRows.instant(row, "due_at"),
                                                row.getBoolean("warns"))),
                Map.of("cases", ids));
        return clocks;
    }
}
