package org.linja.contracts;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.VersionStanding;

/**
 * One version of a contract as those who keep and judge contracts see it.
 *
 * @param customer code of the customer; {@code zone} is where its times are told
 * @param inForceUntil null if it has no end
 * @param termsSha256 of the text of the terms as it is stored
 * @param proposedBy name of who wrote it; null, as who and when activated it, for what was signed
 *     before that took two
 */
public record ContractRow(
        long id,
        String customer,
        String customerName,
        String zone,
        String code,
        int version,
        Instant inForceFrom,
        @Nullable Instant inForceUntil,
        VersionStanding standing,
        ContractTerms terms,
        String termsSha256,
        @Nullable String proposedBy,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt) {

    /** The terms as JSON, in the words of {@code contract.schema.json}. */
    public JsonObject termsJson() {
        return ContractText.json(terms);
    }
}
