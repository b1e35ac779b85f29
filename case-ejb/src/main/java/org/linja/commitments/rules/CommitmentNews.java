package org.linja.commitments.rules;

import org.linja.platform.rules.Slugged;

/** What of a commitment its customer is written. */
public enum CommitmentNews implements Slugged {
    /** It was said, or what they asked for was promised. */
    GIVEN,
    REVISED,
    BROKEN,
    KEPT,
    KEPT_LATE,
    WITHDRAWN,
    DECLINED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CommitmentNews of(String slug) {
        return Slugged.parse(CommitmentNews.class, slug);
    }
}
