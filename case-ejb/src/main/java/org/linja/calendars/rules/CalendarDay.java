package org.linja.calendars.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.linja.platform.rules.Slugged;

/**
 * One date of a calendar, as it will be worked.
 *
 * @param spans opening time that starts on the date, breaks cut out
 * @param holiday what the holiday is called, empty if it has no name
 * @param clockChange by how much the clocks go forward on the date, negative if back; zero on
 *     almost every day
 */
public record CalendarDay(
        LocalDate date, List<OpenSpan> spans, Kind kind, String holiday, Duration clockChange) {

    /** Why the hours of a date are what they are. */
    public enum Kind implements Slugged {
        /** The hours of the week. */
        WEEK,
        HOLIDAY,
        /** The hours of the date itself; a holiday may lie beneath. */
        OVERRIDE
    }

    /** How long the hours of the date are; a night when the clocks change lasts what it lasts. */
    public Duration open() {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
