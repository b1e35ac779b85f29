package org.linja.contracts.rules;

import java.util.Map;

/**
 * A service or a part of one that a contract speaks of.
 *
 * @param key stable name of it within the contract
 * @param nameByLanguage what it is called, by language tag
 */
public record Component(
        String key, Map<String, String> nameByLanguage, Responsibility responsibility) {

    public Component {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A component needs a key");
        }
        nameByLanguage = Map.copyOf(nameByLanguage);
    }
}
