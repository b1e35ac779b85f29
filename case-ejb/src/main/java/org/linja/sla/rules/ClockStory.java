package org.linja.sla.rules;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the declared rules read it and, where somebody may read the same history differently
 * and it makes a difference, as they would.
 *
 * @param other null where both sides read the same
 * @param because what makes the two differ; empty where they do not
 */
public record ClockStory(
        ClockReading governing, @Nullable ClockReading other, Set<SecondReading> because) {

    public ClockStory {
        Set<SecondReading> copy = EnumSet.noneOf(SecondReading.class);
        copy.addAll(because);
        because = copy;
    }
}
