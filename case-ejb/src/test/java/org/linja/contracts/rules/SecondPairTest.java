package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.TermsDraft.Eyes;
import org.linja.contracts.rules.TermsReading.Sound;

class SecondPairTest {
    private static final Map<String, List<String>> WORDS =
            Map.of("en", List.of("liab"), "fi", List.of("korvaus"), "ru", List.of("ответств"));

    @Test
    void what_is_sound_is_promised_and_told_line_by_line() {
        ContractTerms terms = sound(new Eyes(List.of("legal", "critical"), "PT1H", true, WORDS));
        SecondPair pair = Objects.requireNonNull(terms.caseRules().secondPair());
        assertThat(pair.classes()).containsExactly(AnswerClass.CRITICAL, AnswerClass.LEGAL);
        assertThat(pair.within()).isEqualTo(Duration.ofHours(1));
        assertThat(FlatTerms.of(terms))
                .containsEntry("second-pair", "critical legal")
                .containsEntry("second-pair-within", "PT1H")
                .containsEntry("second-pair-named", "true")
                .containsEntry("legal-words.fi", "korvaus");
        assertThat(Clauses.of(terms))
                .filteredOn(clause -> clause.subject() == ClauseSubject.SECOND_PAIR)
                .extracting(Clause::promised)
                .containsExactly("PT1H critical legal");
    }

    @Test
    void where_nothing_is_said_every_answer_goes_out_at_once() {
        assertThat(sound(Eyes.NONE).caseRules().secondPair()).isNull();
        assertThat(FlatTerms.of(sound(Eyes.NONE))).doesNotContainKey("second-pair");
    }

    @Test
    void a_class_and_a_time_belong_together() {
        assertThat(faults(new Eyes(List.of(), "PT1H", false, Map.of())))
                .containsExactly("secondPair.classes second-pair-without-class");
        assertThat(faults(new Eyes(List.of("figures"), "", false, Map.of())))
                .containsExactly("secondPair.within second-pair-without-time");
        assertThat(faults(new Eyes(List.of("figures"), "PT0S", false, Map.of())))
                .containsExactly("secondPair.within window-unsound");
        assertThat(faults(new Eyes(List.of("numbers"), "PT1H", false, Map.of())))
                .containsExactly("secondPair.classes unknown-value");
    }

    @Test
    void legal_wording_needs_its_words_in_each_language_served() {
        assertThat(faults(new Eyes(List.of("legal"), "PT1H", false, Map.of("en", List.of("liab")))))
                .containsExactly(
                        "secondPair.legalWords.fi second-pair-without-words",
                        "secondPair.legalWords.ru second-pair-without-words");
    }

    @Test
    void a_word_has_a_form_a_language_and_not_too_much_company() {
        assertThat(faults(words("en", List.of("no"))))
                .containsExactly("secondPair.legalWords.en legal-word-form");
        assertThat(faults(words("en", List.of(" liab"))))
                .containsExactly("secondPair.legalWords.en legal-word-form");
        assertThat(faults(words("sv", List.of("ansvar"))))
                .containsExactly("secondPair.legalWords.sv unknown-language");
        assertThat(faults(words("en", Collections.nCopies(101, "liab"))))
                .containsExactly("secondPair.legalWords.en too-many-words");
    }

    private static Eyes words(String language, List<String> words) {
        return new Eyes(List.of("figures"), "PT1H", false, Map.of(language, words));
    }

    private static ContractTerms sound(Eyes eyes) {
        return ((Sound) ADraft.sound().secondPair(eyes).read()).terms();
    }

    private static List<String> faults(Eyes eyes) {
        return ADraft.sound().secondPair(eyes).faults();
    }
}
