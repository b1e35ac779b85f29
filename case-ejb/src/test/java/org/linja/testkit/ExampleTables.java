package org.linja.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.WallClock;

/** Reads the tables of {@code sla-examples.md}. */
public final class ExampleTables {

    // The weekday is parsed too: a date with the wrong weekday fails.
    private static final DateTimeFormatter WALL_TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private ExampleTables() {}

    /** The calendar that the tables call {@code name}. */
    public static BusinessCalendar calendar(String name) throws IOException {
        return rows("Calendars").stream()
                .filter(row -> row.get(0).equals(name))
                .findFirst()
                .map(ExampleTables::calendar)
                .orElseThrow();
    }

    /** The cells of the table under a heading. */
    public static List<List<String>> rows(String heading) throws IOException {
        String text;
        try (InputStream in = ExampleTables.class.getResourceAsStream("/sla/sla-examples.md")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        return text.lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(ExampleTables::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static BusinessCalendar calendar(List<String> row) {
        ACalendar calendar = ACalendar.in(row.get(1));
        String[] hours = row.get(2).split(" ", 2);
        String[] windows = hours[1].split(", ", -1);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.compareTo(DayOfWeek.FRIDAY) > 0;
            if (hours[0].equals("Mon-Sun") || !weekend) {
                calendar.open(day, windows);
            }
        }
        for (String date : row.get(3).split(", ", -1)) {
            if (date.length() == "12-06".length()) {
                calendar.closedYearly("--" + date);
            } else if (!date.isEmpty()) {
                calendar.closedOn(LocalDate.parse(date).toString());
            }
        }
        return calendar.build();
    }

    /** {@code 2 h} or {@code 90 min}. */
    public static Duration duration(String text) {
        String[] words = text.split(" ", 2);
        long amount = Long.parseLong(words[0]);
        return words[1].equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    /** A wall time of the zone, with its weekday; an offset after it says which of two is meant. */
    public static Instant instant(String text, ZoneId zone) {
        int offsetAt = "Fri 2026-11-27 14:00".length();
        LocalDateTime wallTime = LocalDateTime.parse(text.substring(0, offsetAt), WALL_TIME);
        return text.length() > offsetAt
                ? wallTime.toInstant(ZoneOffset.of(text.substring(offsetAt).strip()))
                : WallClock.instantOf(wallTime, zone);
    }
}
