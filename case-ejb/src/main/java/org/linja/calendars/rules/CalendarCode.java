package org.linja.calendars.rules;

import java.util.regex.Pattern;

/** The short name by which a calendar is called for ever: capitals, digits and hyphens. */
public final class CalendarCode {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

    private CalendarCode() {}

    /** Whether {@code text} is written as a code is. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }
}
