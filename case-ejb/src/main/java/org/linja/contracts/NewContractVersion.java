package org.linja.contracts;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft;
import org.linja.platform.problem.Problem;

/**
 * A version of a contract that is to be.
 *
 * @param customer code of the customer; needed for the first version of a contract
 * @param basedOn number of the newest version its writer knows; null for a contract that is new
 * @param from null for the moment of its activation
 * @param until null if it has no end
 */
public record NewContractVersion(
        String code,
        @Nullable String customer,
        @Nullable Long basedOn,
        @Nullable Instant from,
        @Nullable Instant until,
        TermsDraft terms) {

    /**
     * The same with terms as JSON.
     *
     * @param at where they stand, as a prefix of the paths of what is wrong
     * @throws Problem {@code invalid-input} naming each field that is unknown or of another type
     */
    public static NewContractVersion written(
            String code,
            @Nullable String customer,
            @Nullable Long basedOn,
            @Nullable Instant from,
            @Nullable Instant until,
            JsonObject terms,
            String at) {
        return new NewContractVersion(
                code, customer, basedOn, from, until, DraftParse.of(terms, at));
    }
}
