package org.linja.contracts.rules;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A question by which the caller's trouble gets its severity.
 *
 * @param key stable name of the question within the contract
 * @param textByLanguage the question as it is read out, by language tag
 */
public record ImpactQuestion(String key, Map<String, String> textByLanguage) {

    public ImpactQuestion {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A question needs a key");
        }
        textByLanguage = Map.copyOf(textByLanguage);
    }

    /**
     * The words in a language; in English, or in any other one, where a contract does not serve it.
     */
    public static String in(Map<String, String> byLanguage, String language, String otherwise) {
        return Stream.concat(Stream.of(language), ContractTerms.LANGUAGES.stream())
                .map(byLanguage::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
