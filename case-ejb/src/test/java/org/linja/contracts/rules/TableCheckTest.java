package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of a decision table exactly one rule holds, whatever the answers are; proved by trying all. */
class TableCheckTest {

    @Test
    void a_table_by_the_hardest_yes_has_neither_hole_nor_overlap_up_to_twelve_questions() {
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        for (int i = 0; i < TermsCheck.MOST_QUESTIONS; i++) {
            whenYes.put("q" + i, List.of(Severity.values()).get(i % 4));
            SeverityTable table = SeverityTable.ofHardestYes(whenYes);
            TableFindings findings = TableCheck.of(List.copyOf(whenYes.keySet()), table.rules());
            assertThat(findings.isSound()).isTrue();
            assertThat(findings.combinations()).isEqualTo(1 << (i + 1));
            for (Map<String, Boolean> answers : allAnswers(List.copyOf(whenYes.keySet()))) {
                assertThat(table.ruleFor(answers).severity()).isEqualTo(hardest(whenYes, answers));
            }
        }
    }

    @Test
    void every_rule_that_is_left_out_leaves_a_hole_with_its_answers() {
        List<SeverityRule> rules = rules();
        for (int i = 0; i < rules.size(); i++) {
            List<SeverityRule> broken = new ArrayList<>(rules);
            SeverityRule missing = broken.remove(i);
            TableFindings findings = TableCheck.of(List.of("a", "b", "c"), broken);
            assertThat(findings.holes()).isEqualTo(1 << (3 - missing.when().size()));
            assertThat(missing.holds(Objects.requireNonNull(findings.firstHole()))).isTrue();
            assertThat(findings.overlaps()).isEmpty();
        }
    }

    @Test
    void every_condition_that_is_dropped_makes_rules_meet_and_names_them() {
        List<SeverityRule> rules = rules();
        for (int i = 0; i < rules.size(); i++) {
            for (String question : rules.get(i).when().keySet()) {
                List<SeverityRule> broken = new ArrayList<>(rules);
                Map<String, Boolean> wider = new HashMap<>(rules.get(i).when());
                wider.remove(question);
                broken.set(i, new SeverityRule(wider, Severity.LOW, Map.of()));
                TableFindings findings = TableCheck.of(List.of("a", "b", "c"), broken);
                assertThat(findings.isSound()).isFalse();
                for (TableFindings.Overlap overlap : findings.overlaps()) {
                    assertThat(i).isIn(overlap.first(), overlap.second());
                    assertThat(broken.get(overlap.first()).holds(overlap.answers())).isTrue();
                    assertThat(broken.get(overlap.second()).holds(overlap.answers())).isTrue();
                }
            }
        }
    }

    @Test
    void an_answer_that_was_not_given_counts_as_a_no() {
        SeverityTable table = new SeverityTable(rules());
        assertThat(table.ruleFor(Map.of("b", true))).isEqualTo(rules().get(1));
        assertThat(table.ruleFor(Map.of("a", false, "b", true, "c", false)))
                .isEqualTo(rules().get(1));
    }

    @Test
    void a_table_with_an_overlap_guesses_nothing() {
        SeverityRule always = new SeverityRule(Map.of(), Severity.LOW, Map.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> new SeverityTable(List.of(always, always)).ruleFor(Map.of()));
    }

    @Test
    void a_table_of_its_own_is_not_taken_for_one_by_the_hardest_yes() {
        List<ImpactQuestion> asked =
                List.of(
                        new ImpactQuestion("a", Map.of()),
                        new ImpactQuestion("b", Map.of()),
                        new ImpactQuestion("c", Map.of()));
        assertThat(new SeverityTable(rules()).asHardestYes(asked)).isEmpty();
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        whenYes.put("a", Severity.LOW);
        whenYes.put("b", Severity.CRITICAL);
        whenYes.put("c", Severity.CRITICAL);
        assertThat(SeverityTable.ofHardestYes(whenYes).asHardestYes(asked)).contains(whenYes);
    }

    private static List<SeverityRule> rules() {
        return List.of(
                rule(Severity.CRITICAL, "a", true),
                rule(Severity.HIGH, "a", false, "b", true),
                rule(Severity.MEDIUM, "a", false, "b", false, "c", true),
                rule(Severity.LOW, "a", false, "b", false, "c", false));
    }

    private static SeverityRule rule(Severity severity, Object... answers) {
        Map<String, Boolean> when = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            when.put((String) answers[i], (Boolean) answers[i + 1]);
        }
        // A criterion, so that the table is one of its own.
        return new SeverityRule(when, severity, Map.of("en", severity.slug()));
    }

    private static Severity hardest(Map<String, Severity> whenYes, Map<String, Boolean> answers) {
        return answers.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(answer -> whenYes.getOrDefault(answer.getKey(), Severity.LOW))
                .min(Enum::compareTo)
                .orElse(Severity.LOW);
    }

    private static List<Map<String, Boolean>> allAnswers(List<String> questions) {
        List<Map<String, Boolean>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << questions.size(); bits++) {
            Map<String, Boolean> answers = new HashMap<>();
            for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), (bits & 1 << i) != 0);
            }
            all.add(answers);
        }
        return all;
    }
}
