package org.linja.imports.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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
 * @param dates in which order day, month and year stand
 * @param missing what stands for a value that the desk did not have
 * @param line1Groups the groups that take calls; every other is line 2
 * @param priorities severity by the desk's word for a priority
 * @param matrix the desk's own table of severities: by impact, then by urgency
 * @param states by the desk's word for them
 * @param columns the desk's headings, in the order of {@link IncidentLogRow.Column}
 * @param ignoredColumns headings whose values nobody here wants
 */
public record IncidentLogMapping(
        ZoneId zone,
        DateOrder dates,
        String missing,
        Set<String> line1Groups,
        Map<String, Severity> priorities,
        Map<String, Map<String, Severity>> matrix,
        Map<String, ForeignState> states,
        List<String> columns,
        Set<String> ignoredColumns) {

    // Half a million times are read in a log; a formatter would take most of the import.
    private static final Pattern TIME =
            Pattern.compile(
                    "([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,4})[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2069-12-31T23:59:59Z");
    private static final int DIGITS_OF_YEAR = 4;

    public IncidentLogMapping {
        line1Groups = Set.copyOf(line1Groups);
        priorities = Map.copyOf(priorities);
        matrix = Map.copyOf(matrix);
        states = Map.copyOf(states);
        columns = List.copyOf(columns);
        ignoredColumns = Set.copyOf(ignoredColumns);
        if (columns.size() != IncidentLogRow.Column.values().length) {
            throw new IllegalArgumentException("A log has a heading for each of our columns");
        }
    }

    /**
     * The instant of a time such as {@code 29/2/2016 1:16}, or nothing if it is none or lies
     * outside of a hundred years in which a desk can have written it: no clock measures more.
     */
    Optional<Instant> instant(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(dates.yearAt()).length() != DIGITS_OF_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDateTime wallTime =
                    LocalDateTime.of(
                            number(time, dates.yearAt()),
                            number(time, dates.monthAt()),
                            number(time, dates.dayAt()),
                            number(time, 4),
                            number(time, 5),
                            time.group(6) == null ? 0 : number(time, 6));
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
        return Optional.ofNullable(priorities.get(priority));
    }

    /** The severity that impact and urgency make, or nothing if the desk's table has none. */
    Optional<Severity> severity(String impact, String urgency) {
        return Optional.ofNullable(matrix.getOrDefault(impact, Map.of()).get(urgency));
    }

    /** The state of this word, or nothing if the desk has none as far as we know. */
    Optional<ForeignState> state(String word) {
        return Optional.ofNullable(states.get(word));
    }

    SupportLine line(String group) {
        return line1Groups.contains(group) ? SupportLine.LINE_1 : SupportLine.LINE_2;
    }
}
