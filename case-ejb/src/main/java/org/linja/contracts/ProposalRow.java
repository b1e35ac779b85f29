package org.linja.contracts;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ProposalState;

/**
 * A version of a contract that somebody proposed.
 *
 * @param customer code of the customer; {@code zone} is where its times are told
 * @param basedOn number of the newest version its writer knew; 0 for a contract that is new
 * @param from null for the moment of its activation
 * @param until null if it has no end
 * @param written whether the reader had a hand in it and so cannot activate it
 */
public record ProposalRow(
        long id,
        long customerId,
        String customer,
        String customerName,
        String zone,
        String code,
        int basedOn,
        @Nullable Instant from,
        @Nullable Instant until,
        ContractTerms terms,
        long proposedById,
        String proposedBy,
        Instant proposedAt,
        boolean written,
        ProposalState state,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Number of the version it would be. */
    public int version() {
        return basedOn + 1;
    }

    /** The terms as JSON, in the words of {@code contract.schema.json}. */
    public JsonObject termsJson() {
        return ContractText.json(terms);
    }
}
