package org.linja.ops.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarBreak;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TimeWindow;
import org.linja.calendars.rules.WorkingWeek;

/** Calendars, intervals and pauses by chance, mostly around the nights when clocks change. */
final class RandomCalendars {

    /**
     * Changes by a whole hour, by half of one, at midnight, in summer backwards, twice within weeks
     * for a month of fasting; a day that never was, odd offsets, no change at all.
     */
    private static final List<String> ZONES =
            List.of(
                    "Europe/Helsinki",
                    "Europe/London",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "America/Havana",
                    "Asia/Beirut",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "America/Asuncion",
                    "Asia/Tehran",
                    "Europe/Dublin",
                    "Pacific/Apia",
                    "America/St_Johns",
                    "Asia/Kathmandu",
                    "UTC");

    private static final int DAY = 24 * 60;

    private final Random random;

    RandomCalendars(Random random) {
        this.random = random;
    }

    /** A calendar with the breaks it was built from, and an instant around which it is odd. */
    record Drawn(BusinessCalendar calendar, List<CalendarBreak> breaks, Instant around) {}

    Drawn next() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant around = oddInstant(zone);
        LocalDate date = around.atZone(zone).toLocalDate();
        Set<LocalDate> holidays = new HashSet<>();
        Set<MonthDay> yearlyHolidays = new HashSet<>();
        Map<LocalDate, List<TimeWindow>> overrides = new HashMap<>();
        List<CalendarBreak> breaks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.add(near(date));
        }
        if (random.nextBoolean()) {
            yearlyHolidays.add(MonthDay.from(near(date)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            overrides.put(near(date), windows());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDateTime from = near(date).atStartOfDay().plusMinutes(random.nextInt(DAY));
            breaks.add(new CalendarBreak(from, from.plusMinutes(1 + random.nextInt(600))));
        }
        BusinessCalendar calendar =
                BusinessCalendar.of(zone, week(), holidays, yearlyHolidays, overrides, breaks);
        return new Drawn(calendar, breaks, around);
    }

    private Instant oddInstant(ZoneId zone) {
        LocalDate someDay = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(25 * 365));
        Instant someTime = someDay.atStartOfDay(zone).toInstant();
        int choice = random.nextInt(10);
        if (choice == 0) {
            return LocalDate.of(2004 + 4 * random.nextInt(6), 2, 29).atStartOfDay(zone).toInstant();
        }
        if (choice == 1) {
            return LocalDate.of(someDay.getYear(), 12, 31).atTime(23, 0).toInstant(ZoneOffset.UTC);
        }
        if (choice == 2 && zone.getId().equals("Pacific/Apia")) {
            return Instant.parse("2011-12-30T10:00:00Z");
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(someTime);
        return change == null ? someTime : change.getInstant();
    }

    private LocalDate near(LocalDate date) {
        return date.plusDays(random.nextInt(31) - 15L);
    }

    private WorkingWeek week() {
        if (random.nextInt(8) == 0) {
            return WorkingWeek.allDay();
        }
        Map<DayOfWeek, List<TimeWindow>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, random.nextInt(4) == 0 ? List.of() : windows());
        }
        hours.put(DayOfWeek.TUESDAY, List.of(TimeWindow.of("02:30", "03:15")));
        return new WorkingWeek(hours);
    }

    private List<TimeWindow> windows() {
        List<TimeWindow> windows = new ArrayList<>();
        int minute = random.nextInt(DAY / 2);
        for (int i = random.nextInt(4); i > 0 && minute < DAY; i--) {
            int closes = Math.min(minute + 1 + random.nextInt(DAY), 2 * DAY);
            windows.add(new TimeWindow(minute * 60, closes * 60));
            minute = closes + random.nextInt(180);
        }
        return windows;
    }

    /** Up to three pauses of minutes within {@code [0, horizon)}; they may overlap. */
    List<int[]> pauses(int horizon) {
        List<int[]> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(horizon);
            pauses.add(new int[] {from, from + random.nextInt(3 * DAY)});
        }
        return pauses;
    }

    static List<Pause> asPauses(List<int[]> pauses, Instant first) {
        return pauses.stream()
                .map(
                        pause ->
                                new Pause(
                                        first.plus(pause[0], ChronoUnit.MINUTES),
                                        first.plus(pause[1], ChronoUnit.MINUTES)))
                .toList();
    }
}
