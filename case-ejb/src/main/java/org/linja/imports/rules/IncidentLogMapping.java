package org.linja.imports.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.calendars.rules.WallClock;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

/**
 * What the words of a foreign desk mean here.
 *
 * @param zone in which its times are written; the log names none
 * @param line1Groups the groups that take calls; every other is line 2
 */
public record IncidentLogMapping(ZoneId zone, Set<String> line1Groups) {

    // Half a million times are read in a log; a formatter would take most of the import.
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}) ([0-9]{1,2}):([0-9]{2})");

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2069-12-31T23:59:59Z");

    private static final Map<String, Severity> PRIORITIES =
            Map.of(
                    "1 - Critical", Severity.CRITICAL,
                    "2 - High", Severity.HIGH,
                    "3 - Moderate", Severity.MEDIUM,
                    "4 - Low", Severity.LOW);

    /** The desk's own table: by impact, then by urgency. High impact is never of low urgency. */
    private static final Map<String, Map<String, Severity>> MATRIX =
            Map.of(
                    "1 - High",
                    Map.of("1 - High", Severity.CRITICAL, "2 - Medium", Severity.HIGH),
                    "2 - Medium",
                    Map.of(
                            "1 - High", Severity.HIGH,
                            "2 - Medium", Severity.MEDIUM,
                            "3 - Low", Severity.LOW),
                    "3 - Low",
                    Map.of(
                            "1 - High", Severity.MEDIUM,
                            "2 - Medium", Severity.LOW,
                            "3 - Low", Severity.LOW));

    public IncidentLogMapping {
        line1Groups = Set.copyOf(line1Groups);
    }

    /**
     * The desk of the UCI incident log. Its zone was not published; UTC keeps its wall times as
     * they stand, and with a calendar of whole days every verdict is the same in any zone. Group 70
     * has the first word in half of all cases.
     */
    public static IncidentLogMapping uci() {
        return new IncidentLogMapping(ZoneId.of("Etc/UTC"), Set.of("Group 70"));
    }

    /**
     * The instant of a time such as {@code 29/2/2016 1:16}, or nothing if it is none or lies
     * outside of a hundred years in which a desk can have written it: no clock measures more.
     */
    Optional<Instant> instant(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime wallTime =
                    LocalDateTime.of(
                            number(time, 3),
                            number(time, 2),
                            number(time, 1),
                            number(time, 4),
                            number(time, 5));
            return Optional.of(WallClock.instantOf(wallTime, zone))
                    .filter(instant -> !instant.isBefore(FIRST) && !instant.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }

    /** The severity of a priority such as {@code 3 - Moderate}, or nothing if it is none. */
    Optional<Severity> severity(String priority) {
        return Optional.ofNullable(PRIORITIES.get(priority));
    }

    /** The severity that impact and urgency make, or nothing if the desk's table has none. */
    Optional<Severity> severity(String impact, String urgency) {
        return Optional.ofNullable(MATRIX.getOrDefault(impact, Map.of()).get(urgency));
    }

    SupportLine line(String group) {
        return line1Groups.contains(group) ? SupportLine.LINE_1 : SupportLine.LINE_2;
    }
}
