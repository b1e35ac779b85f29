package org.linja.procedures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.DeviationCheck.Wish;

/**
 * What somebody of the house proposes for a customer to sign.
 *
 * @param replaces number of the one in whose place it is to come; null for none
 * @param clock of the contract that it touches; empty for none
 * @param wording what is done otherwise, in the customer's language
 * @param reason why, in the customer's language
 */
public record NewDeviation(
        String customer,
        String contract,
        @Nullable Long replaces,
        String clock,
        Instant from,
        Instant until,
        String wording,
        String reason,
        List<Wish> changes) {
    public NewDeviation {
        changes = List.copyOf(changes);
    }
}
