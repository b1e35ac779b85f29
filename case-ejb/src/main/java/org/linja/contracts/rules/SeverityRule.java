package org.linja.contracts.rules;

import java.util.Map;

/**
 * One row of a contract's decision table: with these answers, this severity.
 *
 * @param when what must have been answered, by key of the question; a question that is absent may
 *     have either answer
 * @param criterion what was published for it, by language tag; empty where the questions themselves
 *     say it
 */
public record SeverityRule(
        Map<String, Boolean> when, Severity severity, Map<String, String> criterion) {

    public SeverityRule {
        when = Map.copyOf(when);
        criterion = Map.copyOf(criterion);
    }

    /** Whether the answers are those of this rule; what was not answered counts as a no. */
    public boolean holds(Map<String, Boolean> answers) {
        return when.entrySet().stream()
                .allMatch(
                        wanted ->
                                answers.getOrDefault(wanted.getKey(), false)
                                        .equals(wanted.getValue()));
    }
}
