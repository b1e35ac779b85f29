package org.linja.audit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.ClockMeasure;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockTerms;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.PromisedClock;
import org.linja.sla.rules.SeverityStanding;
import org.linja.sla.rules.TermsHistory;

/** Judges every promised clock of a case from its history alone, by the rule of the live clock. */
public final class SlaAudit {

    private SlaAudit() {}

    /**
     * The verdicts on one case as it stood at {@code cut}, in the order of the contract's targets;
     * none if it was not open yet. The severity it last had governs; where house and customer
     * differed, those of every other severity that was held stand behind.
     *
     * @param book the versions that the history names
     * @param history the case's entries, in any order
     * @param cut what happened later is left out
     * @throws UnknownTerms if the house does not have a version that the history names
     */
    public static List<Verdict> judge(TermsBook book, List<Entry> history, Instant cut) {
        Happened happened = Happened.by(history, cut);
        if (SeverityStanding.isTold(happened.entries())) {
            return judgeAll(SeverityStanding.of(happened.entries()), book, happened, cut);
        }
        return lastSeverity(happened.entries())
                .map(severity -> judge(severity, HeldBy.BOTH, true, book, happened, cut))
                .orElseGet(List::of);
    }

    private static List<Verdict> judgeAll(
            SeverityStanding standing, TermsBook book, Happened happened, Instant cut) {
        List<Verdict> verdicts = new ArrayList<>();
        standing.held()
                .forEach(
                        (severity, heldBy) ->
                                verdicts.addAll(
                                        judge(
                                                severity,
                                                heldBy,
                                                severity == standing.governing(),
                                                book,
                                                happened,
                                                cut)));
        return verdicts;
    }

    /**
     * The severity that governed a case at {@code instant}, or nothing if it was not open yet.
     *
     * @throws IllegalArgumentException if its history names a severity that does not exist
     */
    public static Optional<Severity> severityAt(List<Entry> history, Instant instant) {
        return governing(Happened.by(history, instant).entries());
    }

    private static Optional<Severity> governing(List<Entry> happened) {
        return SeverityStanding.isTold(happened)
                ? Optional.of(SeverityStanding.of(happened).governing())
                : lastSeverity(happened);
    }

    /**
     * What was promised for each clock of the case as it stood at {@code cut}; see {@link #judge}.
     */
    public static List<PromisedClock> promised(TermsBook book, List<Entry> history, Instant cut) {
        Happened happened = Happened.by(history, cut);
        return governing(happened.entries())
                .map(severity -> promised(severity, book, happened))
                .orElseGet(List::of);
    }

    /** The same by another severity that {@link #beside} tells. */
    public static List<PromisedClock> promised(
            Severity severity, TermsBook book, List<Entry> history, Instant cut) {
        return promised(severity, book, Happened.by(history, cut));
    }

    /**
     * The severities by which the case was measured at {@code cut} beside the one that governed,
     * and whose each was; mostly none.
     */
    public static Map<Severity, HeldBy> beside(List<Entry> history, Instant cut) {
        List<Entry> happened = Happened.by(history, cut).entries();
        if (!SeverityStanding.isTold(happened)) {
            return Map.of();
        }
        SeverityStanding standing = SeverityStanding.of(happened);
        Map<Severity, HeldBy> beside = new LinkedHashMap<>(standing.held());
        beside.remove(standing.governing());
        return beside;
    }

    private static List<PromisedClock> promised(
            Severity severity, TermsBook book, Happened happened) {
        return TermsHistory.of(happened.entries())
                .map(terms -> terms.promised(severity, book::terms))
                .orElseGet(List::of);
    }

    private static Optional<Severity> lastSeverity(List<Entry> happened) {
        for (int i = happened.size() - 1; i >= 0; i--) {
            EntryKind kind = happened.get(i).kind();
            if (kind == EntryKind.CASE_OPENED || kind == EntryKind.SEVERITY_CHANGED) {
                return Optional.of(severityIn(happened.get(i)));
            }
        }
        return Optional.empty();
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
            HeldBy heldBy,
            boolean governs,
            TermsBook book,
            Happened happened,
            Instant cut) {
        List<PromisedClock> promised = promised(severity, book, happened);
        List<Verdict> verdicts = new ArrayList<>(promised.size());
        for (PromisedClock clock : promised) {
            ClockTerms terms = clock.terms();
            BusinessCalendar calendar = book.calendar(clock);
            ClockRule.measure(terms, calendar, happened, cut)
                    .map(
                            measure ->
                                    verdict(
                                            severity,
                                            heldBy,
                                            governs,
                                            clock,
                                            measure,
                                            ClockRule.otherMeasure(terms, calendar, happened, cut),
                                            happened,
                                            cut))
                    .ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static Verdict verdict(
            Severity severity,
            HeldBy heldBy,
            boolean governs,
            PromisedClock promised,
            ClockMeasure measure,
            Optional<ClockMeasure> other,
            Happened happened,
            Instant cut) {
        Instant stoppedAt = measure.stoppedAt();
        return new Verdict(
                promised,
                severity,
                heldBy,
                governs,
                kind(measure),
                LineAt.of(happened.entries(), stoppedAt == null ? cut : stoppedAt),
                measure.startedAt(),
                measure.dueAt(),
                stoppedAt,
                measure.elapsed(),
                measure.missedIn(),
                other.map(SlaAudit::otherVerdict).orElse(null));
    }

    private static OtherVerdict otherVerdict(ClockMeasure measure) {
        return new OtherVerdict(
                kind(measure), measure.dueAt(), measure.stoppedAt(), measure.elapsed());
    }

    private static VerdictKind kind(ClockMeasure measure) {
        return switch (measure.state()) {
            case MET -> VerdictKind.MET;
            case MISSED -> VerdictKind.MISSED;
            case RUNNING, PAUSED, UNDECIDABLE, MERGED -> VerdictKind.UNDECIDABLE;
        };
    }
}
