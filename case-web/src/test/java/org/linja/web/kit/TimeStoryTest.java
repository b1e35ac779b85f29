package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.sla.TimeAnswer;
import org.linja.sla.rules.TimeFact;

/** Sentences about working time, as they are read aloud. */
class TimeStoryTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the break in your hours (12:00 – 13:00) does not count",
                "fi | tukiajan katkoa ei lasketa (klo 12.00 – klo 13.00)",
                "ru | перерыв не учитывается (12:00 – 13:00)"
            })
    void a_break_of_the_same_day_is_told_by_its_hours(String language, String told) {
        TimeFact lunch = new TimeFact.Break(at("2027-11-30T12:00"), at("2027-11-30T13:00"));

        assertThat(tell(language, "2027-11-30T11:00", "2027-11-30T14:00", lunch)).contains(told);
    }

    @Test
    void a_day_is_named_once_and_then_understood() {
        TimeFact pause = new TimeFact.Paused(at("2027-12-01T10:00"), at("2027-12-01T10:30"));

        assertThat(tell("en", "2027-11-30T16:30", "2027-12-01T11:00", pause))
                .contains("a pause (Wednesday at 10:00 – 10:30) does not count");
    }

    @Test
    void a_night_in_which_the_clocks_change_is_named() {
        TimeFact back =
                new TimeFact.ClockChange(
                        Instant.parse("2027-10-31T01:00:00Z"), Duration.ofHours(-1));

        assertThat(tell("en", "2027-10-30T22:00", "2027-10-31T09:00", back))
                .contains("the clocks go back 1 h (Sunday at 03:00)");
    }

    @ParameterizedTest
    @CsvSource({"en, 3 January 2028", "fi, 3. tammikuuta 2028", "ru, 3 января 2028 г."})
    void a_deadline_in_another_year_says_the_year(String language, String told) {
        assertThat(tell(language, "2027-12-30T16:00", "2028-01-03T10:00")).contains(told);
    }

    private static String tell(String language, String start, String end, TimeFact... reasons) {
        List<TimeFact> facts = new ArrayList<>();
        facts.add(new TimeFact.Counted(TWO_HOURS, at(start)));
        facts.addAll(List.of(reasons));
        facts.add(new TimeFact.EndsAt(at(end)));
        TimeAnswer time = new TimeAnswer(at(start), at(end), TWO_HOURS, List.of(), facts);
        return TimeStory.of(Locale.forLanguageTag(language), ZONE, time, true);
    }

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(ZONE).toInstant();
    }
}
