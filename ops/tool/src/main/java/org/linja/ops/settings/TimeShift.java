package org.linja.ops.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far {@code ops/dev time} moves the clock: +4h, -30m, +2d3h, or back to the real time. */
public sealed interface TimeShift {
    Pattern FORM =
            Pattern.compile(
                    "([+-])(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");

    /** Moves on from where the clock stands now. */
    record By(Duration duration) implements TimeShift {}

    /** Returns to the time of the database. */
    record Reset() implements TimeShift {}

    /** Reads the word after {@code time}; refuses what is neither a shift nor {@code reset}. */
    static TimeShift parse(String word) {
        if (word.equals("reset")) {
            return new Reset();
        }
        Matcher form = FORM.matcher(word);
        if (!form.matches() || word.length() < 3) {
            throw new Failure(
                    "'%s' is no shift of time: write +4h, -30m, +2d3h or reset.".formatted(word));
        }
        Duration size =
                Duration.ofDays(number(form, 2))
                        .plusHours(number(form, 3))
                        .plusMinutes(number(form, 4))
                        .plusSeconds(number(form, 5));
        return new By(form.group(1).equals("-") ? size.negated() : size);
    }

    private static long number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
