package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "pump; 'pump':*",
                "Pumppu  PYSÄHTYI; 'pumppu':* & 'pysähtyi':*",
                "E-417; 'e-417':*",
                "maria@acme.example; 'maria@acme.example':*",
                "it's; 'it''s':*",
                "a\\b; 'a\\\\b':*",
                "a & b | !c; 'a':* & 'b':* & '!c':*",
                "':* | x; 'x':*"
            })
    void every_word_is_handed_over_as_it_was_typed(String typed, String query) {
        assertThat(String.join(" & ", SearchWords.questions(typed))).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+358449876543",
                "+358 44 987 6543",
                "00358 44 9876543",
                "358449876543",
                "+358 (44) 987-6543"
            })
    void a_telephone_number_is_found_however_it_is_written(String typed) {
        assertThat(SearchWords.questions(typed))
                .containsExactly("('+358449876543':* | '358449876543':*)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L-100417", "l-100417", " 100417 ", "L100417"})
    void the_number_of_a_case_finds_no_longer_one(String typed) {
        assertThat(SearchWords.questions(typed)).containsExactly("('100417' | '-100417')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'", "& | !", "--", "<->"})
    void what_tells_nothing_asks_nothing(String typed) {
        assertThat(SearchWords.questions(typed)).isEmpty();
    }

    @Test
    void no_more_than_twelve_words_are_asked_for() {
        assertThat(SearchWords.questions("w ".repeat(40))).hasSize(12);
    }
}
