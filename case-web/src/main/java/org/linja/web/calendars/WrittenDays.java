package org.linja.web.calendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;

/**
 * Hours and dates as people type them, one line a date: {@code 2026-12-24 9-12, 13-15}. What is not
 * understood goes on as it stands, for the draft to name.
 */
final class WrittenDays {
    private static final Pattern WINDOW = Pattern.compile("([0-9:]+)\\s*[-\u2013]\\s*([0-9:]+)");
    private static final Pattern SEVERAL = Pattern.compile("[,;]|(?<=[0-9])\\s+(?=[0-9])");
    private static final Pattern EVERY_YEAR = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final Pattern HOUR = Pattern.compile("[0-9]{1,2}");
    private static final Pattern SHORT = Pattern.compile("[0-9]:[0-9]{2}");
    private static final Pattern LOCAL_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9:]+)");

    private WrittenDays() {}

    static CalendarDraft draft(
            String zone,
            Map<String, String> week,
            String holidays,
            String overrides,
            String breaks) {
        Map<String, List<Hours>> days = new LinkedHashMap<>();
        CalendarDraft.DAYS.forEach(day -> days.put(day, hours(week.getOrDefault(day, ""))));
        Map<Boolean, List<String>> closed =
                holidays.lines()
                        .flatMap(line -> Stream.of(line.split("[,;\\s]+", -1)))
                        .filter(date -> !date.isBlank())
                        .collect(
                                Collectors.partitioningBy(
                                        date -> EVERY_YEAR.matcher(date).matches()));
        return new CalendarDraft(
                zone,
                days,
                new TreeSet<>(closed.getOrDefault(false, List.of())),
                new TreeSet<>(closed.getOrDefault(true, List.of())),
                dates(overrides),
                stretches(breaks));
    }

    static String hours(List<Hours> windows) {
        return Hours.said(windows);
    }

    static String holidays(CalendarDraft written) {
        return Stream.concat(
                        written.yearlyHolidays().stream().sorted(),
                        written.holidays().stream().sorted())
                .collect(Collectors.joining("\n"));
    }

    static String overrides(CalendarDraft written) {
        return new TreeMap<>(written.overrides())
                .entrySet().stream()
                        .map(date -> (date.getKey() + ' ' + hours(date.getValue())).strip())
                        .collect(Collectors.joining("\n"));
    }

    static String breaks(CalendarDraft written) {
        return written.breaks().stream()
                .map(cut -> (cut.from() + " \u2013 " + cut.until()).replace('T', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static List<Hours> hours(String text) {
        return SEVERAL.splitAsStream(text)
                .map(String::strip)
                .filter(window -> !window.isEmpty())
                .map(WrittenDays::window)
                .toList();
    }

    private static Hours window(String text) {
        Matcher window = WINDOW.matcher(text);
        return window.matches()
                ? new Hours(wallTime(window.group(1)), wallTime(window.group(2)))
                : new Hours(text, "");
    }

    private static String wallTime(String text) {
        String minutes = HOUR.matcher(text).matches() ? text + ":00" : text;
        return SHORT.matcher(minutes).matches() ? "0" + minutes : minutes;
    }

    private static Map<String, List<Hours>> dates(String text) {
        Map<String, List<Hours>> dates = new HashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> {
                            String[] parts = line.split("\\s+", 2);
                            dates.computeIfAbsent(parts[0], date -> new ArrayList<>())
                                    .addAll(hours(parts.length == 2 ? parts[1] : ""));
                        });
        return dates;
    }

    private static List<Hours> stretches(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(WrittenDays::stretch)
                .toList();
    }

    /** From one local time to another; what is none of both goes on as it stands. */
    static Hours stretch(String line) {
        List<String> times =
                LOCAL_TIME.matcher(line).results().map(WrittenDays::localTime).toList();
        return times.size() == 2 ? new Hours(times.get(0), times.get(1)) : new Hours(line, "");
    }

    private static String localTime(MatchResult found) {
        return found.group(1) + 'T' + wallTime(found.group(2));
    }
}
