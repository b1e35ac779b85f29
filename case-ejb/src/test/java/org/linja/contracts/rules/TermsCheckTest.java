package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.cases.rules.CaseKind;
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
    private static final Question QUESTION = new Question("stopped", STOPPED);
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
        ADraft draft = ADraft.sound().calendar("MOON").ladder("STAIRS");
        assertThat(draft.faults())
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
        Target target = new Target("high", "resolve", "", "PT1H", true, true, warnings);
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
                                                new Question("stopped", STOPPED),
                                                new Question("Two words", STOPPED),
                                                new Question("many", Map.of("en", "Many?"))),
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
    void a_contract_that_asks_nothing_may_be_amended_and_still_ask_nothing() {
        assertThat(new ADraft().stillAskingNothing().faultsIfAny()).isEmpty();
        assertThat(new ADraft().questions(List.of()).faults())
                .containsExactly("questions no-question");
    }

    @Test
    void where_nothing_is_asked_no_table_decides() {
        assertThat(
                        new ADraft()
                                .stillAskingNothing()
                                .rule(Map.of(), "high", Map.of("en", "Always."))
                                .faults())
                .containsExactly("severities table-without-question");
        assertThat(
                        new ADraft()
                                .stillAskingNothing()
                                .rule(Map.of("stopped", true), "critical", Map.of())
                                .rule(Map.of("stopped", false), "low", Map.of())
                                .faults())
                .containsExactly("severities table-without-question");
    }

    @Test
    void more_questions_than_a_caller_bears_are_refused() {
        List<Question> many = new ArrayList<>();
        for (int i = 0; i <= TermsCheck.MOST_QUESTIONS; i++) {
            many.add(new Question("question-" + i, STOPPED));
        }
        assertThat(faults(read(many, List.of(TARGET), allByPhone())))
                .containsExactly("questions too-many-questions");
    }

    @Test
    void the_kinds_of_case_that_a_channel_can_treat_are_those_there_are() {
        assertThat(TermsCheck.KINDS)
                .containsExactlyElementsOf(
                        Arrays.stream(CaseKind.values()).map(CaseKind::slug).toList());
    }

    @Test
    void a_channel_treats_what_is_named_and_nothing_that_is_unknown() {
        TermsReading reading = ADraft.sound().treatment("mail", "how-to").read();
        assertThat(((Sound) reading).terms().treats(Channel.MAIL, "fault")).isFalse();
        assertThat(((Sound) reading).terms().treats(Channel.PHONE, "fault")).isTrue();
        assertThat(ADraft.sound().treatment("mail", "gossip").faults())
                .containsExactly("treats.mail unknown-kind");
    }

    @Test
    void a_target_is_counted_on_a_published_calendar_its_own_or_the_contracts() {
        Target own = new Target("high", "resolve", "OFFICE", "PT1H", true, false, List.of());
        Target lost = new Target("high", "close", "MOON", "PT1H", true, false, List.of());
        assertThat(ADraft.sound().targets(List.of(own, TARGET)).faultsIfAny()).isEmpty();
        assertThat(ADraft.sound().targets(List.of(lost)).faults())
                .containsExactly("targets.high.close unknown-calendar");
        assertThat(ADraft.sound().calendar("").targets(List.of(own, TARGET)).faults())
                .containsExactly(
                        "calendar no-calendar",
                        "targets.critical.acknowledge target-without-calendar");
    }

    @Test
    void the_customers_language_is_among_those_served_each_once() {
        assertThat(ADraft.sound().languages("en", "fi").faults())
                .containsExactly("languages not-the-customers-language");
        assertThat(ADraft.sound().languages("ru", "ru").faults())
                .containsExactly("languages language-twice");
        assertThat(ADraft.sound().languages("ru", "sv").faults())
                .containsExactly("languages unknown-language");
        assertThat(ADraft.sound().languages().faults())
                .containsExactly("languages no-language", "languages not-the-customers-language");
    }

    @Test
    void words_are_needed_only_in_the_languages_served_and_only_those_are_signed() {
        TermsReading reading =
                ADraft.sound()
                        .languages("ru")
                        .questions(
                                List.of(new Question("stopped", Map.of("ru", "Стоит?", "en", "x"))))
                        .hardestYes()
                        .read();
        assertThat(((Sound) reading).terms().questions().get(0).textByLanguage())
                .containsOnlyKeys("ru");
    }

    @Test
    void a_rule_of_a_table_of_its_own_has_a_criterion_in_every_language() {
        assertThat(
                        ADraft.sound()
                                .rule(Map.of("stopped", true), "critical", Map.of("en", "Stop"))
                                .rule(Map.of("stopped", false), "high", STOPPED)
                                .faults())
                .containsExactly(
                        "severities.0.criterion.fi rule-without-criterion",
                        "severities.0.criterion.ru rule-without-criterion");
    }

    @Test
    void a_hole_and_an_overlap_are_told_with_the_answers_they_are_for() {
        List<TermsFault> faults =
                ((Unsound)
                                ADraft.sound()
                                        .questions(List.of(QUESTION, new Question("slow", STOPPED)))
                                        .rule(Map.of("stopped", true), "critical", STOPPED)
                                        .rule(
                                                Map.of("stopped", true, "slow", true),
                                                "high",
                                                STOPPED)
                                        .read())
                        .faults();
        assertThat(faults)
                .containsExactly(
                        TermsFault.of("severities", "table-hole", "stopped=no, slow=no", "2", "4"),
                        TermsFault.of(
                                "severities", "table-overlap", "1", "2", "stopped=yes, slow=yes"));
    }

    @Test
    void a_rule_about_a_question_that_is_not_asked_and_an_unknown_severity_are_named() {
        assertThat(
                        ADraft.sound()
                                .rule(Map.of("loud", true), "critical", STOPPED)
                                .rule(Map.of(), "urgent", STOPPED)
                                .faults())
                .containsExactly(
                        "severities.0.when rule-unknown-question",
                        "severities.1.severity unknown-severity");
    }

    @Test
    void quiet_hours_are_two_different_times_of_day_and_may_go_over_midnight() {
        assertThat(((Sound) ADraft.sound().quiet("22:00", "06:30").read()).terms().quietHours())
                .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30)));
        assertThat(ADraft.sound().quiet("22:00", "").faults())
                .containsExactly("quietHours.until time-of-day-form");
        assertThat(ADraft.sound().quiet("24:00", "7").faults())
                .containsExactly(
                        "quietHours.from time-of-day-form", "quietHours.until time-of-day-form");
        assertThat(ADraft.sound().quiet("22:00", "22:00").faults())
                .containsExactly("quietHours.until quiet-hours-empty");
    }

    @Test
    void a_component_has_a_key_of_its_own_a_name_in_every_language_and_somebody_responsible() {
        assertThat(
                        ADraft.sound()
                                .component("drive", STOPPED, "ours")
                                .component("drive", STOPPED, "theirs")
                                .component("Net", Map.of("en", "Network"), "somebodys")
                                .faults())
                .containsExactly(
                        "components.1.key component-twice",
                        "components.2.key question-key-form",
                        "components.2.name.fi component-without-name",
                        "components.2.name.ru component-without-name",
                        "components.2.responsibility unknown-value");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "kaisa, PT8H, ''",
        "nobody, PT8H, disputes.arbiter unknown-arbiter",
        "kaisa, '', disputes.settleWithin arbiter-without-time",
        "'', PT8H, disputes.arbiter time-without-arbiter",
        "kaisa, PT0S, disputes.settleWithin window-unsound",
        "kaisa, soon, disputes.settleWithin budget-form"
    })
    void an_arbiter_is_a_person_of_the_house_and_has_a_time(
            String arbiter, String settleWithin, String fault) {
        List<String> faults = ADraft.sound().disputes(arbiter, settleWithin).faultsIfAny();
        assertThat(faults).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void what_is_not_said_of_reopening_and_contesting_is_as_usual() {
        ContractTerms terms = ((Sound) ADraft.sound().read()).terms();
        assertThat(terms.caseRules()).isEqualTo(CaseRules.USUAL);
        assertThat(ADraft.sound().windows("PT8785H", "P0D").faults())
                .containsExactly("reopenWithin window-unsound", "contestWithin window-unsound");
    }

    private static TermsReading read(
            List<Question> questions, List<Target> targets, List<Opening> openings) {
        return ADraft.sound()
                .questions(questions)
                .hardestYes()
                .targets(targets)
                .openings(openings)
                .read();
    }

    private static List<Opening> allByPhone() {
        return ADraft.allByPhone();
    }

    private static List<String> faults(TermsReading reading) {
        return ((Unsound) reading)
                .faults().stream().map(fault -> fault.field() + ' ' + fault.key()).toList();
    }

    private static Target target(
            String severity, String clock, String budget, @Nullable Boolean pausedByQuestion) {
        return new Target(severity, clock, "", budget, pausedByQuestion, false, List.of());
    }
}
