package org.linja.web.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarDraft.Hours;

class HoursInShortTest {
    private static final List<Hours> OFFICE = List.of(new Hours("09:00", "17:00"));

    @ParameterizedTest
    @CsvSource({
        "en, Mon–Fri 09:00–17:00 (EET)",
        "fi, ma–pe 09:00–17:00 (EET)",
        "ru, пн–пт 09:00–17:00 (EET)"
    })
    void days_that_are_alike_stand_together_and_closed_ones_nowhere(String language, String told) {
        assertThat(told(language, Map.of("sat", List.of(), "sun", List.of()))).isEqualTo(told);
    }

    @Test
    void a_day_of_its_own_hours_stands_alone_and_two_stand_side_by_side() {
        List<Hours> brief = List.of(new Hours("09:00", "12:00"), new Hours("13:00", "15:00"));
        assertThat(told("en", Map.of("fri", brief, "sat", List.of(), "sun", List.of())))
                .isEqualTo("Mon–Thu 09:00–17:00; Fri 09:00–12:00, 13:00–15:00 (EET)");
        assertThat(told("en", Map.of("sat", brief, "sun", brief)))
                .startsWith("Mon–Fri 09:00–17:00; Sat, Sun 09:00–12:00");
    }

    @ParameterizedTest
    @CsvSource({"en, around the clock", "fi, ympäri vuorokauden", "ru, круглосуточно"})
    void what_never_closes_needs_neither_days_nor_a_zone(String language, String told) {
        List<Hours> always = List.of(new Hours("00:00", "24:00"));
        Map<String, List<Hours>> week = new HashMap<>();
        CalendarDraft.DAYS.forEach(day -> week.put(day, always));
        assertThat(told(language, week)).isEqualTo(told);
    }

    @Test
    void a_week_without_an_exception_is_every_day() {
        assertThat(told("en", Map.of())).isEqualTo("every day 09:00–17:00 (EET)");
    }

    private static String told(String language, Map<String, List<Hours>> otherwise) {
        Map<String, List<Hours>> week = new HashMap<>();
        CalendarDraft.DAYS.forEach(day -> week.put(day, OFFICE));
        week.putAll(otherwise);
        return HoursInShort.of(
                Locale.forLanguageTag(language),
                new CalendarDraft(
                        "Europe/Helsinki", week, Set.of(), Set.of(), Map.of(), List.of()));
    }
}
