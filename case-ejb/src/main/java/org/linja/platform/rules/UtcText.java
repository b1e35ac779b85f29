package org.linja.platform.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * An instant as {@code 2026-11-22T14:05:00.000000Z}: UTC, always six decimals.
 *
 * <p>By hand, because millions are written in one night and a formatter takes longer than all the
 * rest of an entry.
 */
public final class UtcText {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private UtcText() {}

    /**
     * The text of {@code instant}, cut to microseconds.
     *
     * @throws IllegalArgumentException outside the years 1 to 9999
     */
    public static String of(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("Outside the years 1 to 9999: " + instant);
        }
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2).append('.');
        return digits(text, utc.getNano() / 1_000, 6).append('Z').toString();
    }

    /** Appends the last digits of a number that is not negative, with noughts before it. */
    public static StringBuilder digits(StringBuilder text, int number, int width) {
        if (width > 1) {
            digits(text, number / 10, width - 1);
        }
        return text.append((char) ('0' + number % 10));
    }
}
