package org.linja.calendars;

import java.util.Map;

/** One published version of a calendar, whole. */
public record CalendarVersion(CalendarRow row, CalendarDefinition definition) {

    /** What the version says, line by line. */
    Map<String, String> lines() {
        return FlatCalendar.of(row.name(), definition, row.source());
    }
}
