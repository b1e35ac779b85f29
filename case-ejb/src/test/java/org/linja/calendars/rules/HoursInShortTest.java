package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursInShortTest {
    private static final String OFFICE = "09:00–17:00";

    @ParameterizedTest
    @CsvSource({
        "en, Mon–Fri 09:00–17:00 (EET)",
        "fi, ma–pe 09:00–17:00 (EET)",
        "ru, пн–пт 09:00–17:00 (EET)"
    })
    void days_that_are_alike_stand_together_and_closed_ones_nowhere(String language, String told) {
        assertThat(told(language, OFFICE, "", "")).isEqualTo(told);
    }

    @Test
    void a_day_of_its_own_hours_stands_alone_and_two_stand_side_by_side() {
        String brief = "09:00–12:00, 13:00–15:00";
        assertThat(told("en", brief, "", ""))
                .isEqualTo("Mon–Thu 09:00–17:00; Fri 09:00–12:00, 13:00–15:00 (EET)");
        assertThat(told("en", OFFICE, brief, brief))
                .startsWith("Mon–Fri 09:00–17:00; Sat, Sun 09:00–12:00");
    }

    @Test
    void what_never_closes_needs_neither_days_nor_a_zone() {
        assertThat(told("en", Collections.nCopies(7, "00:00–24:00"))).isEqualTo("always");
    }

    @Test
    void a_week_without_an_exception_is_every_day() {
        assertThat(told("en", OFFICE, OFFICE, OFFICE)).isEqualTo("every day 09:00–17:00 (EET)");
    }

    /** Office hours up to Thursday, and what the last three days are. */
    private static String told(String language, String friday, String saturday, String sunday) {
        List<String> last = List.of(friday, saturday, sunday);
        return told(
                language,
                IntStream.range(0, 7)
                        .mapToObj(day -> day < 4 ? OFFICE : last.get(day - 4))
                        .toList());
    }

    private static String told(String language, List<String> week) {
        return HoursInShort.of(
                Locale.forLanguageTag(language),
                ZoneId.of("Europe/Helsinki"),
                week,
                "always",
                hours -> "every day " + hours);
    }
}
