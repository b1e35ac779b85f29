package org.linja.calendars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.rules.HolidaySource;

/** A calendar as a list of named lines, so that two versions can be laid beside each other. */
public final class FlatCalendar {
    /** The value of a line whose date is closed. */
    public static final String CLOSED = "closed";

    private FlatCalendar() {}

    /** What a version says, under names that are the same in every version. */
    static Map<String, String> of(
            String name, CalendarDefinition definition, HolidaySource source) {
        CalendarDraft written = definition.written();
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("name", name);
        flat.put("zone", written.zone());
        CalendarDraft.DAYS.forEach(
                day -> flat.put("week." + day, hours(written.week().getOrDefault(day, List.of()))));
        flat.put("source", source.kind().slug());
        flat.put("sourceName", source.name());
        flat.put("sourceBasis", source.basis());
        flat.put("sourceYears", source.years() == null ? "" : source.years().toString());
        definition.named().forEach((date, called) -> flat.put("holiday." + date, called));
        written.holidays().forEach(date -> flat.putIfAbsent("holiday." + date, CLOSED));
        written.yearlyHolidays().forEach(day -> flat.put("yearly." + day, CLOSED));
        new TreeMap<>(written.overrides())
                .forEach(
                        (date, windows) ->
                                flat.put(
                                        "override." + date,
                                        windows.isEmpty() ? CLOSED : hours(windows)));
        written.breaks().forEach(cut -> flat.put("break." + cut.from(), cut.until()));
        return flat;
    }

    private static String hours(List<Hours> windows) {
        return windows.stream()
                .map(window -> window.from() + '\u2013' + window.until())
                .collect(Collectors.joining(", "));
    }
}
