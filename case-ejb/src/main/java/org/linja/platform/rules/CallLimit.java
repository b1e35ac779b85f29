package org.linja.platform.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a caller may come.
 *
 * @param perSecond how many times a second in the long run
 * @param atOnce how many times at once, after a rest
 */
public record CallLimit(int perSecond, int atOnce) {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})");

    /**
     * Reads the limit written {@code 50 300}.
     *
     * @throws IllegalArgumentException for anything else, naming {@code key}
     */
    public static CallLimit parse(String key, String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "%s is '%s': say how many requests a second and at once, like 50 300"
                            .formatted(key, text));
        }
        return new CallLimit(
                Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /**
     * Reads a limit that is one number, 1 to 999999.
     *
     * @throws IllegalArgumentException for anything else, naming {@code key}
     */
    public static int parseCount(String key, String text) {
        if (!COUNT.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "%s is '%s': say how many, like 30".formatted(key, text));
        }
        return Integer.parseInt(text.strip());
    }
}
