package org.linja.calendars.rules;

import java.time.LocalDateTime;

/** A stretch of wall time in the calendar's zone that is cut out of any opening hours. */
public record CalendarBreak(LocalDateTime from, LocalDateTime until) {

    public CalendarBreak {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A break must end after it begins: %s to %s".formatted(from, until));
        }
    }
}
