package org.linja.escalation.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.platform.rules.LastingName;
import org.linja.platform.rules.Slugged;

/**
 * A call to one person that waits until quiet ends.
 *
 * @param span whose quiet it is that ends last
 */
public record Hold(long personId, Cause cause, QuietSpan span, Instant until) {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern BETWEEN = Pattern.compile("; ");

    /** Why somebody is not called yet. */
    public enum Cause implements Slugged {
        /** The contract keeps quiet hours. */
        QUIET_HOURS,
        /** It is night where the person is. */
        NIGHT;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static Cause of(String slug) {
            return Slugged.parse(Cause.class, slug);
        }
    }

    /** What a journal says of a call that waits for all of these. */
    public static Map<String, String> facts(List<Hold> holds, Instant until) {
        return Map.of("reason", "quiet", "held", written(holds), "until", until.toString());
    }

    /** As a journal writes several: {@code person:7 night 22:00 07:00 Europe/Helsinki …; …}. */
    public static String written(List<Hold> holds) {
        return holds.stream().map(Hold::written).collect(Collectors.joining("; "));
    }

    private String written() {
        return String.join(
                " ",
                LastingName.ofPerson(personId),
                cause.slug(),
                span.from().toString(),
                span.until().toString(),
                span.zone().getId(),
                until.toString());
    }

    /** Back from {@link #written(List)}. */
    public static List<Hold> read(String written) {
        return BETWEEN.splitAsStream(written)
                .filter(one -> !one.isEmpty())
                .map(one -> of(BLANK.splitAsStream(one).toList()))
                .toList();
    }

    private static Hold of(List<String> words) {
        return new Hold(
                LastingName.personIn(words.get(0)).orElseThrow(),
                Cause.of(words.get(1)),
                new QuietSpan(
                        LocalTime.parse(words.get(2)),
                        LocalTime.parse(words.get(3)),
                        ZoneId.of(words.get(4))),
                Instant.parse(words.get(5)));
    }

    /** When the first of them ends. */
    public static Instant first(List<Hold> holds) {
        return holds.stream().map(Hold::until).min(Comparator.naturalOrder()).orElseThrow();
    }
}
