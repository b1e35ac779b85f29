package org.linja.escalation.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;

/**
 * Whether people may be called about a case now (R33, R34).
 *
 * @param house how severe the house holds the case to be
 * @param customer how severe the customer does
 * @param byHand whether a person asked for the call
 * @param hours the contract's quiet hours, null where it keeps none
 */
public record CaseQuiet(
        Severity house, Severity customer, boolean byHand, @Nullable QuietSpan hours) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Whether nothing is quiet for it: the harder of two severities counts. */
    public boolean isOverridden() {
        return byHand || house == Severity.CRITICAL || customer == Severity.CRITICAL;
    }

    /**
     * Until when a call to a person waits; nothing if they may be called now. Where quiet hours and
     * night leave no moment of a day, the night yields: nobody is held back longer than a day.
     */
    public Optional<Hold> hold(Sleeper person, Instant now) {
        if (isOverridden()) {
            return Optional.empty();
        }
        Optional<Hold> held = Optional.empty();
        Optional<Hold> next = quiet(person, now);
        while (next.isPresent()) {
            held = next;
            Instant until = next.get().until();
            if (!until.isBefore(now.plus(LONGEST))) {
                return byHours(person, now);
            }
            next = quiet(person, until);
        }
        return held;
    }

    /** What is quiet at an instant; where another quiet goes on, the next look finds it. */
    private Optional<Hold> quiet(Sleeper person, Instant at) {
        return byHours(person, at).or(() -> byNight(person, at));
    }

    private Optional<Hold> byHours(Sleeper person, Instant at) {
        return hours == null
                ? Optional.empty()
                : hours.endAfter(at)
                        .map(
                                end ->
                                        new Hold(
                                                person.personId(),
                                                Hold.Cause.QUIET_HOURS,
                                                hours,
                                                end));
    }

    private static Optional<Hold> byNight(Sleeper person, Instant at) {
        QuietSpan night = person.night();
        return night == null
                ? Optional.empty()
                : person.wakesAfter(at)
                        .map(end -> new Hold(person.personId(), Hold.Cause.NIGHT, night, end));
    }
}
