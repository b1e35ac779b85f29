package org.linja.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;

/**
 * What a person says of a case's severity, and why.
 *
 * @param answers to questions of the case's contract, by key; empty if none were given
 * @param severity null where it is to follow from the answers
 * @param why in own words
 */
public record SeverityWords(Map<String, Boolean> answers, @Nullable Severity severity, String why) {
    public SeverityWords {
        answers = Map.copyOf(answers);
    }
}
