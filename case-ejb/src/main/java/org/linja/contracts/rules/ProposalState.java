package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** What became of a proposed version of a contract. */
public enum ProposalState implements Slugged {
    /** It waits for a second person. */
    OPEN,
    /** It became a version. */
    ACTIVATED,
    WITHDRAWN;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ProposalState of(String slug) {
        return Slugged.parse(ProposalState.class, slug);
    }
}
