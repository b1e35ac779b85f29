package org.linja.watch.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.WallClock;

/**
 * The hours of every night in which the house owes no round, on the wall clock of its own zone.
 *
 * @param until on the same day if later than {@code from}, else on the next
 */
public record QuietTime(LocalTime from, LocalTime until, ZoneId zone) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public QuietTime {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours that never end: " + from);
        }
    }

    /**
     * The hours written {@code 22:00-07:00}; nothing for an empty text.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Optional<QuietTime> parse(String text, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return Optional.of(
                        new QuietTime(
                                LocalTime.parse(matcher.group(1)),
                                LocalTime.parse(matcher.group(2)),
                                zone));
            }
        } catch (DateTimeException noTime) {
            throw refusal(text, noTime);
        }
        throw refusal(text, null);
    }

    private static IllegalArgumentException refusal(
            String text, @Nullable DateTimeException cause) {
        return new IllegalArgumentException(
                "Quiet hours are written like 22:00-07:00, not '%s'".formatted(text), cause);
    }

    /** When the quiet hours that begin on {@code day} begin. */
    Instant beginOn(LocalDate day) {
        return WallClock.instantOf(day.atTime(from), zone);
    }

    /** When the quiet hours that begin on {@code day} end. */
    Instant endOf(LocalDate day) {
        LocalDate last = from.isBefore(until) ? day : day.plusDays(1);
        return WallClock.instantOf(last.atTime(until), zone);
    }

    /** The day before the one on which {@code instant} lies: no earlier hours can reach it. */
    LocalDate dayBefore(Instant instant) {
        return LocalDate.ofInstant(instant, zone).minusDays(1);
    }

    /** When the quiet hours end in which an instant lies; nothing if it lies in none. */
    public Optional<Instant> endAround(Instant instant) {
        LocalDate day = dayBefore(instant);
        for (int i = 0; i < 2; i++) {
            if (!instant.isBefore(beginOn(day)) && instant.isBefore(endOf(day))) {
                return Optional.of(endOf(day));
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }
}
