package org.linja.calendars;

import java.io.InputStream;
import org.linja.calendars.rules.YearSpan;

/** Whence the holidays of a version that is to be shall come. */
public sealed interface HolidayChoice {

    /** From nowhere: there are those written into the calendar and no others. */
    record None() implements HolidayChoice {}

    /** As in the version before, date by date, whatever its source may say today. */
    record Kept() implements HolidayChoice {}

    /**
     * The public holidays of a country.
     *
     * @param country such as {@code FI}
     * @param region such as {@code 01}, a part of it such as {@code BY-AG}; empty for the whole
     */
    record Country(String country, String region, YearSpan years) implements HolidayChoice {}

    /**
     * An iCalendar file.
     *
     * @param name what the file is called
     * @param content read once, and not further than a file may be long
     */
    record File(String name, InputStream content, YearSpan years) implements HolidayChoice {}
}
