package org.linja.calendars;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.HolidaySource;

/**
 * One published version of a calendar, as a list shows it.
 *
 * @param timeZones version of the time-zone database it was made by; null from before it was kept
 * @param publishedBy today's name of whoever published it; null where the house furnished itself
 * @param reason empty where none was asked for
 * @param runningCasesFollow whether clocks that ran on an older version are counted by this one
 */
public record CalendarRow(
        long id,
        String code,
        int version,
        String name,
        String zone,
        HolidaySource source,
        @Nullable String timeZones,
        Instant publishedAt,
        @Nullable String publishedBy,
        String reason,
        boolean runningCasesFollow)
        implements Serializable {}
