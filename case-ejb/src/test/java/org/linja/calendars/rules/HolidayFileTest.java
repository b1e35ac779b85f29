package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.calendars.rules.HolidayReading.Holidays;
import org.linja.calendars.rules.HolidayReading.Refused;

class HolidayFileTest {
    private static final YearSpan YEARS = new YearSpan(2026, 2028);

    @Test
    void whole_days_once_or_every_year_are_taken_with_their_names() {
        assertThat(
                        taken(
                                event("DTSTART;VALUE=DATE:20261206", "SUMMARY:Independence\\, day"),
                                event(
                                        "DTSTART;VALUE=DATE:20201224",
                                        "DTEND;VALUE=DATE:20201226",
                                        "RRULE:FREQ=YEARLY",
                                        "SUMMARY;LANGUAGE=en:Christ",
                                        " mas")))
                .containsExactly(
                        Map.entry(LocalDate.parse("2026-12-06"), "Independence, day"),
                        Map.entry(LocalDate.parse("2026-12-24"), "Christmas"),
                        Map.entry(LocalDate.parse("2026-12-25"), "Christmas"),
                        Map.entry(LocalDate.parse("2027-12-24"), "Christmas"),
                        Map.entry(LocalDate.parse("2027-12-25"), "Christmas"),
                        Map.entry(LocalDate.parse("2028-12-24"), "Christmas"),
                        Map.entry(LocalDate.parse("2028-12-25"), "Christmas"));
    }

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
        "20240229, FREQ=YEARLY, 2028-02-29",
        "20250501, FREQ=YEARLY;COUNT=2, 2026-05-01",
        "20250501, FREQ=YEARLY;INTERVAL=2, 2027-05-01",
        "20200501, FREQ=YEARLY;UNTIL=20270430, 2026-05-01",
        "20200501, FREQ=YEARLY;UNTIL=20260501T000000Z, 2026-05-01",
        "20280501, FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1, 2028-05-01",
    })
    void a_day_comes_as_often_as_its_rule_says(String start, String rule, String only) {
        assertThat(taken(event("DTSTART:" + start, "RRULE:" + rule)))
                .containsOnlyKeys(LocalDate.parse(only));
    }

    @Test
    void a_stretch_over_new_year_reaches_into_the_first_year_asked_for() {
        assertThat(taken(event("DTSTART:20251231", "DTEND:20260102")))
                .containsOnlyKeys(LocalDate.parse("2026-01-01"));
    }

    @Test
    void what_is_cancelled_or_within_another_component_is_no_holiday() {
        assertThat(
                        taken(
                                event("DTSTART:20260501"),
                                event("DTSTART:20260601", "STATUS:CANCELLED"),
                                "BEGIN:VTODO\nDTSTART:20260701\nEND:VTODO",
                                event(
                                        "DTSTART:20260801",
                                        "BEGIN:VALARM",
                                        "DURATION:PT5M",
                                        "END:VALARM")))
                .containsOnlyKeys(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-08-01"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=SECONDLY;COUNT=2000000000",
                "FREQ=YEARLY;BYDAY=1MO",
                "FREQ=YEARLY;BYMONTH=6",
                "FREQ=YEARLY;INTERVAL=0",
                "FREQ=YEARLY;COUNT=-1",
                "FREQ=YEARLY;COUNT=99999999999",
                "FREQ=YEARLY;FREQ=DAILY",
                "FREQ=YEARLY;UNTIL=soon",
                "YEARLY",
            })
    void any_other_rule_is_refused_by_its_line(String rule) {
        assertRefused("ical-rule-refused", "4", event("DTSTART:20260501", "RRULE:" + rule));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "DTSTART:20260501T080000, ical-not-whole-days, 3",
        "DTSTART:20260231, ical-not-whole-days, 3",
        "SUMMARY:never, ical-not-whole-days, 4",
        "DTSTART:20260501|DTSTART:20260502, ical-twice, 4",
        "DTSTART:20260501|DTEND:20260501, ical-days, 4",
        "DTSTART:20260501|DTEND:20270501, ical-days, 4",
        "DTSTART:20260501|RDATE:20260601, ical-rule-refused, 4",
        "DTSTART:20260501|DURATION:P1000D, ical-rule-refused, 4",
        "DTSTART:20260501|RECURRENCE-ID:20260501, ical-rule-refused, 4",
        "DTSTART:20260501|just words, ical-not-a-line, 4",
    })
    void an_event_that_is_not_understood_is_refused_by_its_line(
            String lines, String key, String line) {
        assertRefused(key, line, event(lines.split("\\|")));
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "'', ical-no-calendar, 1",
        "<html></html>, ical-not-a-line, 1",
        "BEGIN:VCARD|END:VCARD, ical-no-calendar, 1",
        "BEGIN:VCALENDAR|BEGIN:VEVENT|END:VCALENDAR, ical-not-closed, 3",
        "BEGIN:VCALENDAR|BEGIN:VEVENT|DTSTART:20260501, ical-not-closed, 3",
        "BEGIN:VCALENDAR|END:VCALENDAR|END:VCALENDAR, ical-no-calendar, 3",
    })
    void what_is_no_calendar_is_refused(String lines, String key, String line) {
        Refused refused = refused(lines.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.arguments()).startsWith(line);
    }

    @Test
    void a_file_without_a_holiday_in_these_years_is_refused() {
        assertRefused("ical-no-holidays", "2026\u20132028", event("DTSTART:20250501"));
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThat(refused(new byte[] {'B', (byte) 0xE9, (byte) 0xFF}).key())
                .isEqualTo("ical-not-utf8");
    }

    @Test
    void a_huge_file_is_refused_unread() {
        assertThat(refused(new byte[HolidayFile.MOST_BYTES + 1]).key()).isEqualTo("ical-too-large");
    }

    @Test
    @Timeout(5)
    void endless_lines_events_and_depths_are_refused_at_once() {
        assertRefused("ical-line-too-long", "3", event("SUMMARY:" + "x".repeat(9_000)));
        assertRefused(
                "ical-too-many-events", "6004", (event("DTSTART:20260501") + '\n').repeat(2_001));
        assertRefused("ical-not-closed", "9", "BEGIN:X\n".repeat(100));
    }

    @Test
    void the_most_hostile_yearly_file_is_read_quickly() {
        String years = event("DTSTART:00010101", "DTEND:00010201", "RRULE:FREQ=YEARLY") + '\n';
        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(taken(years.repeat(2_000))).hasSize(93));
    }

    @Test
    void a_name_is_plain_and_short() {
        assertThat(
                        taken(
                                        event(
                                                "DTSTART:20260501",
                                                "SUMMARY:a\u0007\u202eb"
                                                        + "\uD83D\uDE00".repeat(200)))
                                .values())
                .containsExactly("ab" + "\uD83D\uDE00".repeat(98));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private static byte[] file(String... events) {
        String body = String.join("\r\n", events);
        return ("BEGIN:VCALENDAR\r\n" + body + "\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<LocalDate, String> taken(String... events) {
        HolidayReading reading = HolidayFile.read(file(events), YEARS);
        assertThat(reading).isInstanceOf(Holidays.class);
        return ((Holidays) reading).byDate();
    }

    private static void assertRefused(String key, String line, String event) {
        Refused refused = refused(file(event));
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.arguments()).startsWith(line);
    }

    private static Refused refused(byte[] bytes) {
        HolidayReading reading = HolidayFile.read(bytes, YEARS);
        assertThat(reading).isInstanceOf(Refused.class);
        return (Refused) reading;
    }
}
