package org.linja.following;

import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;

/** A case that may have something to move, held until the end of the transaction. */
record CaseToMove(
        long id,
        long customerId,
        Severity severity,
        long lastSeq,
        String lastHash,
        @Nullable Long ladderVersionId) {}
