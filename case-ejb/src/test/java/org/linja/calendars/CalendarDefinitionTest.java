package org.linja.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.rules.HolidaySource;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;

class CalendarDefinitionTest {
    private static final List<Hours> OFFICE = List.of(new Hours("09:00", "17:00"));

    @Test
    void a_calendar_is_read_as_it_was_written() {
        CalendarDefinition definition =
                new CalendarDefinition(
                        new CalendarDraft(
                                "Europe/Helsinki",
                                Map.of("mon", OFFICE),
                                Set.of("2026-05-15"),
                                Set.of("12-24"),
                                Map.of("2026-12-23", List.of()),
                                List.of(new Hours("2026-07-01T12:00", "2026-07-01T13:00"))),
                        new TreeMap<>(Map.of(LocalDate.parse("2026-12-06"), "Independence Day")));
        assertThat(CalendarDefinition.of("Europe/Helsinki", definition.text()))
                .isEqualTo(definition);
    }

    @Test
    void holidays_of_a_source_close_beside_those_written_by_hand() {
        TriedCalendar tried =
                new CalendarDefinition(
                                draft(Map.of("mon", OFFICE)),
                                new TreeMap<>(Map.of(LocalDate.parse("2027-12-06"), "A holiday")))
                        .tried();
        assertThat(tried.calendar().hoursOn(LocalDate.parse("2027-12-06"))).isEmpty();
        assertThat(tried.calendar().hoursOn(LocalDate.parse("2027-12-13"))).hasSize(1);
        assertThat(tried.isHoliday(LocalDate.parse("2027-12-06"))).isTrue();
    }

    @Test
    void what_may_be_tried_may_not_always_be_promised() {
        CalendarDraft overlapping =
                draft(
                        Map.of(
                                "mon",
                                List.of(new Hours("09:00", "13:00"), new Hours("12:00", "17:00")),
                                "tue",
                                List.of(new Hours("22:00", "06:00")),
                                "wed",
                                List.of(new Hours("05:00", "12:00"))));
        assertThat(overlapping.toTry().openDays()).hasSize(3);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> overlapping.toPublish(Map.of()))
                .satisfies(
                        problem ->
                                assertThat(problem.errors())
                                        .containsExactly(
                                                new FieldError("cal.week.mon", "windows-overlap"),
                                                new FieldError(
                                                        "cal.week.tue", "runs-into-next-day")));
    }

    @Test
    void two_versions_differ_line_by_line() {
        CalendarDefinition before =
                new CalendarDefinition(draft(Map.of("mon", OFFICE)), new TreeMap<>());
        CalendarDefinition after =
                new CalendarDefinition(
                        draft(Map.of("mon", OFFICE, "tue", OFFICE)),
                        new TreeMap<>(Map.of(LocalDate.parse("2026-12-06"), "Independence Day")));
        assertThat(
                        FieldChange.between(
                                FlatCalendar.of("Office", before, HolidaySource.NONE),
                                FlatCalendar.of("Office", after, HolidaySource.NONE)))
                .containsExactly(
                        new FieldChange("week.tue", "", "09:00\u201317:00"),
                        new FieldChange("holiday.2026-12-06", null, "Independence Day"));
    }

    private static CalendarDraft draft(Map<String, List<Hours>> week) {
        return new CalendarDraft("Europe/Helsinki", week, Set.of(), Set.of(), Map.of(), List.of());
    }
}
