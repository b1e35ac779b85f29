package org.linja.ops.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;

/** What holds for working time on every calendar, to the nanosecond. */
class LawsOfTimeTest {

    @RepeatedTest(300)
    void budgets_come_back_grow_and_add_up(RepetitionInfo repetition) {
        long seed = 77_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        RandomCalendars.Drawn drawn = new RandomCalendars(random).next();
        BusinessCalendar calendar = drawn.calendar();
        Instant start = drawn.around().plusSeconds(random.nextInt(900_000)).plusNanos(123_456_789);
        Duration budget = Duration.ofMillis(random.nextInt(200_000_000));
        Duration more = budget.plusNanos(1 + random.nextInt(1_000_000_000));
        Instant pausedAt = start.plusMillis(random.nextInt(400_000_000));
        Duration length = Duration.ofMillis(2 + random.nextInt(100_000_000));
        List<Pause> whole = List.of(new Pause(pausedAt, pausedAt.plus(length)));
        Instant cut = pausedAt.plus(length.dividedBy(2));
        List<Pause> split =
                List.of(new Pause(cut, pausedAt.plus(length)), new Pause(pausedAt, cut));
        String by = "seed %d, zone %s, start %s".formatted(seed, calendar.zone(), start);

        Instant dueAt = at(BusinessTime.due(start, budget, calendar, whole));
        Instant laterAt = at(BusinessTime.due(start, more, calendar, whole));

        assertThat(BusinessTime.elapsed(start, dueAt, calendar, whole)).as(by).isEqualTo(budget);
        assertThat(laterAt).as(by).isAfter(dueAt);
        assertThat(BusinessTime.due(start, budget, calendar, split))
                .as(by)
                .isEqualTo(new Deadline.At(dueAt));
        assertThat(BusinessTime.elapsed(start, laterAt, calendar, split)).as(by).isEqualTo(more);
        assertThat(elapsed(start, cut, calendar).plus(elapsed(cut, after(cut), calendar)))
                .as(by)
                .isEqualTo(elapsed(start, after(cut), calendar));
        Instant back = BusinessTime.back(dueAt, budget, calendar);
        assertThat(elapsed(back, dueAt, calendar)).as(by).isEqualTo(budget);
    }

    private static Instant at(Deadline deadline) {
        return ((Deadline.At) deadline).instant();
    }

    private static Duration elapsed(Instant start, Instant end, BusinessCalendar calendar) {
        return BusinessTime.elapsed(start, end, calendar, List.of());
    }

    private static Instant after(Instant instant) {
        return instant.plus(Duration.ofDays(9)).plusNanos(77);
    }
}
