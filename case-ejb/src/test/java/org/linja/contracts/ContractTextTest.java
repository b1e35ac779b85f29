package org.linja.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.KnownNames;
import org.linja.contracts.rules.SecondPair;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsReading.Sound;

/** What was signed is read as it was written. */
class ContractTextTest {
    private static final String PAIR =
            """
            "secondPair": {"classes": ["legal", "figures"], "within": "PT1H30M", "named": true,
             "legalWords": {"en": ["liab"], "fi": ["korvaus"], "ru": ["ответственност"]}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex", "valtti", "uci"})
    void written_terms_are_read_as_the_same_terms(String name) throws IOException {
        ContractTerms terms = ContractText.parse(demo(name));
        assertThat(ContractText.parse(ContractText.write(terms))).isEqualTo(terms);
        assertThat(ContractText.write(ContractText.parse(ContractText.write(terms))))
                .isEqualTo(ContractText.write(terms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex", "valtti", "uci"})
    void a_draft_made_of_terms_reads_as_those_terms(String name) throws IOException {
        ContractTerms terms = ContractText.parse(demo(name));
        assertThat(
                        TermsCheck.read(
                                TermsDraft.of(terms),
                                new KnownNames(
                                        Set.of(terms.calendar()),
                                        Set.of(terms.ladder()),
                                        null,
                                        login -> true,
                                        terms.questions().isEmpty())))
                .isEqualTo(new Sound(terms));
    }

    @Test
    void which_answers_a_second_person_reads_is_read_as_it_was_written() throws IOException {
        ContractTerms terms = ContractText.parse(with(demo("acme"), PAIR));
        SecondPair pair = Objects.requireNonNull(terms.caseRules().secondPair());
        assertThat(pair.classes()).containsExactly(AnswerClass.FIGURES, AnswerClass.LEGAL);
        assertThat(pair.within()).isEqualTo(Duration.ofMinutes(90));
        assertThat(pair.named()).isTrue();
        assertThat(pair.everyLegalWord()).containsExactly("korvaus", "liab", "ответственност");
        assertThat(ContractText.parse(ContractText.write(terms))).isEqualTo(terms);
        assertThat(TermsDraft.of(terms).conduct().secondPair().classes())
                .containsExactly("figures", "legal");
    }

    @Test
    void the_published_criteria_of_a_severity_or_the_one_that_the_answers_led_to()
            throws IOException {
        ContractTerms acme = ContractText.parse(demo("acme"));
        assertThat(acme.criteriaOf(Severity.CRITICAL, Map.of()))
                .extracting(text -> text.get("en"))
                .containsExactly(
                        "People or the environment are in danger.",
                        "Production has stopped and nobody is in danger.");
        assertThat(acme.criteriaOf(Severity.CRITICAL, Map.of("production-stopped", true)))
                .extracting(text -> text.get("fi"))
                .containsExactly("Tuotanto on pysähtynyt, ketään ei uhkaa vaara.");
        assertThat(acme.criteriaOf(Severity.CRITICAL, Map.of("many-users", true)))
                .as("said against the answers: all of them")
                .hasSize(2);
        assertThat(ContractText.parse(demo("uci")).criteriaOf(Severity.LOW, Map.of())).isEmpty();
    }

    private static String with(String terms, String more) {
        return terms.strip().replaceFirst("}$", "," + more + "}");
    }

    private static String demo(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ContractTextTest.class.getResourceAsStream(
                                "/org/linja/demo/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
