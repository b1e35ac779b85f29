package org.linja.calendars.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What came of reading a file of holidays. */
public sealed interface HolidayReading {

    /** The holidays of the years that were asked for, with their names. */
    record Holidays(SortedMap<LocalDate, String> byDate) implements HolidayReading {}

    /**
     * Nothing of the file is taken.
     *
     * @param key of the reason, under {@code error.<key>}
     * @param arguments the number of the line first, where there is one
     */
    record Refused(String key, List<String> arguments) implements HolidayReading {}
}
