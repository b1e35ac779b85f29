package org.linja.answers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.contracts.rules.AnswerClass.COMMITMENT;
import static org.linja.contracts.rules.AnswerClass.CRITICAL;
import static org.linja.contracts.rules.AnswerClass.FIGURES;
import static org.linja.contracts.rules.AnswerClass.LEGAL;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.SecondPair;
import org.linja.sla.rules.AnswerElement;

class AnswerReadingTest {
    private static final Set<String> LEGAL_WORDS = Set.of("liab", "korvaus", "ответственност");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mill stood for 42 minutes.",
                "Levy on täynnä ９５-prosenttisesti.",
                "Скидка двадцать %",
                "It costs € and no more.",
                "٣ servers"
            })
    void figures_are_digits_of_any_script_shares_and_sums(String text) {
        assertThat(read(text)).containsExactly(FIGURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The same as L-100001.", "Cf. l-100001, please.", "The mill runs."})
    void the_number_of_a_case_is_a_name_and_no_figure(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will replace it.",
                "We’ll call.",
                "WE\u00a0WILL call.",
                "We\u200b will call.",
                "You have our guarantee.",
                "Lupaamme vaihtaa levyn.",
                "Levy vaihdetaan maanantaihin mennessä.",
                "Мы обязуемся заменить диск.",
                "Сделаем не позднее среды.",
                "Обещаем."
            })
    void a_house_binds_itself_in_three_languages_however_it_is_typed(String text) {
        assertThat(read(text)).containsExactly(COMMITMENT);
    }

    @Test
    void an_estimate_commits_whatever_its_words() {
        assertThat(AnswerReading.of("Soon.", Set.of(AnswerElement.ESTIMATE), false, LEGAL_WORDS))
                .containsExactly(COMMITMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We accept no liability.",
                "Emme maksa KORVAUSTA.",
                "Это вне нашей ответственности.",
                "li\u00adability"
            })
    void a_legal_word_is_found_by_its_beginning_in_whichever_language_it_stands(String text) {
        assertThat(read(text)).containsExactly(LEGAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It is reliable.", "A noncommittal word.", "Unguarded."})
    void in_the_midst_of_a_word_it_is_another_word(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void every_answer_to_a_critical_case_is_of_that_class() {
        assertThat(AnswerReading.of("It runs.", Set.of(), true, Set.of()))
                .containsExactly(CRITICAL);
    }

    @Test
    void of_what_is_read_it_waits_for_what_the_contract_names_and_for_all_that_is_declared() {
        SecondPair agreed = agreed(FIGURES, LEGAL);
        Set<AnswerClass> read = Set.of(FIGURES, COMMITMENT);
        assertThat(AnswerReading.waitsFor(agreed, read, Set.of())).containsExactly(FIGURES);
        assertThat(AnswerReading.waitsFor(agreed, read, Set.of(CRITICAL)))
                .containsExactly(CRITICAL, FIGURES);
        assertThat(AnswerReading.waitsFor(agreed, Set.of(COMMITMENT), Set.of())).isEmpty();
    }

    @Test
    void nobody_declares_less_than_is_read() {
        for (AnswerClass declared : AnswerClass.values()) {
            assertThat(
                            AnswerReading.waitsFor(
                                    agreed(AnswerClass.values()),
                                    Set.of(FIGURES, LEGAL),
                                    Set.of(declared)))
                    .contains(FIGURES, LEGAL, declared);
        }
    }

    @Test
    void where_no_contract_says_anything_a_writer_may_ask_all_the_same() {
        assertThat(AnswerReading.waitsFor(SecondPair.ASKED_FOR, Set.of(FIGURES), Set.of()))
                .isEmpty();
        assertThat(AnswerReading.waitsFor(SecondPair.ASKED_FOR, Set.of(), Set.of(LEGAL)))
                .containsExactly(LEGAL);
    }

    private static Set<AnswerClass> read(String text) {
        return AnswerReading.of(text, Set.of(AnswerElement.SOLUTION), false, LEGAL_WORDS);
    }

    private static SecondPair agreed(AnswerClass... classes) {
        return new SecondPair(
                Set.copyOf(Arrays.asList(classes)),
                Duration.ofHours(1),
                false,
                Map.of("en", List.of("liab")));
    }
}
