package org.linja.reports.rules;

import org.jspecify.annotations.Nullable;

/**
 * What was delivered of one target.
 *
 * @param medianSeconds working time of the clocks that had stopped; null where none had
 * @param longestSeconds of the same
 * @param worstCase number of the case that took longest, or that had not been served at all by the
 *     cut; null where no clock was decided
 * @param worstRan whether its clock still ran at the cut
 */
public record ClockFigures(
        Tally tally,
        @Nullable Long medianSeconds,
        @Nullable Long longestSeconds,
        @Nullable Long worstCase,
        boolean worstRan) {
    public static final ClockFigures NONE = new ClockFigures(Tally.NONE, null, null, null, false);
}
