package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a case rests on: whose it is, and by what it was let in. */
@Embeddable
class CaseBasis {
    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "contract_version_id")
    private @Nullable Long contractVersionId;

    // None where no contract covers it, and on what an older version opened.
    @Column(name = "ladder_version_id")
    private @Nullable Long ladderVersionId;

    private @Nullable String service;
    private @Nullable String asset;
    private @Nullable String entitlement;

    protected CaseBasis() {}

    static CaseBasis of(long customerId, Admission admitted) {
        CaseBasis basis = new CaseBasis();
        basis.customerId = customerId;
        StampedTerms terms = admitted.terms();
        if (terms != null) {
            basis.contractVersionId = terms.contractVersionId();
            basis.ladderVersionId = terms.ladder() == null ? null : terms.ladder().versionId();
        }
        basis.service = admitted.service();
        basis.asset = admitted.asset();
        basis.entitlement = admitted.because();
        return basis;
    }

    /** A part rests on what the whole does. */
    CaseBasis ofPart() {
        CaseBasis basis = new CaseBasis();
        basis.customerId = customerId;
        basis.contractVersionId = contractVersionId;
        basis.ladderVersionId = ladderVersionId;
        basis.service = service;
        basis.asset = asset;
        basis.entitlement = entitlement;
        return basis;
    }

    long customerId() {
        return customerId;
    }

    /** Null where nothing the customer signed covers it. */
    @Nullable Long contractVersionId() {
        return contractVersionId;
    }

    /** The version of the ladder that it was opened under. */
    @Nullable Long ladderVersionId() {
        return ladderVersionId;
    }

    /** Key of the service it is about; null if none was named. */
    @Nullable String service() {
        return service;
    }

    /** Tag of the asset it is about; null if none was named. */
    @Nullable String asset() {
        return asset;
    }

    /** Why it is under its contract or under none; null for a case from before that was asked. */
    @Nullable String entitlement() {
        return entitlement;
    }
}
