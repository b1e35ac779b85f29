package org.linja.imports.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> PRIORITIES =
            List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low");
    private static final List<String> LEVELS = List.of("1 - High", "2 - Medium", "3 - Low");

    /** Priority by impact (row) and urgency (column), as the desk's own table has it. */
    private static final int[][] MATRIX = {
        {1, 2, 0},
        {2, 3, 4},
        {3, 4, 4}
    };

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

    /** The instant of a time such as {@code 29/2/2016 01:16}, or nothing if it is none. */
    Optional<Instant> instant(String text) {
        try {
            return Optional.of(WallClock.instantOf(LocalDateTime.parse(text, TIME), zone));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The severity of a priority such as {@code 3 - Moderate}, or nothing if it is none. */
    Optional<Severity> severity(String priority) {
        int number = PRIORITIES.indexOf(priority);
        return number < 0 ? Optional.empty() : Optional.of(Severity.values()[number]);
    }

    /** The severity that impact and urgency make, or nothing if the desk's table has none. */
    Optional<Severity> severity(String impact, String urgency) {
        int row = LEVELS.indexOf(impact);
        int column = LEVELS.indexOf(urgency);
        if (row < 0 || column < 0 || MATRIX[row][column] == 0) {
            return Optional.empty();
        }
        return Optional.of(Severity.values()[MATRIX[row][column] - 1]);
    }

    SupportLine line(String group) {
        return line1Groups.contains(group) ? SupportLine.LINE_1 : SupportLine.LINE_2;
    }
}
