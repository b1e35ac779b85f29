package org.linja.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft;

/**
 * A version of a contract that is to be.
 *
 * @param customer code of the customer; needed for the first version of a contract
 * @param basedOn number of the newest version its writer knows; null for a contract that is new
 * @param from null where nothing readable was given
 * @param until null if it has no end
 */
public record NewContractVersion(
        String code,
        @Nullable String customer,
        @Nullable Long basedOn,
        @Nullable Instant from,
        @Nullable Instant until,
        TermsDraft terms) {}
