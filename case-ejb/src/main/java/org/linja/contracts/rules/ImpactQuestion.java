package org.linja.contracts.rules;

import java.util.Map;

/**
 * A question by which the caller's trouble gets its severity.
 *
 * @param key stable name of the question within the contract
 * @param whenYes severity that a yes entails
 * @param textByLanguage the question as it is read out, by language tag
 */
public record ImpactQuestion(String key, Severity whenYes, Map<String, String> textByLanguage) {

    public ImpactQuestion {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A question needs a key");
        }
        textByLanguage = Map.copyOf(textByLanguage);
    }
}
