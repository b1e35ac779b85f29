package org.linja.contracts.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contract as far as entitlement needs it; in force over {@code [inForceFrom,
 * inForceUntil)}.
 *
 * @param inForceUntil null if it has no end
 */
public record ContractFacts(
        long versionId,
        String code,
        int version,
        Instant inForceFrom,
        @Nullable Instant inForceUntil,
        ContractTerms terms) {

    public ContractFacts {
        if (inForceUntil != null && !inForceFrom.isBefore(inForceUntil)) {
            throw new IllegalArgumentException(
                    "Contract %s version %d ends before it begins".formatted(code, version));
        }
    }

    /** Whether this version binds both parties at {@code now}. */
    public boolean isInForceAt(Instant now) {
        return !now.isBefore(inForceFrom) && (inForceUntil == null || now.isBefore(inForceUntil));
    }
}
