package org.linja.procedures.rules;

import java.util.List;

/**
 * What is wrong with a deviation.
 *
 * @param field such as {@code until} or {@code changes.0.step}
 * @param key of the words that say it
 */
public record DeviationFault(String field, String key, List<String> arguments) {
    public DeviationFault {
        arguments = List.copyOf(arguments);
    }

    static DeviationFault of(String field, String key, String... arguments) {
        return new DeviationFault(field, key, List.of(arguments));
    }
}
