package org.linja.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.TermsHistory;

/**
 * All clocks of one case: by every severity that it is or was measured by. They are read when
 * somebody asks for one: whoever only writes down what came of an alert does not.
 */
final class CaseClocks {
    private Supplier<List<SlaClock>> kept = ArrayList::new;
    private @Nullable List<SlaClock> read;

    void start(SlaClock clock) {
        all().add(clock);
    }

    /** Says where those come from that the case has. */
    void bring(Supplier<List<SlaClock>> kept) {
        this.kept = kept;
        read = null;
    }

    /** Reads each of them by the rules that the audit uses too. */
    void read(List<Entry> history, LongFunction<BusinessCalendar> calendars, Instant now) {
        for (SlaClock clock : all()) {
            clock.read(calendars.apply(clock.calendarVersionId()), history, now);
        }
    }

    /** Makes a clock of the case. */
    @FunctionalInterface
    interface Maker {
        SlaClock make(Severity measure, ClockTarget target, long calendarVersionId, Instant from);
    }

    /**
     * Whoever says a severity that the case was not measured by yet starts its clocks: from the
     * case's own time zero, under the versions that each of them is bound to.
     */
    void measureBy(
            Severity severity,
            List<Entry> happened,
            Function<BoundTerms, ContractTerms> book,
            Maker maker) {
        if (all().stream().anyMatch(clock -> clock.severity() == severity)) {
            return;
        }
        Instant timeZero = happened.get(0).occurredAt();
        TermsHistory.of(happened).stream()
                .flatMap(terms -> terms.promised(severity, book).stream())
                .map(
                        promised ->
                                maker.make(
                                        severity,
                                        promised.target(),
                                        promised.calendarVersionId(),
                                        timeZero))
                .forEach(this::start);
    }

    /** The clock of this id, which must be one of them. */
    SlaClock byId(long id) {
        return all().stream().filter(clock -> clock.id() == id).findFirst().orElseThrow();
    }

    List<SlaClock> all() {
        List<SlaClock> clocks = read;
        if (clocks == null) {
            clocks = new ArrayList<>(kept.get());
            read = clocks;
        }
        return clocks;
    }

    /** The next deadline by what either side holds, null if none is to come. */
    @Nullable Instant nextDueAt(SeveritySides sides) {
        return all().stream()
                .filter(clock -> clock.isOpen() && sides.hold(clock.severity()))
                .flatMap(clock -> Optional.ofNullable(clock.dueAt()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Those whose deadlines a ladder waits for, by what either side holds. */
    List<SlaClock> escalating(Set<Watched> watched, SeveritySides sides) {
        Set<Watched> hardest =
                Watched.hardest(
                        all().stream()
                                .filter(clock -> sides.hold(clock.severity()))
                                .map(Watched::of)
                                .filter(watched::contains)
                                .toList());
        return all().stream().filter(clock -> hardest.contains(Watched.of(clock))).toList();
    }

    /** Whether nobody has heard the customer yet, by any clock that waits for it. */
    boolean awaitAcknowledgement(SeveritySides sides) {
        return all().stream()
                .anyMatch(
                        clock ->
                                clock.kind() == ClockKind.ACKNOWLEDGE
                                        && sides.hold(clock.severity())
                                        && clock.isOpen());
    }

    /** When they began; {@code openedAt} unless the case is a part of an older one. */
    Instant began(Instant openedAt) {
        return all().stream()
                .map(SlaClock::startedAt)
                .filter(began -> began.isBefore(openedAt))
                .min(Comparator.naturalOrder())
                .orElse(openedAt);
    }
}
