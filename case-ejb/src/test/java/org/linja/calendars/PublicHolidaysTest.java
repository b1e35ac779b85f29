package org.linja.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.calendars.rules.YearSpan;

class PublicHolidaysTest {

    @ParameterizedTest(name = "{0}-{1}: {2} is {3}")
    @CsvSource({
        "FI, '', 2026-12-06, Independence Day",
        "FI, '', 2027-06-25, Midsummer Eve",
        "FI, 01, 2026-06-09, Self-governance Day",
        "DE, BY, 2026-01-06, Epiphany",
        "KZ, '', 2026-03-22, The Spring Day",
    })
    void holidays_of_countries_and_regions_are_known_by_name(
            String country, String region, LocalDate date, String name) {
        YearSpan year = new YearSpan(date.getYear(), date.getYear());
        assertThat(PublicHolidays.of(country, region, year).get(date)).startsWith(name);
    }

    @Test
    void a_region_has_what_the_country_has_not() {
        YearSpan year = new YearSpan(2026, 2026);
        LocalDate selfGovernance = LocalDate.parse("2026-06-09");
        assertThat(PublicHolidays.of("FI", "", year)).doesNotContainKey(selfGovernance);
    }

    @Test
    void ten_years_are_looked_up_and_no_other() {
        SortedMap<LocalDate, String> holidays =
                PublicHolidays.of("FI", "", new YearSpan(2026, 2036));
        assertThat(holidays.firstKey()).isEqualTo("2026-01-01");
        assertThat(holidays.lastKey()).isEqualTo("2036-12-26");
        assertThat(holidays).hasSizeGreaterThan(140);
    }

    @Test
    void countries_and_regions_go_by_their_codes() {
        assertThat(PublicHolidays.countries())
                .contains("FI", "KZ", "RU", "DE")
                .doesNotContain("NYSE");
        assertThat(PublicHolidays.regions("DE"))
                .containsEntry("BY", "Bavaria")
                .containsKey("BY-AG");
        assertThat(PublicHolidays.regions("ATLANTIS")).isEmpty();
    }

    @Test
    void what_is_made_with_the_library_names_its_version() {
        assertThat(PublicHolidays.BASIS).matches("jollyday \\d+\\.\\d+\\.\\d+");
    }
}
