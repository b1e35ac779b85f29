package org.linja.following.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.sla.rules.ClockMeasure;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockWarning;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.PromisedClock;
import org.linja.sla.rules.TermsHistory;

/**
 * How one case follows a change of what was promised: only clocks that run and whose deadline has
 * not passed move, each from its own time zero; what has ended keeps its verdict to the byte.
 *
 * <p>A clock that the new version promises for the first time does not begin on a running case, and
 * one that it promises no more goes on under what it had. The clock of the next update, whose ended
 * stretches are judged with the present one, stays behind where a stretch that was kept would be
 * missed by the new terms.
 *
 * @param bound what the case is under from now on
 * @param kept every clock that the move leaves alone, as its entry lists them
 * @param moved at least one
 */
public record TermsMove(BoundTerms bound, SortedSet<String> kept, List<MovedClock> moved) {

    /** Where the versions are looked up that a history names. */
    public record Book(
            Function<BoundTerms, ContractTerms> terms,
            Function<PromisedClock, BusinessCalendar> calendars) {}

    /** Under which name the entry says what was changed. */
    public static final String BECAUSE = "because";

    /** Under which name the entry says which run over all cases moved this one. */
    public static final String FOLLOWING = "following";

    /**
     * The move; nothing if no clock of the case follows.
     *
     * @param history the case's entries, in any order
     * @param severities by which the case is measured
     * @throws CalendarExhausted if a clock would never become due
     * @throws IllegalArgumentException if the history cannot be read
     */
    public static Optional<TermsMove> of(
            TermsChange change,
            List<Entry> history,
            Collection<Severity> severities,
            Book book,
            Instant now) {
        Happened happened = Happened.by(history, now);
        return TermsHistory.of(happened.entries())
                .flatMap(terms -> new Mover(change, terms, happened, book, now).move(severities));
    }

    /** What the case's entry says. */
    public SortedMap<String, String> data(TermsChange change, long following) {
        SortedMap<String, String> data = new TreeMap<>(bound.data());
        data.put(BECAUSE, change.because());
        data.put(FOLLOWING, String.valueOf(following));
        if (!kept.isEmpty()) {
            data.put(TermsHistory.KEPT, String.join(" ", kept));
        }
        return data;
    }

    private record Mover(
            TermsChange change, TermsHistory terms, Happened happened, Book book, Instant now) {

        Optional<TermsMove> move(Collection<Severity> severities) {
            BoundTerms current = terms.current();
            return change.after(current, book.terms().apply(current))
                    .map(next -> moved(next, current, severities))
                    .filter(move -> !move.moved().isEmpty());
        }

        private TermsMove moved(
                BoundTerms next, BoundTerms current, Collection<Severity> severities) {
            ContractTerms promised = book.terms().apply(next);
            SortedSet<String> kept = new TreeSet<>();
            List<MovedClock> moved = new ArrayList<>();
            // Also those by which nothing is measured yet: whoever says one later is not to judge
            // what was done before by what came into force after it.
            for (Severity severity : Severity.values()) {
                Map<String, ClockTarget> targets = new LinkedHashMap<>();
                promised.targetsFor(severity).forEach(one -> targets.put(one.clock(), one));
                for (PromisedClock clock : terms.promised(severity, book.terms())) {
                    String name = clock.target().clock();
                    ClockTarget target = targets.remove(name);
                    MovedClock follows =
                            target != null && change.concerns(clock, current)
                                    ? follow(severity, clock, new PromisedClock(next, target))
                                    : null;
                    if (follows == null) {
                        kept.add(TermsHistory.word(severity, name));
                    } else if (severities.contains(severity)) {
                        moved.add(follows);
                    }
                }
                targets.keySet().forEach(anew -> kept.add(TermsHistory.word(severity, anew)));
            }
            return new TermsMove(next, kept, moved);
        }

        private @Nullable MovedClock follow(
                Severity severity, PromisedClock from, PromisedClock to) {
            Optional<ClockMeasure> before = measure(from);
            if (before.filter(TermsMove::runs).isEmpty()) {
                return null;
            }
            ClockMeasure after = measure(to).orElseThrow();
            return after.startedAt().equals(before.get().startedAt())
                    ? new MovedClock(severity, to, after, warnsAt(severity, to, after))
                    : null;
        }

        private Optional<ClockMeasure> measure(PromisedClock clock) {
            return ClockRule.measure(clock.terms(), book.calendars().apply(clock), happened, now);
        }

        private @Nullable Instant warnsAt(
                Severity severity, PromisedClock clock, ClockMeasure measure) {
            Instant dueAt = measure.dueAt();
            List<Duration> before = clock.target().warnings();
            if (dueAt == null || !now.isBefore(dueAt) || before.isEmpty()) {
                return null;
            }
            return ClockRule.warnings(
                            clock.terms(),
                            before,
                            book.calendars().apply(clock),
                            happened.entries(),
                            now)
                    .stream()
                    .filter(
                            warning ->
                                    !warning.isTold(
                                            measure.kind(),
                                            severity,
                                            measure.startedAt(),
                                            happened.entries()))
                    .map(ClockWarning::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private static boolean runs(ClockMeasure measure) {
        return measure.state() == ClockState.RUNNING || measure.state() == ClockState.PAUSED;
    }
}
