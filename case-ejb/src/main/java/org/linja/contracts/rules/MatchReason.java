package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** Why it is this contract that a case is bound to. */
public enum MatchReason implements Slugged {
    /** It is the only one in force. */
    ONLY_CONTRACT,
    /** It names the service that the caller needs, and no other one does. */
    NAMES_SERVICE,
    /** No contract names the service, and this is the only one that names none at all. */
    COVERS_EVERYTHING,
    /** Somebody said which one is meant. */
    CHOSEN;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static MatchReason of(String slug) {
        return Slugged.parse(MatchReason.class, slug);
    }
}
