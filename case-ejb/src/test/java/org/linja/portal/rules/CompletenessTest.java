package org.linja.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    private final Map<Particular, String> told = new EnumMap<>(Particular.class);

    @Test
    void nothing_written_lacks_everything_that_a_fault_needs_and_nothing_of_a_how_to() {
        assertThat(fault(4, 0).missing())
                .extracting(Completeness.Point::particular)
                .containsExactly(
                        Particular.SUBJECT,
                        Particular.DESCRIPTION,
                        Particular.QUESTIONS,
                        Particular.SINCE,
                        Particular.EXPECTED,
                        Particular.TOUCHED,
                        Particular.TRIED);
        assertThat(Completeness.of(new Sketch(false, told, 0, 0)).missing())
                .extracting(Completeness.Point::particular)
                .containsExactly(
                        Particular.SUBJECT,
                        Particular.DESCRIPTION,
                        Particular.GOAL,
                        Particular.VERSION,
                        Particular.TRIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Help!",
                "URGENT!!! Please help us",
                "A problem",
                "It does not work",
                "Error again",
                "Apua, kiire!",
                "Ei toimi",
                "Ongelma",
                "Помогите, срочно!",
                "Не работает",
                "Вопрос",
                "...",
                "Scale"
            })
    void a_subject_that_could_stand_over_anything_says_too_little(String subject) {
        told.put(Particular.SUBJECT, subject);
        assertThat(lack(Particular.SUBJECT)).isEqualTo("general");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scale 9 shows nothing",
                "Printer jams",
                "E-417 on paper machine 5",
                "Paperikoneen 5 käyttö pysähtyi",
                "Tuotantopalvelimen levy täynnä",
                "Varmuuskopiointi",
                "Принтер не печатает",
                "Весы 9 ничего не показывают",
                "Urgent: the mill stands still"
            })
    void a_subject_that_names_its_matter_is_enough(String subject) {
        told.put(Particular.SUBJECT, subject);
        assertThat(lack(Particular.SUBJECT)).isEqualTo("told");
    }

    @Test
    void a_description_takes_some_sentences() {
        told.put(Particular.DESCRIPTION, "It stopped this morning.");
        assertThat(lack(Particular.DESCRIPTION)).isEqualTo("short");
        told.put(
                Particular.DESCRIPTION,
                "It stopped this morning after the change of shift. We saw E-417 on the panel.");
        assertThat(lack(Particular.DESCRIPTION)).isEqualTo("told");
    }

    @Test
    void every_question_wants_its_answer_and_a_contract_that_asks_none_wants_none() {
        assertThat(point(fault(3, 2), Particular.QUESTIONS)).isEqualTo("open");
        assertThat(point(fault(3, 3), Particular.QUESTIONS)).isEqualTo("told");
        assertThat(fault(0, 0).points())
                .extracting(Completeness.Point::particular)
                .doesNotContain(Particular.QUESTIONS);
    }

    @Test
    void blanks_tell_nothing_and_all_told_is_whole() {
        for (Particular particular : Particular.values()) {
            told.put(particular, "  \n ");
        }
        assertThat(fault(1, 1).told()).isEqualTo(1);
        told.replaceAll(
                (one, blank) ->
                        "Scale 9 shows nothing since nine, as ten people of hall two told us");
        Completeness whole = fault(1, 1);
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.told()).isEqualTo(7);
    }

    private String lack(Particular particular) {
        return point(fault(0, 0), particular);
    }

    private Completeness fault(int asked, int answered) {
        return Completeness.of(new Sketch(true, told, asked, answered));
    }

    private static String point(Completeness completeness, Particular particular) {
        return completeness.points().stream()
                .filter(point -> point.particular() == particular)
                .map(point -> point.lack() == null ? "told" : point.lack())
                .findFirst()
                .orElseThrow();
    }
}
