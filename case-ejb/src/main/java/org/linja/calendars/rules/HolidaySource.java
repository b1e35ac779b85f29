package org.linja.calendars.rules;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/**
 * Whence a version's holidays are, beside those that were written by hand.
 *
 * @param name country and region, or the name of a file
 * @param basis version of the library, or SHA-256 of the file
 * @param years the years whose holidays were taken, none of another year is known; null where there
 *     is no source
 */
public record HolidaySource(Kind kind, String name, String basis, @Nullable YearSpan years)
        implements Serializable {

    /** Nothing but what was written by hand. */
    public static final HolidaySource NONE = new HolidaySource(Kind.NONE, "", "", null);

    /** The kinds of source. */
    public enum Kind implements Slugged {
        NONE,
        COUNTRY,
        FILE;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static Kind of(String slug) {
            return Slugged.parse(Kind.class, slug);
        }
    }
}
