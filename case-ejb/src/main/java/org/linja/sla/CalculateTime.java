package org.linja.sla;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.sla.rules.Explanation;
import org.linja.sla.rules.TimePartition;
import org.linja.sla.rules.TimeSegment;

/**
 * Tries out any calendar: the very rules of the live clocks and of the audit, and no data touched.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class CalculateTime {

    /** Targets are shorter than ten years. */
    public static final Duration LONGEST_TARGET = Duration.ofDays(3_650);

    private static final long MOST_SEGMENTS = 20_000;

    /**
     * Until when {@code target} lasts from {@code start}, and why.
     *
     * @param pauses each with its end
     * @throws Problem {@code invalid-input}, {@code calendar-exhausted}
     */
    public TimeAnswer due(TriedCalendar tried, Instant start, Duration target, List<Pause> pauses) {
        requireTarget(target);
        Deadline deadline =
                answering(() -> BusinessTime.due(start, target, tried.calendar(), pauses));
        if (!(deadline instanceof Deadline.At due)) {
            throw new IllegalArgumentException("A pause without an end: " + pauses);
        }
        return answer(tried, start, due.instant(), target, pauses, "seconds");
    }

    /** The working time between two instants, and why; a reversed stretch holds none. */
    public TimeAnswer elapsed(TriedCalendar tried, Instant start, Instant end, List<Pause> pauses) {
        new FieldChecks()
                .check(
                        Duration.between(start, end).compareTo(BusinessTime.HORIZON) <= 0,
                        "end",
                        "period-too-long",
                        String.valueOf(BusinessTime.HORIZON.toDays()))
                .orRefuse();
        Duration elapsed = BusinessTime.elapsed(start, end, tried.calendar(), pauses);
        return answer(tried, start, end, elapsed, pauses, "end");
    }

    /** The last instant from which {@code target} passes until {@code end}. */
    public Instant back(BusinessCalendar calendar, Instant end, Duration target) {
        requireTarget(target);
        return answering(() -> BusinessTime.back(end, target, calendar));
    }

    /** Whether the house is open. */
    public boolean isOpen(BusinessCalendar calendar, Instant at) {
        return BusinessTime.isOpen(at, calendar);
    }

    /** The first open instant at or after {@code start}. */
    public Instant roll(BusinessCalendar calendar, Instant start) {
        return answering(() -> BusinessTime.roll(start, calendar));
    }

    /**
     * So many working days later, earlier if negative.
     *
     * @param toClose to the end of that day's hours
     */
    public Instant addDays(BusinessCalendar calendar, Instant start, long days, boolean toClose) {
        long most = LONGEST_TARGET.toDays();
        new FieldChecks()
                .check(
                        Math.abs(days) < most,
                        "days",
                        "out-of-range",
                        String.valueOf(1 - most),
                        String.valueOf(most - 1))
                .orRefuse();
        return answering(
                () ->
                        toClose
                                ? BusinessTime.addDaysToClose(start, (int) days, calendar)
                                : BusinessTime.addDays(start, (int) days, calendar));
    }

    private static TimeAnswer answer(
            TriedCalendar tried,
            Instant start,
            Instant end,
            Duration counted,
            List<Pause> pauses,
            String field) {
        List<TimeSegment> partition = TimePartition.of(start, end, tried.calendar(), pauses);
        new FieldChecks()
                .check(
                        partition.size() <= MOST_SEGMENTS,
                        field,
                        "partition-too-long",
                        String.valueOf(MOST_SEGMENTS))
                .orRefuse();
        return new TimeAnswer(
                start,
                end,
                counted,
                partition,
                Explanation.of(start, end, counted, tried, partition));
    }

    private static void requireTarget(Duration target) {
        new FieldChecks()
                .check(
                        !target.isNegative() && target.compareTo(LONGEST_TARGET) < 0,
                        "seconds",
                        "out-of-range",
                        "0",
                        String.valueOf(LONGEST_TARGET.toSeconds() - 1))
                .orRefuse();
    }

    private static <T> T answering(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (CalendarExhausted never) {
            throw new Problem(ProblemType.CALENDAR_EXHAUSTED);
        }
    }
}
