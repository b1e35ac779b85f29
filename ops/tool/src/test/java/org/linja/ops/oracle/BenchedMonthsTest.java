package org.linja.ops.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;
import org.linja.ops.bench.ClockMonth;
import org.linja.ops.bench.PlainClock;

/** Engine, yardstick and clerk agree about months such as bench clocks asks about. */
class BenchedMonthsTest {
    private static final int MINUTES = 33 * 24 * 60;

    static List<ClockMonth> months() {
        return ClockMonth.draw(60, 20_261_125);
    }

    @ParameterizedTest
    @MethodSource("months")
    void all_three_agree_where_nothing_is_ever_closed(ClockMonth month) {
        BusinessCalendar calendar = ClockMonth.allDay();
        Duration elapsed = agreed(month, calendar);
        Instant due = due(month, elapsed, calendar);

        assertThat(PlainClock.elapsedAllDay(month.start(), month.end(), month.pauses()))
                .isEqualTo(elapsed);
        assertThat(PlainClock.dueAllDay(month.start(), elapsed, month.pauses())).isEqualTo(due);
    }

    @ParameterizedTest
    @MethodSource("months")
    void all_three_agree_about_an_office(ClockMonth month) {
        BusinessCalendar calendar = ClockMonth.office();
        Duration elapsed = agreed(month, calendar);
        Instant due = due(month, elapsed, calendar);

        assertThat(PlainClock.elapsed(month.start(), month.end(), calendar, month.pauses()))
                .isEqualTo(elapsed);
        assertThat(PlainClock.due(month.start(), elapsed, calendar, month.pauses())).isEqualTo(due);
        assertThat(Duration.between(due, month.end())).isLessThan(Duration.ofDays(7));
    }

    /** What elapses in {@code month} by the engine, once the clerk has said the same. */
    private static Duration agreed(ClockMonth month, BusinessCalendar calendar) {
        Duration elapsed =
                BusinessTime.elapsed(month.start(), month.end(), calendar, month.pauses());
        MinuteOracle clerk = new MinuteOracle(calendar, List.of(), month.start(), MINUTES);
        assertThat(clerk.elapsed(0, minutes(month, month.end()), pauses(month)))
                .isEqualTo(elapsed.toMinutes());
        return elapsed;
    }

    private static Instant due(ClockMonth month, Duration budget, BusinessCalendar calendar) {
        Instant due =
                ((Deadline.At) BusinessTime.due(month.start(), budget, calendar, month.pauses()))
                        .instant();
        MinuteOracle clerk = new MinuteOracle(calendar, List.of(), month.start(), MINUTES);
        assertThat(clerk.due(0, (int) budget.toMinutes(), pauses(month)))
                .isEqualTo(minutes(month, due));
        return due;
    }

    private static List<int[]> pauses(ClockMonth month) {
        return month.pauses().stream().map(pause -> pause(month, pause)).toList();
    }

    private static int[] pause(ClockMonth month, Pause pause) {
        Instant until = pause.until() == null ? month.end() : pause.until();
        return new int[] {minutes(month, pause.from()), minutes(month, until)};
    }

    private static int minutes(ClockMonth month, Instant instant) {
        return (int) Duration.between(month.start(), instant).toMinutes();
    }
}
