package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.WallClock;
import org.linja.testkit.ACalendar;

/** Every row of {@code sla-examples.md}, the table that customers and auditors may read. */
class SlaExamplesTest {

    // The weekday is parsed too: a date with the wrong weekday fails.
    private static final DateTimeFormatter WALL_TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> every_example_holds() throws IOException {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        rows("Calendars").forEach(row -> calendars.put(row.get(0), calendar(row)));
        List<List<String>> examples = rows("Deadlines");
        assertThat(examples).hasSizeGreaterThan(30);
        return examples.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.get(0),
                                        () ->
                                                check(
                                                        Objects.requireNonNull(
                                                                calendars.get(row.get(1))),
                                                        row)));
    }

    private static void check(BusinessCalendar calendar, List<String> row) {
        ZoneId zone = calendar.zone();
        Instant from = instant(row.get(2), zone);
        Duration budget = budget(row.get(3));
        List<Pause> pauses = pauses(row.get(4), zone);
        String suspended = "suspended since ";
        Deadline expected =
                row.get(5).startsWith(suspended)
                        ? new Deadline.Suspended(
                                instant(row.get(5).substring(suspended.length()), zone))
                        : new Deadline.At(instant(row.get(5), zone));

        assertThat(BusinessTime.due(from, budget, calendar, pauses)).isEqualTo(expected);
        if (expected instanceof Deadline.At at) {
            assertThat(BusinessTime.elapsed(from, at.instant(), calendar, pauses))
                    .isEqualTo(budget);
        }
    }

    private static List<List<String>> rows(String heading) throws IOException {
        String text;
        try (InputStream in = SlaExamplesTest.class.getResourceAsStream("/sla/sla-examples.md")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        return text.lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(SlaExamplesTest::cells)
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

    private static Duration budget(String text) {
        String[] words = text.split(" ", 2);
        long amount = Long.parseLong(words[0]);
        return words[1].equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    private static List<Pause> pauses(String text, ZoneId zone) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split("; ", -1))
                .map(pause -> pause.split(" to ?", -1))
                .map(
                        ends ->
                                new Pause(
                                        instant(ends[0], zone),
                                        ends[1].isEmpty() ? null : instant(ends[1], zone)))
                .toList();
    }

    private static Instant instant(String text, ZoneId zone) {
        int offsetAt = "Fri 2026-11-27 14:00".length();
        LocalDateTime wallTime = LocalDateTime.parse(text.substring(0, offsetAt), WALL_TIME);
        return text.length() > offsetAt
                ? wallTime.toInstant(ZoneOffset.of(text.substring(offsetAt).strip()))
                : WallClock.instantOf(wallTime, zone);
    }
}
