package org.linja.contracts.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Rule;

/** Reads what a contract asks, and the table by which the answers become a severity. */
final class SeveritiesCheck {
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_CRITERION = 400;

    private final TermsFaults faults;
    private final DraftTexts texts;

    SeveritiesCheck(TermsFaults faults, DraftTexts texts) {
        this.faults = faults;
        this.texts = texts;
    }

    List<ImpactQuestion> questions(List<Question> drafts, boolean mayAskNothing) {
        faults.require(!drafts.isEmpty() || mayAskNothing, "questions", "no-question");
        faults.require(
                drafts.size() <= TermsCheck.MOST_QUESTIONS,
                "questions",
                "too-many-questions",
                String.valueOf(TermsCheck.MOST_QUESTIONS));
        List<ImpactQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Question draft = drafts.get(i);
            String at = "questions." + i + '.';
            int before = faults.count();
            faults.require(TermsCheck.isKey(draft.key()), at + "key", "question-key-form");
            faults.require(keys.add(draft.key()), at + "key", "question-twice");
            texts.check(draft.text(), at + "text.", "question-without-text", LONGEST_QUESTION);
            if (faults.count() == before) {
                questions.add(new ImpactQuestion(draft.key(), texts.served(draft.text())));
            }
        }
        return questions;
    }

    SeverityTable table(TermsDraft draft) {
        List<Rule> drafts = draft.rules();
        if (draft.questions().isEmpty()) {
            return tableOfNoQuestion(drafts);
        }
        faults.require(!drafts.isEmpty(), "severities", "no-rule");
        faults.require(
                drafts.size() <= TermsCheck.MOST_RULES,
                "severities",
                "too-many-rules",
                String.valueOf(TermsCheck.MOST_RULES));
        List<String> keys = draft.questions().stream().map(Question::key).distinct().toList();
        List<SeverityRule> rules = new ArrayList<>();
        int before = faults.count();
        for (int i = 0; i < Math.min(drafts.size(), TermsCheck.MOST_RULES); i++) {
            Rule rule = drafts.get(i);
            String at = "severities." + i;
            for (String key : new TreeSet<>(rule.when().keySet())) {
                faults.require(keys.contains(key), at + ".when", "rule-unknown-question", key);
            }
            faults.severity(rule.severity(), at + ".severity")
                    .ifPresent(
                            known ->
                                    rules.add(
                                            new SeverityRule(
                                                    rule.when(), known, spoken(rule.criterion()))));
        }
        SeverityTable table = new SeverityTable(rules);
        if (faults.count() == before
                && keys.size() <= TermsCheck.MOST_QUESTIONS
                && !rules.isEmpty()) {
            oneRuleForAllAnswers(keys, rules);
            criteria(draft, table);
        }
        return table;
    }

    /** Where nothing is asked nothing can be decided: somebody says the severity. */
    private SeverityTable tableOfNoQuestion(List<Rule> drafts) {
        SeverityTable nothing = SeverityTable.ofHardestYes(Map.of());
        faults.require(
                drafts.isEmpty() || drafts.equals(TermsDraft.rules(nothing)),
                "severities",
                "table-without-question");
        return nothing;
    }

    /** A criterion that stands in no language is none. */
    private Map<String, String> spoken(Map<String, String> criterion) {
        return criterion.values().stream().allMatch(String::isBlank)
                ? Map.of()
                : texts.served(criterion);
    }

    private void oneRuleForAllAnswers(List<String> keys, List<SeverityRule> rules) {
        TableFindings findings = TableCheck.of(keys, rules);
        Map<String, Boolean> hole = findings.firstHole();
        if (hole != null) {
            faults.add(
                    "severities",
                    "table-hole",
                    AnswersText.of(hole),
                    String.valueOf(findings.holes()),
                    String.valueOf(findings.combinations()));
        }
        findings.overlaps()
                .forEach(
                        overlap ->
                                faults.add(
                                        "severities",
                                        "table-overlap",
                                        String.valueOf(overlap.first() + 1),
                                        String.valueOf(overlap.second() + 1),
                                        AnswersText.of(overlap.answers())));
    }

    /** Where each question by itself entails a severity, the questions are the criteria. */
    private void criteria(TermsDraft draft, SeverityTable table) {
        List<ImpactQuestion> asked =
                draft.questions().stream()
                        .filter(question -> !question.key().isBlank())
                        .map(question -> new ImpactQuestion(question.key(), question.text()))
                        .toList();
        if (table.asHardestYes(asked).isPresent()) {
            return;
        }
        for (int i = 0; i < table.rules().size(); i++) {
            texts.check(
                    table.rules().get(i).criterion(),
                    "severities." + i + ".criterion.",
                    "rule-without-criterion",
                    LONGEST_CRITERION);
        }
    }
}
