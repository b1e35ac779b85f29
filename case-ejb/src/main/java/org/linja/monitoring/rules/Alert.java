package org.linja.monitoring.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.platform.rules.CodePoints;

/**
 * One alert as Alertmanager tells it.
 *
 * @param fingerprint names it for as long as its labels are the same
 * @param source where its monitoring explains it; empty if it does not say
 */
public record Alert(
        AlertState state,
        Map<String, String> labels,
        Map<String, String> annotations,
        Instant startsAt,
        String source,
        String fingerprint) {
    /** The label by which it is called. */
    public static final String NAME = "alertname";

    public Alert {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }

    /** What it is called; its fingerprint where nobody called it anything. */
    public String name() {
        String name = line(labels.getOrDefault(NAME, ""));
        return name.isBlank() ? fingerprint : name;
    }

    /** What it says in one line, of at most so many letters. */
    public String headline(int most) {
        String summary = line(annotations.getOrDefault("summary", ""));
        String where = line(labels.getOrDefault("instance", ""));
        String said = summary.isBlank() ? where : summary;
        return cut(said.isBlank() ? name() : name() + ": " + said, most);
    }

    /** All that it says, of at most so many letters; nothing of it is a form of anything. */
    public String told(int most) {
        String labelled =
                labels.entrySet().stream()
                        .map(label -> label.getKey() + " = " + label.getValue())
                        .collect(Collectors.joining("\n"));
        String description = annotations.getOrDefault("description", "");
        String all =
                (description.isBlank() ? headline(most) : description)
                        + "\n\n"
                        + labelled
                        + (source.isBlank() ? "" : "\n\n" + source);
        return cut(clean(all, true), most);
    }

    /** A text in one line, of what any text may hold. */
    public static String line(String text) {
        return clean(text, false).strip();
    }

    /** Monitoring says what machines write: what no text may hold becomes a blank. */
    private static String clean(String text, boolean lines) {
        return text.codePoints()
                .map(c -> !CodePoints.isControl(c) || (lines && c == '\n') ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text of at most so many letters, cut between letters. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + '…';
    }
}
