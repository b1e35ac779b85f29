package org.linja.ops.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ClockTarget;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.FlatJson;
import org.linja.platform.persistence.CopyText;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockTerms;

/**
 * Some cases with all their rows, written in one transaction: each is there whole or not at all.
 */
final class CaseBlock {
    private static final int CLOCK_BLOCK = 50;

    private static final String CASES =
            "copy support_case (id, row_version, version, customer_id, contract_version_id,"
                    + " subject, description, kind, severity, status, channel, line, owner_id,"
                    + " offered_line, caller_name, caller_number, external_ref, cause, opened_at,"
                    + " accepted_at, resolved_at, closed_at, next_due_at, last_seq, last_hash,"
                    + " ladder_version_id)"
                    + " from stdin";
    private static final String CLOCKS =
            "copy sla_clock (id, version, case_id, customer_id, kind, severity, budget_seconds,"
                    + " paused_by_question, paused_by_vendor, warnings, calendar_version_id, state,"
                    + " started_at, due_at,"
                    + " stopped_at) from stdin";
    private static final String ENTRIES =
            "copy journal_entry (case_id, seq, customer_id, occurred_at, recorded_at, kind, actor,"
                    + " data, text_commitment, previous_hash, hash) from stdin";
    private static final String TEXTS =
            "copy journal_text (case_id, seq, customer_id, salt, body) from stdin";

    private final CopyText cases = new CopyText();
    private final CopyText clocks = new CopyText();
    private final CopyText entries = new CopyText();
    private final CopyText texts = new CopyText();
    private final Map<CaseStory, List<ClockReading>> readings = new LinkedHashMap<>();
    private final String series;
    private final @Nullable Long ladder;
    private int written;

    /**
     * @param series what the outer references of these cases begin with
     * @param ladder the version of a ladder that is stamped on them; null for none
     */
    CaseBlock(String series, @Nullable Long ladder) {
        this.series = series;
        this.ladder = ladder;
    }

    /** Fresh numbers for so many cases. */
    static List<Long> caseNumbers(Connection connection, int count) throws SQLException {
        return numbers(connection, "case_number", count);
    }

    /** Puts a case at its place in the series. */
    void add(CaseStory story, long place) {
        readings.put(story, readings(story));
        add(story, series + place);
    }

    /** Writes all of them; returns how many entries they have. The caller commits. */
    int send(Connection connection) throws SQLException {
        addClocks(connection);
        // A case that comes after its texts gathers its words once, not with each of them.
        entries.send(connection, ENTRIES);
        texts.send(connection, TEXTS);
        cases.send(connection, CASES);
        clocks.send(connection, CLOCKS);
        return written;
    }

    private void add(CaseStory story, String reference) {
        for (CaseStory.Line line : story.lines()) {
            add(line, story.firm().customerId());
        }
        cases.add(story.caseId())
                .add(1)
                .add(story.version())
                .add(story.firm().customerId())
                .add(story.firm().contractVersionId())
                .add(story.subject())
                .add(story.description())
                .add("fault")
                .add(story.severity().slug())
                .add(story.status().slug())
                .add("phone")
                .add(story.line().slug())
                .add(story.owner())
                .add(story.offeredLine() == null ? null : story.offeredLine().slug())
                .add("Generated Caller")
                .add("+358401234500")
                .add(reference)
                .add(story.cause() == null ? null : story.cause().slug())
                .add(story.openedAt())
                .add(story.acceptedAt())
                .add(story.resolvedAt())
                .add(story.closedAt())
                .add(nextDueAt(readings.getOrDefault(story, List.of())))
                .add(story.lines().size())
                .add(story.lastHash())
                .add(ladder)
                .end();
    }

    private static @Nullable Instant nextDueAt(List<ClockReading> readings) {
        return readings.stream()
                .filter(reading -> reading.stoppedAt() == null)
                .flatMap(reading -> Optional.ofNullable(reading.dueAt()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void add(CaseStory.Line line, long customerId) {
        Entry entry = line.sealed().entry();
        entries.add(entry.caseNumber())
                .add(entry.seq())
                .add(customerId)
                .add(entry.occurredAt())
                .add(entry.recordedAt())
                .add(entry.kind().slug())
                .add(entry.actor())
                .add(FlatJson.write(new TreeMap<>(entry.data())))
                .add(entry.textCommitment())
                .add(line.sealed().previousHash())
                .add(line.sealed().hash())
                .end();
        written++;
        if (line.text() != null && line.salt() != null) {
            texts.add(entry.caseNumber())
                    .add(entry.seq())
                    .add(customerId)
                    .add("\\x" + line.salt())
                    .add(line.text())
                    .end();
        }
    }

    private void addClocks(Connection connection) throws SQLException {
        int count = readings.values().stream().mapToInt(List::size).sum();
        // The sequence hands out the last number of a block, as the JPA provider expects it.
        List<Long> blocks =
                numbers(connection, "sla_clock_id", (count + CLOCK_BLOCK - 1) / CLOCK_BLOCK);
        int next = 0;
        for (Map.Entry<CaseStory, List<ClockReading>> one : readings.entrySet()) {
            for (ClockReading reading : one.getValue()) {
                add(one.getKey(), reading, blocks.get(next / CLOCK_BLOCK) - next % CLOCK_BLOCK);
                next++;
            }
        }
    }

    private void add(CaseStory story, ClockReading reading, long id) {
        ClockTarget target =
                targets(story).stream()
                        .filter(one -> one.clock().equals(reading.kind().slug()))
                        .findFirst()
                        .orElseThrow();
        clocks.add(id)
                .add(1)
                .add(story.caseId())
                .add(story.firm().customerId())
                .add(reading.kind().slug())
                .add(story.severity().slug())
                .add(reading.budget().toSeconds())
                .add(target.pausedByQuestion())
                .add(target.pausedByVendor())
                .add(
                        target.warnings().stream()
                                .map(left -> String.valueOf(left.toSeconds()))
                                .collect(Collectors.joining(" ")))
                .add(story.firm().bound().calendarOf(target))
                .add(reading.state().slug())
                .add(reading.startedAt())
                .add(reading.dueAt())
                .add(reading.stoppedAt())
                .end();
    }

    /** What the clocks said when the case was last acted on, as the house itself keeps them. */
    private static List<ClockReading> readings(CaseStory story) {
        List<Entry> history = story.history();
        return targets(story).stream()
                .flatMap(
                        target ->
                                ClockRule.read(
                                        ClockTerms.of(target),
                                        story.firm().calendarOf(target),
                                        history,
                                        story.lastAt())
                                        .stream())
                .toList();
    }

    private static List<ClockTarget> targets(CaseStory story) {
        return story.firm().terms().targetsFor(story.severity());
    }

    private static List<Long> numbers(Connection connection, String sequence, int count)
            throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select nextval(?::regclass) from generate_series(1, ?)")) {
            query.setString(1, sequence);
            query.setInt(2, count);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }
}
