package org.linja.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockKind;

/** All clocks of one case: by every severity that it is or was measured by. */
final class CaseClocks {
    private final List<SlaClock> clocks = new ArrayList<>();

    void start(SlaClock clock) {
        clocks.add(clock);
    }

    void bring(List<SlaClock> kept) {
        clocks.clear();
        clocks.addAll(kept);
    }

    /** Reads each of them by the rules that the audit uses too. */
    void read(List<Entry> history, LongFunction<BusinessCalendar> calendars, Instant now) {
        for (SlaClock clock : clocks) {
            clock.read(calendars.apply(clock.calendarVersionId()), history, now);
        }
    }

    boolean measure(Severity severity) {
        return clocks.stream().anyMatch(clock -> clock.severity() == severity);
    }

    Optional<SlaClock> of(ClockKind wanted, Severity measure) {
        return clocks.stream()
                .filter(clock -> clock.kind() == wanted && clock.severity() == measure)
                .findFirst();
    }

    /** The clock of this id, which must be one of them. */
    SlaClock byId(long id) {
        return clocks.stream().filter(clock -> clock.id() == id).findFirst().orElseThrow();
    }

    List<SlaClock> all() {
        return clocks;
    }

    /** The next deadline by what either side holds, null if none is to come. */
    @Nullable Instant nextDueAt(SeveritySides sides) {
        return clocks.stream()
                .filter(clock -> clock.isOpen() && sides.hold(clock.severity()))
                .flatMap(clock -> Optional.ofNullable(clock.dueAt()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether nobody has heard the customer yet, by any clock that waits for it. */
    boolean awaitAcknowledgement(SeveritySides sides) {
        return clocks.stream()
                .anyMatch(
                        clock ->
                                clock.kind() == ClockKind.ACKNOWLEDGE
                                        && sides.hold(clock.severity())
                                        && clock.isOpen());
    }

    /** When they began; {@code openedAt} unless the case is a part of an older one. */
    Instant began(Instant openedAt) {
        return clocks.stream()
                .map(SlaClock::startedAt)
                .filter(began -> began.isBefore(openedAt))
                .min(Comparator.naturalOrder())
                .orElse(openedAt);
    }
}
