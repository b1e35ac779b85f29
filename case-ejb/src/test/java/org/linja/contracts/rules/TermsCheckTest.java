package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;
import org.linja.sla.rules.ClockKind;

/** Terms that nobody could keep, measure or read out are never signed. */
class TermsCheckTest {
    private static final Map<String, String> STOPPED =
            Map.of("en", "Stopped?", "fi", "Seis?", "ru", "Стоит?");
    private static final Question QUESTION = new Question("stopped", "critical", STOPPED);
    private static final Target TARGET = target("critical", "acknowledge", "PT15M", false);

    @Test
    void the_clocks_that_can_be_promised_are_those_that_can_be_run() {
        assertThat(TermsCheck.CLOCKS)
                .containsExactlyElementsOf(
                        Arrays.stream(ClockKind.values()).map(ClockKind::slug).toList());
    }

    @Test
    void sound_terms_are_read() {
        TermsReading reading = read(List.of(QUESTION), List.of(TARGET), allByPhone());
        assertThat(reading).isInstanceOf(Sound.class);
        assertThat(((Sound) reading).terms().allows(Channel.PORTAL, Severity.CRITICAL)).isFalse();
    }

    @Test
    void a_critical_case_through_the_portal_is_allowed_only_where_the_terms_say_so() {
        List<Opening> openings = new ArrayList<>(allByPhone());
        openings.add(new Opening("portal", "critical"));
        assertThat(
                        ((Sound) read(List.of(QUESTION), List.of(TARGET), openings))
                                .terms()
                                .allows(Channel.PORTAL, Severity.CRITICAL))
                .isTrue();
    }

    @Test
    void an_unknown_calendar_and_an_unknown_ladder_are_named() {
        TermsDraft draft =
                new TermsDraft(
                        "MOON", "STAIRS", "+358", List.of(QUESTION), List.of(TARGET), allByPhone());
        assertThat(faults(TermsCheck.read(draft, Set.of("OFFICE"), Set.of("CRITICAL"))))
                .containsExactly("calendar unknown-calendar", "ladder unknown-ladder");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, budget-not-positive",
        "PT-1H, budget-not-positive",
        "-PT1H, budget-not-positive",
        "PT87600H, budget-too-long",
        "P99999999999D, budget-too-long",
        "P106751991167300DT24H, budget-form",
        "1:00, budget-form",
        "'', budget-form",
        "PT1.5H, budget-form"
    })
    void a_target_lies_above_zero_and_below_ten_years(String budget, String key) {
        assertThat(
                        faults(
                                read(
                                        List.of(QUESTION),
                                        List.of(target("high", "resolve", budget, true)),
                                        allByPhone())))
                .containsExactly("targets.high.resolve " + key);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M PT10M, ''",
        "'', ''",
        "PT1H, warnings-unsound",
        "PT0S, warnings-unsound",
        "PT10M PT10M, warnings-unsound",
        "PT1M PT2M PT3M PT4M PT5M PT6M, warnings-unsound",
        "soon, warning-form"
    })
    void warnings_lie_within_the_promised_time_once_each_and_are_few(String texts, String key) {
        List<String> warnings = texts.isEmpty() ? List.of() : List.of(texts.split(" ", -1));
        Target target = new Target("high", "resolve", "PT1H", true, true, warnings);
        TermsReading reading = read(List.of(QUESTION), List.of(target), allByPhone());
        if (key.isEmpty()) {
            assertThat(reading).isInstanceOf(Sound.class);
        } else {
            assertThat(faults(reading)).containsExactly("targets.high.resolve " + key);
        }
    }

    @Test
    void the_longest_target_is_a_second_below_ten_years() {
        assertThat(
                        read(
                                List.of(QUESTION),
                                List.of(target("high", "resolve", "PT87599H59M59S", true)),
                                allByPhone()))
                .isInstanceOf(Sound.class);
    }

    @Test
    void an_unknown_clock_severity_or_pause_and_a_twin_are_named() {
        assertThat(
                        faults(
                                read(
                                        List.of(QUESTION),
                                        List.of(
                                                TARGET,
                                                TARGET,
                                                target("high", "smile", "PT1H", true),
                                                target("urgent", "resolve", "PT1H", true),
                                                target("low", "resolve", "PT1H", null)),
                                        allByPhone())))
                .containsExactly(
                        "targets.critical.acknowledge target-twice",
                        "targets.high.smile unknown-clock",
                        "targets.urgent.resolve unknown-severity",
                        "targets.low.resolve target-without-pause");
    }

    @Test
    void a_question_has_a_key_of_its_own_and_words_in_every_language() {
        assertThat(
                        faults(
                                read(
                                        List.of(
                                                QUESTION,
                                                new Question("stopped", "high", STOPPED),
                                                new Question("Two words", "high", STOPPED),
                                                new Question(
                                                        "many", "high", Map.of("en", "Many?"))),
                                        List.of(TARGET),
                                        allByPhone())))
                .containsExactly(
                        "questions.1.key question-twice",
                        "questions.2.key question-key-form",
                        "questions.3.text.fi question-without-text",
                        "questions.3.text.ru question-without-text");
    }

    @Test
    void terms_without_questions_targets_or_a_door_promise_nothing() {
        assertThat(faults(read(List.of(), List.of(), List.of())))
                .containsExactly(
                        "questions no-question", "targets no-target", "channels.phone no-door");
    }

    @Test
    void more_questions_than_a_caller_bears_are_refused() {
        List<Question> many = new ArrayList<>();
        for (int i = 0; i <= TermsCheck.MOST_QUESTIONS; i++) {
            many.add(new Question("question-" + i, "low", STOPPED));
        }
        assertThat(faults(read(many, List.of(TARGET), allByPhone())))
                .containsExactly("questions too-many-questions");
    }

    private static TermsReading read(
            List<Question> questions, List<Target> targets, List<Opening> openings) {
        return TermsCheck.read(
                new TermsDraft("OFFICE", "CRITICAL", "+358", questions, targets, openings),
                Set.of("OFFICE"),
                Set.of("CRITICAL"));
    }

    private static List<Opening> allByPhone() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Opening("phone", severity.slug()))
                .toList();
    }

    private static List<String> faults(TermsReading reading) {
        return ((Unsound) reading)
                .faults().stream().map(fault -> fault.field() + ' ' + fault.key()).toList();
    }

    private static Target target(
            String severity, String clock, String budget, @Nullable Boolean pausedByQuestion) {
        return new Target(severity, clock, budget, pausedByQuestion, false, List.of());
    }
}
