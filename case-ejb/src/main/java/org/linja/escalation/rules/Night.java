package org.linja.escalation.rules;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a person sleeps, by the clock on their wall: {@code [from, until)}, over midnight where the
 * end is before the beginning.
 */
public record Night(LocalTime from, LocalTime until) {
    /** How somebody says that they have none. */
    public static final String NONE = "none";

    /** How somebody says that theirs is that of the house. */
    public static final String HOUSE = "house";

    /** Whoever slept longer would never be called while others are awake. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Pattern WRITTEN =
            Pattern.compile("((?:[01][0-9]|2[0-3]):[0-5][0-9])-((?:[01][0-9]|2[0-3]):[0-5][0-9])");

    /**
     * Reads {@code 22:00-07:00}; nothing for {@code none}.
     *
     * @throws IllegalArgumentException for anything else, and for a night of no length
     */
    public static Optional<Night> of(String written) {
        if (written.equals(NONE)) {
            return Optional.empty();
        }
        Matcher times = WRITTEN.matcher(written);
        if (!times.matches()) {
            throw new IllegalArgumentException("A night is written 22:00-07:00, not " + written);
        }
        Night night = new Night(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2)));
        if (night.length().isZero()) {
            throw new IllegalArgumentException("A night of no length");
        }
        return Optional.of(night);
    }

    /** What a person's word means in a house whose own night is {@code house}. */
    public static Optional<Night> chosen(@Nullable String word, String house) {
        return of(word == null || word.equals(HOUSE) ? house : word);
    }

    /** Whether nobody may say that they sleep so long. */
    public boolean isTooLong() {
        return length().compareTo(LONGEST) > 0;
    }

    private Duration length() {
        Duration length = Duration.between(from, until);
        return length.isNegative() ? length.plusDays(1) : length;
    }

    /** The same in a person's zone. */
    public QuietSpan in(ZoneId zone) {
        return new QuietSpan(from, until, zone);
    }
}
