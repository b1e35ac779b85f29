package org.linja.escalation.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.DutyShift;

/**
 * When a person is asleep: in their night, unless they are on duty.
 *
 * @param night null where they have none
 * @param shifts their duty of this day and the next, for whatever line
 */
public record Sleeper(long personId, @Nullable QuietSpan night, List<DutyShift> shifts) {

    public Sleeper {
        shifts = List.copyOf(shifts);
    }

    /** When somebody who is asleep at {@code instant} wakes; nothing if they are awake. */
    public Optional<Instant> wakesAfter(Instant instant) {
        if (night == null || shifts.stream().anyMatch(shift -> shift.covers(instant))) {
            return Optional.empty();
        }
        return night.endAfter(instant).map(end -> dutyBefore(end, instant));
    }

    private Instant dutyBefore(Instant end, Instant instant) {
        return shifts.stream()
                .map(DutyShift::from)
                .filter(from -> from.isAfter(instant) && from.isBefore(end))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }
}
