package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.calendars.rules.Pause;
import org.linja.testkit.ExampleTables;

/** Every row of {@code sla-examples.md}, the table that customers and auditors may read. */
class SlaExamplesTest {

    static Stream<List<String>> rows() throws IOException {
        return ExampleTables.rows("Deadlines").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_deadline_is_what_the_table_says(List<String> row) throws IOException {
        check(ExampleTables.calendar(row.get(1)), row);
    }

    private static void check(BusinessCalendar calendar, List<String> row) {
        ZoneId zone = calendar.zone();
        Instant from = ExampleTables.instant(row.get(2), zone);
        Duration budget = ExampleTables.duration(row.get(3));
        List<Pause> pauses = pauses(row.get(4), zone);
        String suspended = "suspended since ";
        Deadline expected =
                row.get(5).startsWith(suspended)
                        ? new Deadline.Suspended(
                                ExampleTables.instant(
                                        row.get(5).substring(suspended.length()), zone))
                        : new Deadline.At(ExampleTables.instant(row.get(5), zone));

        assertThat(BusinessTime.due(from, budget, calendar, pauses)).isEqualTo(expected);
        if (expected instanceof Deadline.At at) {
            assertThat(BusinessTime.elapsed(from, at.instant(), calendar, pauses))
                    .isEqualTo(budget);
        }
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
                                        ExampleTables.instant(ends[0], zone),
                                        ends[1].isEmpty()
                                                ? null
                                                : ExampleTables.instant(ends[1], zone)))
                .toList();
    }
}
