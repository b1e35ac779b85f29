package org.linja.contracts.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How answers become a severity: of its rules exactly one holds, whatever the answers are. */
public record SeverityTable(List<SeverityRule> rules) {

    public SeverityTable {
        rules = List.copyOf(rules);
    }

    /**
     * The rule that holds for the answers; what was not answered counts as a no.
     *
     * @throws IllegalStateException if none or several hold, which {@link TermsCheck} lets nobody
     *     sign
     */
    public SeverityRule ruleFor(Map<String, Boolean> answers) {
        List<SeverityRule> holding = rules.stream().filter(rule -> rule.holds(answers)).toList();
        if (holding.size() != 1) {
            throw new IllegalStateException(
                    "%d rules hold for %s".formatted(holding.size(), answers));
        }
        return holding.get(0);
    }

    /**
     * The table that is meant where each question only names the severity that a yes to it entails:
     * the hardest yes decides, and without any yes the severity is low.
     *
     * @param whenYes by key of the question, in the order of the questions
     */
    public static SeverityTable ofHardestYes(Map<String, Severity> whenYes) {
        List<Map.Entry<String, Severity>> hardestFirst = new ArrayList<>(whenYes.entrySet());
        hardestFirst.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        List<SeverityRule> rules = new ArrayList<>();
        Map<String, Boolean> harderOnesNo = new HashMap<>();
        for (Map.Entry<String, Severity> question : hardestFirst) {
            Map<String, Boolean> when = new HashMap<>(harderOnesNo);
            when.put(question.getKey(), true);
            rules.add(new SeverityRule(when, question.getValue(), Map.of()));
            harderOnesNo.put(question.getKey(), false);
        }
        rules.add(new SeverityRule(harderOnesNo, Severity.LOW, Map.of()));
        return new SeverityTable(rules);
    }

    /**
     * The severity that a yes to each question entails, if that is all this table says; nothing for
     * a table that says more, or that was published in words of its own.
     */
    public Optional<Map<String, Severity>> asHardestYes(List<ImpactQuestion> questions) {
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        for (ImpactQuestion question : questions) {
            List<SeverityRule> decidedByIt =
                    rules.stream()
                            .filter(rule -> rule.when().getOrDefault(question.key(), false))
                            .toList();
            if (decidedByIt.size() != 1) {
                return Optional.empty();
            }
            whenYes.put(question.key(), decidedByIt.get(0).severity());
        }
        return Optional.of(whenYes).filter(known -> equals(ofHardestYes(known)));
    }
}
