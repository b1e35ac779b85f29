package org.linja.web.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;

class WrittenDaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9-17 | 09:00\u201317:00",
                "9:30 \u2013 17 | 09:30\u201317:00",
                "8-12, 13-17 | 08:00\u201312:00, 13:00\u201317:00",
                "8-12 13-17 | 08:00\u201312:00, 13:00\u201317:00",
                "22-6 | 22:00\u201306:00",
                "0-24 | 00:00\u201324:00",
                "noon | noon\u2013",
            })
    void hours_are_read_as_people_write_them(String typed, String read) {
        CalendarDraft draft = WrittenDays.draft("UTC", Map.of("mon", typed), "", "", "");
        List<Hours> monday = draft.week().getOrDefault("mon", List.of());
        assertThat(WrittenDays.hours(monday)).isEqualTo(read);
    }

    @Test
    void dates_come_line_by_line_with_their_hours_or_closed() {
        CalendarDraft draft =
                WrittenDays.draft(
                        "UTC",
                        Map.of(),
                        "12-24\n2026-05-15, 2026-05-16",
                        "2026-12-23 9-12\n\n2026-12-28\n",
                        "2026-07-01 12 \u2013 2026-07-01 13:30\nsome day");
        assertThat(draft.yearlyHolidays()).containsExactly("12-24");
        assertThat(draft.holidays()).containsExactly("2026-05-15", "2026-05-16");
        assertThat(draft.overrides())
                .containsOnly(
                        Map.entry("2026-12-23", List.of(new Hours("09:00", "12:00"))),
                        Map.entry("2026-12-28", List.of()));
        assertThat(draft.breaks())
                .containsExactly(
                        new Hours("2026-07-01T12:00", "2026-07-01T13:30"),
                        new Hours("some day", ""));
    }

    @Test
    void what_is_shown_is_read_again_as_it_was() {
        CalendarDraft draft =
                WrittenDays.draft(
                        "UTC",
                        Map.of("mon", "8-12, 13-17"),
                        "12-24\n2026-05-15",
                        "2026-12-23 9-12\n2026-12-28",
                        "2026-07-01 12:00 \u2013 2026-07-01 13:30");
        CalendarDraft again =
                WrittenDays.draft(
                        "UTC",
                        Map.of(
                                "mon",
                                WrittenDays.hours(draft.week().getOrDefault("mon", List.of()))),
                        WrittenDays.holidays(draft),
                        WrittenDays.overrides(draft),
                        WrittenDays.breaks(draft));
        assertThat(again).isEqualTo(draft);
    }
}
