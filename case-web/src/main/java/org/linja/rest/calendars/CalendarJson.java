package org.linja.rest.calendars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.rest.kit.JsonBody;

/** Reads a calendar as the API writes it. */
final class CalendarJson {
    private CalendarJson() {}

    /** Reads the object {@code cal}; what is wrong in it the draft itself finds. */
    static CalendarDraft read(JsonBody cal) {
        JsonBody week = cal.object("week");
        JsonBody overrides = cal.object("overrides");
        Map<String, List<Hours>> days = new LinkedHashMap<>();
        CalendarDraft.DAYS.forEach(day -> days.put(day, hours(week, day)));
        Map<String, List<Hours>> dates = new LinkedHashMap<>();
        overrides.names().forEach(date -> dates.put(date, hours(overrides, date)));
        return new CalendarDraft(
                cal.text("tz"),
                days,
                cal.texts("holidays"),
                cal.texts("yearly_holidays"),
                dates,
                hours(cal, "breaks"));
    }

    private static List<Hours> hours(JsonBody body, String name) {
        return body.pairs(name).stream().map(pair -> new Hours(pair.get(0), pair.get(1))).toList();
    }
}
