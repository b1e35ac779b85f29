package org.linja.procedures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationStanding;
import org.linja.procedures.rules.DeviationStanding.Ending;
import org.linja.procedures.rules.DeviationSubject;

/** A deviation as it stands in the register. */
record DeviationRow(
        Deviation deviation,
        long customerId,
        String customer,
        String customerName,
        String zone,
        int version,
        @Nullable Long replaces,
        String clock,
        String language,
        String wording,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String signedBy,
        @Nullable String signedDigest,
        @Nullable Ending ending,
        @Nullable String endedBy,
        String endedWhy) {
    DeviationStanding standing(Instant now) {
        return DeviationStanding.of(deviation, ending, now);
    }

    /** Of exactly what is to be signed, or was. */
    String digest() {
        return signedDigest != null
                ? signedDigest
                : new DeviationSubject(
                                deviation.id(),
                                customer,
                                deviation.contract(),
                                version,
                                replaces == null ? 0 : replaces,
                                deviation.from(),
                                deviation.until(),
                                language,
                                wording,
                                reason,
                                clock,
                                deviation.changes())
                        .digest();
    }
}
