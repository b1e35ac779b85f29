package org.linja.web.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.calendars.CalendarDefinition;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;
import org.linja.calendars.rules.CalendarYear;
import org.linja.web.calendars.YearSheet.Cell;

class YearDrawingTest {
    private static final List<Hours> OFFICE = List.of(new Hours("09:00", "17:00"));

    @Test
    void every_day_is_told_in_words_and_looks_its_part() {
        YearSheet sheet = YearDrawing.of(Locale.ENGLISH, year());
        assertThat(sheet.months()).hasSize(12);
        assertThat(day(sheet, 12, "4"))
                .isEqualTo(new Cell("4", "open", "8 h", "", "09:00\u201317:00"));
        assertThat(day(sheet, 12, "5")).isEqualTo(new Cell("5", "closed", "\u2013", "", "closed"));
        assertThat(day(sheet, 12, "7").told()).isEqualTo("Independence Day, closed");
        assertThat(day(sheet, 12, "7").look()).isEqualTo("holiday");
        assertThat(day(sheet, 12, "23"))
                .isEqualTo(
                        new Cell(
                                "23",
                                "override",
                                "2:30",
                                "",
                                "Hours of this date, 09:00\u201311:30"));
        assertThat(day(sheet, 3, "29").change()).isEqualTo("+1 h");
        assertThat(day(sheet, 10, "25").told()).isEqualTo("closed, clocks go back by 1 h");
    }

    @Test
    void months_begin_on_their_weekday_and_weeks_are_whole() {
        YearSheet sheet = YearDrawing.of(Locale.ENGLISH, year());
        List<List<Cell>> december = sheet.months().get(11).weeks();
        assertThat(december).allMatch(week -> week.size() == 7);
        assertThat(december.get(0).get(0)).isEqualTo(Cell.NO_DATE);
        assertThat(december.get(0).get(1).day()).isEqualTo("1");
    }

    @Test
    void a_holiday_the_house_has_no_word_for_goes_by_its_own_name() {
        assertThat(YearDrawing.holiday(Locale.forLanguageTag("fi"), "Independence Day"))
                .isEqualTo("Itsen\u00e4isyysp\u00e4iv\u00e4");
        assertThat(YearDrawing.holiday(Locale.forLanguageTag("fi"), "Regatta"))
                .isEqualTo("Regatta");
    }

    private static Cell day(YearSheet sheet, int month, String day) {
        return sheet.months().get(month - 1).weeks().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static CalendarYear year() {
        CalendarDraft draft =
                new CalendarDraft(
                        "Europe/Helsinki",
                        Map.of(
                                "mon", OFFICE, "tue", OFFICE, "wed", OFFICE, "thu", OFFICE, "fri",
                                OFFICE),
                        Set.of(),
                        Set.of(),
                        Map.of("2026-12-23", List.of(new Hours("09:00", "11:30"))),
                        List.of());
        return CalendarYear.of(
                new CalendarDefinition(
                                draft,
                                new TreeMap<>(
                                        Map.of(LocalDate.parse("2026-12-07"), "Independence Day")))
                        .tried(),
                2026);
    }
}
