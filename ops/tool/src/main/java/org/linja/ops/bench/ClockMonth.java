package org.linja.ops.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TimeWindow;
import org.linja.calendars.rules.WorkingWeek;

/**
 * What a clock is asked about: thirty days that begin at some time of some year, with two pauses.
 */
public record ClockMonth(Instant start, Instant end, List<Pause> pauses) {
    static final int FIRST_YEAR = 2022;
    static final int YEARS = 6;

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Duration LENGTH = Duration.ofDays(30);
    private static final int DAY = 24 * 60;
    private static final int LONGEST_PAUSE = 40 * 60;

    /** {@code count} months by chance, to the minute; the same seed draws the same ones. */
    public static List<ClockMonth> draw(int count, long seed) {
        Random random = new Random(seed);
        Instant first = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
        List<ClockMonth> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant start = first.plus(minutes(random.nextInt(YEARS * 365 * DAY)));
            List<Pause> pauses =
                    List.of(
                            pause(start.plus(minutes(DAY + random.nextInt(10 * DAY))), random),
                            pause(
                                    start.plus(minutes(14 * DAY + random.nextInt(12 * DAY))),
                                    random));
            months.add(new ClockMonth(start, start.plus(LENGTH), pauses));
        }
        return months;
    }

    private static Pause pause(Instant from, Random random) {
        return new Pause(from, from.plus(minutes(1 + random.nextInt(LONGEST_PAUSE))));
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    /** A calendar that is never closed, not asked anything yet. */
    public static BusinessCalendar allDay() {
        return BusinessCalendar.allDay(HELSINKI);
    }

    /** An office that closes at noon, has holidays and a short day, not asked anything yet. */
    public static BusinessCalendar office() {
        Map<DayOfWeek, List<TimeWindow>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
            hours.put(
                    day, List.of(TimeWindow.of("08:00", "12:00"), TimeWindow.of("13:00", "17:00")));
        }
        return BusinessCalendar.of(
                HELSINKI,
                WorkingWeek.of(hours),
                Set.of(
                        LocalDate.of(2024, 3, 29),
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2025, 4, 18),
                        LocalDate.of(2025, 4, 21),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6)),
                Set.of(
                        MonthDay.of(1, 1),
                        MonthDay.of(1, 6),
                        MonthDay.of(5, 1),
                        MonthDay.of(12, 6),
                        MonthDay.of(12, 24),
                        MonthDay.of(12, 25),
                        MonthDay.of(12, 26)),
                Map.of(LocalDate.of(2025, 12, 23), List.of(TimeWindow.of("08:00", "12:00"))),
                List.of());
    }
}
