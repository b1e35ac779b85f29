package org.linja.imports;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.imports.rules.ForeignFacts;
import org.linja.journal.Journal;
import org.linja.journal.JournalLine;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.PromisedClock;

/** Cases that came from foreign desks: written as a whole, without alarm or notification. */
@Repository
public class ImportedCases {
    private static final int CLOCK_BLOCK = 50;

    @Inject SqlRows sql;
    @Inject Journal journal;
    @Inject Contracts contracts;
    @Inject Calendars calendars;

    /** What is known of these references: their fingerprint, and whether a case stands behind. */
    Map<String, KnownCase> known(long customerId, List<String> references) {
        Map<String, KnownCase> known = new HashMap<>();
        sql.list(
                        ImportedCases.class,
                        "known-cases.sql",
                        row ->
                                Map.entry(
                                        row.getString("reference"),
                                        new KnownCase(
                                                row.getString("content_sha256"),
                                                SqlRows.number(row, "case_id") != null)),
                        Map.of("customerId", customerId, "references", references))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    List<Long> nextIds(int count) {
        return count == 0 ? List.of() : numbers("next-cases.sql", count);
    }

    /** Writes the cases with their journal and their clocks as they stand at {@code now}. */
    void add(List<NewCase> cases, ImportSource source, Instant now) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<JournalLine> lines = new ArrayList<>();
        List<Map<String, Object>> origins = new ArrayList<>();
        for (NewCase taken : cases) {
            rows.add(caseRow(taken, source));
            lines.addAll(taken.lines(source.customerId()));
            origins.add(
                    origin(
                            source,
                            taken.logged().reference(),
                            taken.sha256(),
                            taken.id(),
                            taken.facts()));
        }
        sql.changeEach(ImportedCases.class, "case-add.sql", rows);
        sql.changeEach(ImportedCases.class, "clock-add.sql", clockRows(cases, source, now));
        journal.append(lines);
        sql.changeEach(ImportedCases.class, "imported-case-add.sql", origins);
    }

    /** Remembers a case of which not one row could be taken. */
    void addRejected(ImportSource source, String reference, String sha256) {
        sql.change(
                ImportedCases.class,
                "imported-case-add.sql",
                origin(source, reference, sha256, null, null));
    }

    private static Map<String, Object> origin(
            ImportSource source,
            String reference,
            String sha256,
            @Nullable Long caseId,
            @Nullable ForeignFacts facts) {
        Boolean madeSla = facts == null ? null : facts.madeSla();
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", source.customerId());
        row.put("reference", reference);
        row.put("sha256", sha256);
        row.put("run", source.number());
        row.put("caseId", caseId);
        row.put("severity", facts == null ? null : facts.severity().slug());
        row.put("openedAt", facts == null ? null : facts.openedAt());
        row.put("foreignVerdict", madeSla == null ? null : madeSla ? "met" : "missed");
        return row;
    }

    private static Map<String, Object> caseRow(NewCase taken, ImportSource source) {
        ForeignFacts facts = taken.facts();
        Map<String, Object> row = new HashMap<>();
        row.put("id", taken.id());
        row.put("customerId", source.customerId());
        row.put("contractVersionId", source.contractVersionId());
        row.put("subject", taken.subject());
        row.put("severity", facts.severity().slug());
        row.put("status", taken.status().slug());
        row.put("line", facts.line().slug());
        row.put("callerName", taken.callerName());
        row.put("reference", taken.logged().reference());
        row.put("openedAt", facts.openedAt());
        row.put("resolvedAt", facts.resolvedAt());
        row.put("closedAt", facts.closedAt());
        row.put("lastSeq", taken.history().size());
        row.put("lastHash", taken.lastHash());
        return row;
    }

    private List<Map<String, Object>> clockRows(
            List<NewCase> cases, ImportSource source, Instant now) {
        ContractTerms terms = contracts.termsOf(source.contractVersionId());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NewCase taken : cases) {
            terms.targetsFor(taken.facts().severity()).stream()
                    .map(target -> new PromisedClock(source.bound(), target))
                    .forEach(clock -> read(taken, clock, source, now).ifPresent(rows::add));
        }
        // The sequence hands out the last number of a block, as the JPA provider expects it.
        List<Long> blocks =
                rows.isEmpty()
                        ? List.of()
                        : numbers(
                                "next-clock-blocks.sql",
                                (rows.size() + CLOCK_BLOCK - 1) / CLOCK_BLOCK);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("id", blocks.get(i / CLOCK_BLOCK) - i % CLOCK_BLOCK);
        }
        return rows;
    }

    private Optional<Map<String, Object>> read(
            NewCase taken, PromisedClock clock, ImportSource source, Instant now) {
        BusinessCalendar calendar = calendars.byVersion(clock.calendarVersionId());
        return ClockRule.read(clock.terms(), calendar, taken.entries(), now)
                .map(reading -> clockRow(taken, clock, reading, source));
    }

    private static Map<String, Object> clockRow(
            NewCase taken, PromisedClock clock, ClockReading reading, ImportSource source) {
        Map<String, Object> row = new HashMap<>();
        row.put("caseId", taken.id());
        row.put("customerId", source.customerId());
        row.put("kind", clock.terms().kind().slug());
        row.put("severity", taken.facts().severity().slug());
        row.put("budgetSeconds", clock.terms().budget().toSeconds());
        row.put("pausedByQuestion", clock.terms().pausedByQuestion());
        row.put("pausedByVendor", clock.terms().pausedByVendor());
        row.put("warnings", clock.target().warningSeconds());
        row.put("calendarVersionId", clock.calendarVersionId());
        row.put("state", reading.state().slug());
        row.put("startedAt", reading.startedAt());
        row.put("dueAt", reading.dueAt());
        row.put("stoppedAt", reading.stoppedAt());
        return row;
    }

    private List<Long> numbers(String file, int count) {
        return sql.list(
                ImportedCases.class,
                file,
                row -> Objects.requireNonNull(SqlRows.number(row, "nextval")),
                Map.of("count", count));
    }
}
