package org.linja.commitments.rules;

import org.linja.platform.rules.Slugged;

/** What a customer was told would happen. */
public enum CommitmentKind implements Slugged {
    CALL_BACK,
    NEXT_UPDATE,
    VISIT,
    /** When the matter will be solved. */
    ESTIMATE;

    /** What lies in a person's own hands is promised; when a matter will be solved is estimated. */
    public CommitmentNature nature() {
        return this == ESTIMATE ? CommitmentNature.ESTIMATE : CommitmentNature.PROMISE;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CommitmentKind of(String slug) {
        return Slugged.parse(CommitmentKind.class, slug);
    }
}
