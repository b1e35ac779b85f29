package org.linja.contracts.rules;

import java.util.List;

/**
 * What is wrong with terms or with the time they are to be in force.
 *
 * @param field where it stands, dotted: {@code targets.critical.acknowledge}
 * @param key of the words that tell it, with {@code arguments} filled in
 */
public record TermsFault(String field, String key, List<String> arguments) {
    public TermsFault {
        arguments = List.copyOf(arguments);
    }

    static TermsFault of(String field, String key, String... arguments) {
        return new TermsFault(field, key, List.of(arguments));
    }
}
