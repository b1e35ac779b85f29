package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that makes a deadline, or a sum of working time, what it is. Facts carry no words; they
 * stand in the order in which a person would tell them.
 */
public sealed interface TimeFact {

    /** So much working time counts from {@code from}. */
    record Counted(Duration time, Instant from) implements TimeFact {}

    /** The house is closed at the start; time begins to count at {@code at}. */
    record HoursBegin(Instant at) implements TimeFact {}

    /** Hours end with time left. */
    record HoursEnd(Instant at) implements TimeFact {}

    /** No time counts between two hours of one day. */
    record Break(Instant from, Instant to) implements TimeFact {}

    /**
     * A day that would be one of the week's open days is closed.
     *
     * @param name what the holiday is called; null if it is none or has no name
     */
    record ClosedDay(LocalDate date, boolean holiday, @Nullable String name) implements TimeFact {}

    /** No time counts while a pause lasts. */
    record Paused(Instant from, Instant to) implements TimeFact {}

    /** Stretches outside of hours that are too many to be told one by one. */
    record OutsideHours(int stretches, Duration sum) implements TimeFact {}

    /** Pauses that are too many to be told one by one. */
    record ManyPauses(int pauses, Duration sum) implements TimeFact {}

    /** While time counted, the wall clock was moved, forward if positive. */
    record ClockChange(Instant at, Duration by) implements TimeFact {}

    /** Where the counting ends: the deadline, or the end of what is measured. */
    record EndsAt(Instant at) implements TimeFact {}
}
