package org.linja.platform.config;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a job of the night begins.
 *
 * @param at time on the wall clock of {@code zone}
 * @param days how many days it looks back
 */
public record NightlyPlan(LocalTime at, ZoneId zone, int days) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d) (\\S+) (\\d{1,4})");

    /**
     * The plan written {@code 02:30 Europe/Helsinki 31}; nothing for {@code off}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Optional<NightlyPlan> parse(String text) {
        String written = text.strip();
        if (written.equals("off")) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(written);
        try {
            if (matcher.matches()) {
                int days = Integer.parseInt(matcher.group(3));
                return Optional.of(
                        new NightlyPlan(
                                LocalTime.parse(matcher.group(1)),
                                ZoneId.of(matcher.group(2)),
                                Math.max(1, days)));
            }
        } catch (DateTimeException noTime) {
            throw refusal(text, noTime);
        }
        throw refusal(text, null);
    }

    private static IllegalArgumentException refusal(
            String text, @Nullable DateTimeException cause) {
        return new IllegalArgumentException(
                "linja.audit.nightly is '%s': say off, or like 02:30 Europe/Helsinki 31"
                        .formatted(text),
                cause);
    }
}
