package org.linja.intake.rules;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Six figures that a caller says and two that the house answers with, so that each knows the other.
 *
 * @param number what the caller says, from 0 to 999,999
 * @param answer what only the house can know, from 0 to 99
 */
public record CallCode(int number, int answer) implements Serializable {
    public static final int NUMBERS = 1_000_000;
    public static final int ANSWERS = 100;

    /** Long enough to reach a telephone and wait in a queue, too short to be found by guessing. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final Pattern PAUSES = Pattern.compile("[\\s\\-.]");

    public CallCode {
        if (number < 0 || number >= NUMBERS || answer < 0 || answer >= ANSWERS) {
            throw new IllegalArgumentException("Not a code: " + number + ", " + answer);
        }
    }

    /** In two groups, as it is said. */
    public String said() {
        return "%03d %03d".formatted(number / 1000, number % 1000);
    }

    public String answered() {
        return "%02d".formatted(answer);
    }

    /** The number that was typed, with or without pauses; nothing if it cannot be one. */
    public static Optional<Integer> typed(String text) {
        String figures = PAUSES.matcher(text).replaceAll("");
        return figures.matches("[0-9]{6}")
                ? Optional.of(Integer.valueOf(figures))
                : Optional.empty();
    }
}
