package org.linja.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;
import org.linja.testkit.Helsinki;

class OwnWordsTest {
    private static final Pattern PLACE = Pattern.compile("%s");
    private static final Instant THU_22_00 = Helsinki.at("2026-11-26T22:00");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "ru"})
    void every_language_has_the_same_words_with_the_same_places(String language) {
        assertThat(places(language)).isEqualTo(places("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void a_hole_of_every_line_and_reason_is_told_in_the_houses_own_time(String language) {
        OwnWords words = in(language);
        for (SupportLine line : SupportLine.values()) {
            OwnWords.Matter told =
                    words.hole(
                            new RosterHole(
                                    line,
                                    THU_22_00,
                                    null,
                                    Arrays.asList(HoleReason.values()),
                                    List.of("Aino")));
            assertThat(told.subject()).contains("22").contains("2026").contains("Helsinki");
            assertThat(told.description())
                    .as("a person’s name stays out of what is kept")
                    .doesNotContain("Aino");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void a_missed_round_and_a_rung_with_nobody_on_it_are_told(String language) {
        OwnWords words = in(language);
        assertThat(words.missedRound(THU_22_00, null).description())
                .isNotEqualTo(words.missedRound(THU_22_00, THU_22_00).description());
        assertThat(words.nobodyBehind("person:tuuli", List.of("NIGHT 2: critical acknowledge 1")))
                .satisfies(
                        told -> {
                            assertThat(told.subject()).contains("person:tuuli");
                            assertThat(told.description()).contains("NIGHT 2: critical");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void one_address_of_several_is_told_without_saying_whose(String language) {
        OwnWords.Matter told = in(language).oneAddress(3);
        assertThat(told.subject()).contains("3");
        assertThat(told.description()).contains("3").doesNotContain("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void a_drill_says_in_its_first_word_that_it_is_one(String language) {
        String first = Map.of("en", "DRILL", "fi", "HARJOITUS", "ru", "УЧЕБНАЯ").get(language);
        for (Severity severity : Severity.values()) {
            OwnWords.Matter told = in(language).drill("NIGHT", 3, severity);
            assertThat(told.subject()).startsWith(first).contains("NIGHT");
            assertThat(told.description()).contains("NIGHT", "3");
        }
    }

    private static OwnWords in(String language) {
        return new OwnWords(language, Helsinki.ZONE);
    }

    private static Map<String, Long> places(String language) {
        ResourceBundle bundle = OwnWords.words(language);
        Map<String, Long> places = new TreeMap<>();
        for (String key : bundle.keySet()) {
            places.put(key, PLACE.matcher(bundle.getString(key)).results().count());
        }
        return places;
    }
}
