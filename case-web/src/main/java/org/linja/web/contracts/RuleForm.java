package org.linja.web.contracts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.SeverityRule;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft.Rule;

/** A rule of the decision table while it is being written; one that says nothing is none. */
public class RuleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String YES = "yes";
    private static final String NO = "no";

    private boolean shown;
    private List<String> answers =
            new ArrayList<>(Collections.nCopies(TermsCheck.MOST_QUESTIONS, ""));
    private String severity = "low";
    private final Map<String, String> criterion = new HashMap<>();

    static RuleForm of(Rule rule, List<String> questions) {
        RuleForm form = new RuleForm();
        form.shown = true;
        rule.when().forEach((key, yes) -> form.answers.set(questions.indexOf(key), yes ? YES : NO));
        form.severity = rule.severity();
        form.criterion.putAll(rule.criterion());
        return form;
    }

    /** What the rule says of the questions that are asked under these keys, by place. */
    Rule toRule(List<String> questions) {
        Map<String, Boolean> when = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            String answer = QuestionForm.orEmpty(answers.get(i));
            if (!answer.isEmpty() && !questions.get(i).isEmpty()) {
                when.put(questions.get(i), answer.equals(YES));
            }
        }
        return new Rule(when, severity, QuestionForm.stripped(criterion));
    }

    /** The rule as the table is tried with it; severity and words do not matter there. */
    static SeverityRule asRead(Rule rule) {
        return new SeverityRule(rule.when(), Severity.LOW, Map.of());
    }

    /** The questions stand in another order now: place by place, where each stood before. */
    void reorder(List<Integer> before) {
        List<String> reordered = new ArrayList<>();
        before.forEach(place -> reordered.add(QuestionForm.orEmpty(answers.get(place))));
        answers = reordered;
    }

    void show() {
        shown = true;
    }

    void drop() {
        shown = false;
        Collections.fill(answers, "");
        severity = "low";
        criterion.clear();
    }

    public boolean isShown() {
        return shown;
    }

    /** By place of the question: {@code yes}, {@code no}, or empty for either. */
    public List<String> getAnswers() {
        return answers;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = Objects.requireNonNullElse(severity, "low");
    }

    /** By language tag. */
    public Map<String, String> getCriterion() {
        return criterion;
    }
}
