package org.linja.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarBreak;
import org.linja.calendars.rules.TimeWindow;
import org.linja.calendars.rules.WorkingWeek;

/** A calendar under construction: {@code ACalendar.in("Europe/Helsinki").office().build()}. */
public final class ACalendar {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<MonthDay> yearlyHolidays = new HashSet<>();
    private final Map<LocalDate, List<TimeWindow>> overrides = new HashMap<>();
    private final List<CalendarBreak> breaks = new ArrayList<>();

    private ACalendar(ZoneId zone) {
        this.zone = zone;
    }

    public static ACalendar in(String zone) {
        return new ACalendar(ZoneId.of(zone));
    }

    /** Helsinki, Monday to Friday 09:00 to 17:00, closed on Independence Day. */
    public static BusinessCalendar helsinkiOffice() {
        return in("Europe/Helsinki").office().closedYearly("--12-06").build();
    }

    /** Helsinki round the clock. */
    public static BusinessCalendar helsinkiAlways() {
        return BusinessCalendar.allDay(Helsinki.ZONE);
    }

    /** Monday to Friday, 09:00 to 17:00. */
    public ACalendar office() {
        return weekdays("09:00-17:00");
    }

    /** Monday to Friday with these hours, written {@code 09:00-12:00}. */
    public ACalendar weekdays(String... windows) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                open(day, windows);
            }
        }
        return this;
    }

    /** Every day with these hours. */
    public ACalendar daily(String... windows) {
        for (DayOfWeek day : DayOfWeek.values()) {
            open(day, windows);
        }
        return this;
    }

    public ACalendar open(DayOfWeek day, String... windows) {
        week.put(day, windows(windows));
        return this;
    }

    public ACalendar closedOn(String date) {
        holidays.add(LocalDate.parse(date));
        return this;
    }

    public ACalendar closedYearly(String monthDay) {
        yearlyHolidays.add(MonthDay.parse(monthDay));
        return this;
    }

    /** Other hours on one date; none closes it. */
    public ACalendar on(String date, String... windows) {
        overrides.put(LocalDate.parse(date), windows(windows));
        return this;
    }

    public ACalendar without(String from, String until) {
        breaks.add(new CalendarBreak(LocalDateTime.parse(from), LocalDateTime.parse(until)));
        return this;
    }

    public BusinessCalendar build() {
        return BusinessCalendar.of(
                zone, WorkingWeek.of(week), holidays, yearlyHolidays, overrides, breaks);
    }

    private static List<TimeWindow> windows(String... windows) {
        return Arrays.stream(windows)
                .map(window -> window.split("-", 2))
                .map(ends -> TimeWindow.of(ends[0], ends[1]))
                .toList();
    }
}
