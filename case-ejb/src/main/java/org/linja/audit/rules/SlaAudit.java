package org.linja.audit.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockTerms;

/** Judges every promised clock of a case from its history alone, by the rule of the live clock. */
public final class SlaAudit {

    private SlaAudit() {}

    /**
     * The verdicts on one case as it stood at {@code cut}, in the order of the contract's targets;
     * none if it was not open yet. The severity it last had governs.
     *
     * @param terms the terms stamped on the case
     * @param calendars the calendar that a code of the terms means
     * @param history the case's entries, in any order
     * @param cut what happened later is left out
     */
    public static List<Verdict> judge(
            ContractTerms terms,
            Function<String, BusinessCalendar> calendars,
            List<Entry> history,
            Instant cut) {
        return severityAt(history, cut)
                .map(severity -> judge(severity, terms, calendars, history, cut))
                .orElseGet(List::of);
    }

    /**
     * The severity a case had at {@code instant}, or nothing if it was not open yet.
     *
     * @throws IllegalArgumentException if its history names a severity that does not exist
     */
    public static Optional<Severity> severityAt(List<Entry> history, Instant instant) {
        return history.stream()
                .filter(entry -> !entry.occurredAt().isAfter(instant))
                .filter(
                        entry ->
                                entry.kind() == EntryKind.CASE_OPENED
                                        || entry.kind() == EntryKind.SEVERITY_CHANGED)
                .max(Comparator.comparing(Entry::occurredAt).thenComparingLong(Entry::seq))
                .map(SlaAudit::severityIn);
    }

    private static Severity severityIn(Entry entry) {
        String slug = entry.data().get("severity");
        if (slug == null) {
            throw new IllegalArgumentException(
                    "Entry %d of case %d names no severity"
                            .formatted(entry.seq(), entry.caseNumber()));
        }
        return Severity.of(slug);
    }

    private static List<Verdict> judge(
            Severity severity,
            ContractTerms terms,
            Function<String, BusinessCalendar> calendars,
            List<Entry> history,
            Instant cut) {
        BusinessCalendar calendar = calendars.apply(terms.calendar());
        return terms.targetsFor(severity).stream()
                .map(ClockTerms::of)
                .flatMap(clock -> ClockRule.read(clock, calendar, history, cut).stream())
                .map(reading -> verdict(severity, reading, history, cut))
                .toList();
    }

    private static Verdict verdict(
            Severity severity, ClockReading reading, List<Entry> history, Instant cut) {
        Instant stoppedAt = reading.stoppedAt();
        return new Verdict(
                reading.kind(),
                severity,
                kind(reading),
                LineAt.of(history, stoppedAt == null ? cut : stoppedAt),
                reading.startedAt(),
                reading.dueAt(),
                stoppedAt,
                reading.elapsed(),
                reading.budget(),
                reading.partition());
    }

    private static VerdictKind kind(ClockReading reading) {
        return switch (reading.state()) {
            case MET -> VerdictKind.MET;
            case MISSED -> VerdictKind.MISSED;
            case RUNNING, PAUSED, UNDECIDABLE -> VerdictKind.UNDECIDABLE;
        };
    }
}
