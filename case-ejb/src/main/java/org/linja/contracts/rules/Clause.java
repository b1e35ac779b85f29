package org.linja.contracts.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One numbered promise of a version of a contract.
 *
 * @param number such as {@code 3.1.1.2}; empty for what the version does not speak of
 * @param about which of several of its subject: slug of a clock or a channel, key of a component;
 *     else empty
 * @param promised what it says in the words of {@code contract.schema.json}; empty where it
 *     promises nothing
 * @param severity only of a target
 * @param target null of everything else, and of a severity without any target
 * @param name what a component is called, by language tag; empty for everything else
 */
public record Clause(
        String number,
        ClauseSubject subject,
        String about,
        String promised,
        @Nullable Severity severity,
        @Nullable ClockTarget target,
        Map<String, String> name) {

    public Clause {
        name = Map.copyOf(name);
    }

    /** What no version speaks of, though it happened. */
    public static Clause unspoken(ClauseSubject subject, String about) {
        return new Clause("", subject, about, "", null, null, Map.of());
    }
}
