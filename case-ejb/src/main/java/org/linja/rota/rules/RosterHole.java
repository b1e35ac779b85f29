package org.linja.rota.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time over which a line has nobody who could take a case, {@code [from, until)}.
 *
 * @param from never before the moment of looking
 * @param until null if nobody is planned behind it
 * @param reasons each once, in the order of {@link HoleReason}
 * @param people names of those who are planned in it and could not take a case
 */
public record RosterHole(
        SupportLine line,
        Instant from,
        @Nullable Instant until,
        List<HoleReason> reasons,
        List<String> people) {

    public RosterHole {
        reasons = List.copyOf(reasons);
        people = List.copyOf(people);
    }

    /** Whether it has an instant in common with {@code [otherFrom, otherUntil)}. */
    public boolean overlaps(Instant otherFrom, @Nullable Instant otherUntil) {
        return (until == null || otherFrom.isBefore(until))
                && (otherUntil == null || from.isBefore(otherUntil));
    }
}
