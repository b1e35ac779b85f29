package org.linja.web.contracts;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 4:00} for four hours. */
public final class TypedTime {
    private static final Pattern HOURS = Pattern.compile("(-?)([0-9]{1,6})(?::([0-5][0-9]))?");

    private TypedTime() {}

    /** Whole minutes as hours and minutes, anything else as it is stored; nothing for nothing. */
    public static String typed(String iso) {
        if (iso.isEmpty()) {
            return "";
        }
        Duration duration = Duration.parse(iso);
        return duration.toSecondsPart() == 0
                ? "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart())
                : iso;
    }

    /** A time in the words of the terms; what is no time stays as it was typed. */
    public static String iso(String text) {
        Matcher typed = HOURS.matcher(text.strip());
        if (!typed.matches()) {
            return text.strip();
        }
        String minutes = typed.group(3) == null ? "0" : typed.group(3);
        return typed.group(1) + "PT" + typed.group(2) + "H" + minutes + "M";
    }
}
