package org.linja.escalation.rules;

import java.util.List;

/**
 * Why a ladder cannot be climbed.
 *
 * @param field where it stands, dotted: {@code rungs.0.target}
 * @param key of the words that tell it, with {@code arguments} filled in
 */
public record LadderFault(String field, String key, List<String> arguments) {
    public LadderFault {
        arguments = List.copyOf(arguments);
    }
}
