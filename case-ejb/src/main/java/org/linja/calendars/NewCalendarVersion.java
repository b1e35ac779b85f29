package org.linja.calendars;

import org.jspecify.annotations.Nullable;

/**
 * A version of a calendar that is to be.
 *
 * @param basedOn number of the newest version its writer knows; null for a calendar that is new
 * @param name what people call the calendar
 * @param draft everything but the holidays of the source
 * @param reason why there is a new version
 * @param runningCasesFollow whether clocks that run on an older version are counted by this one
 *     from now on
 */
public record NewCalendarVersion(
        String code,
        @Nullable Long basedOn,
        String name,
        CalendarDraft draft,
        HolidayChoice holidays,
        String reason,
        boolean runningCasesFollow) {}
