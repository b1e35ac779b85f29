package org.linja.contracts.rules;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What terms may name, as it stands when they are read.
 *
 * @param calendars codes of the published calendars
 * @param ladders codes of the published ladders
 * @param customersLanguage tag of the customer's language; null where there is no customer yet
 * @param people whether whoever has a login may take cases in hand
 * @param asksNothing whether the version before asks no question, and so this one need not either
 */
public record KnownNames(
        Set<String> calendars,
        Set<String> ladders,
        @Nullable String customersLanguage,
        Predicate<String> people,
        boolean asksNothing) {

    public KnownNames {
        calendars = Set.copyOf(calendars);
        ladders = Set.copyOf(ladders);
    }
}
