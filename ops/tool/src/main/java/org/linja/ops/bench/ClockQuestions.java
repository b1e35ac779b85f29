package org.linja.ops.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a clock asks of a calendar, about so many different months that no answer is learnt by
 * heart, of the engine and of the yardstick.
 *
 * <p>As in life the engine has its years at hand, except where it is asked to resolve one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ClockQuestions {
    static final int MONTHS = 1 << 12;
    static final long SEED = 20_261_125;

    private final BusinessCalendar allDay = ClockMonth.allDay();
    private final BusinessCalendar office = ClockMonth.office();
    private final ClockMonth[] months = ClockMonth.draw(MONTHS, SEED).toArray(ClockMonth[]::new);
    private final Duration[] allDayBudgets = budgets(allDay);
    private final Duration[] officeBudgets = budgets(office);
    private int next;

    /** What lasts about to the end of each month, so that a deadline is as far as a measure. */
    private Duration[] budgets(BusinessCalendar calendar) {
        Duration[] budgets = new Duration[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            ClockMonth month = months[i];
            budgets[i] = BusinessTime.elapsed(month.start(), month.end(), calendar, month.pauses());
        }
        return budgets;
    }

    @Benchmark
    public Deadline dueAllDay() {
        ClockMonth month = nextMonth();
        return BusinessTime.due(month.start(), allDayBudgets[next], allDay, month.pauses());
    }

    @Benchmark
    public Instant dueAllDayPlain() {
        ClockMonth month = nextMonth();
        return PlainClock.dueAllDay(month.start(), allDayBudgets[next], month.pauses());
    }

    @Benchmark
    public Duration elapsedAllDay() {
        ClockMonth month = nextMonth();
        return BusinessTime.elapsed(month.start(), month.end(), allDay, month.pauses());
    }

    @Benchmark
    public Duration elapsedAllDayPlain() {
        ClockMonth month = nextMonth();
        return PlainClock.elapsedAllDay(month.start(), month.end(), month.pauses());
    }

    @Benchmark
    public Deadline dueOffice() {
        ClockMonth month = nextMonth();
        return BusinessTime.due(month.start(), officeBudgets[next], office, month.pauses());
    }

    @Benchmark
    public Instant dueOfficePlain() {
        ClockMonth month = nextMonth();
        return PlainClock.due(month.start(), officeBudgets[next], office, month.pauses());
    }

    @Benchmark
    public Duration elapsedOffice() {
        ClockMonth month = nextMonth();
        return BusinessTime.elapsed(month.start(), month.end(), office, month.pauses());
    }

    @Benchmark
    public Duration elapsedOfficePlain() {
        ClockMonth month = nextMonth();
        return PlainClock.elapsed(month.start(), month.end(), office, month.pauses());
    }

    /** A calendar made anew and asked once, so that it must resolve the year. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public boolean yearResolved() {
        return BusinessTime.isOpen(nextMonth().start(), ClockMonth.office());
    }

    private ClockMonth nextMonth() {
        next = (next + 1) & (MONTHS - 1);
        return months[next];
    }

    /** The same year in a JVM that has never resolved one, asked once. */
    @State(Scope.Thread)
    public static class First {
        private final Instant start = ClockMonth.draw(1, SEED).get(0).start();

        @Benchmark
        @BenchmarkMode(Mode.SingleShotTime)
        @OutputTimeUnit(TimeUnit.MILLISECONDS)
        public boolean yearResolved() {
            return BusinessTime.isOpen(start, ClockMonth.office());
        }
    }
}
