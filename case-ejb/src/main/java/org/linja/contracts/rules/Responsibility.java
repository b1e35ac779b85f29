package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** Who has to see to a component that a contract names. */
public enum Responsibility implements Slugged {
    /** The house. */
    OURS,
    /** The customer. */
    THEIRS,
    /** Nobody under this contract. */
    OUT_OF_SCOPE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Responsibility of(String slug) {
        return Slugged.parse(Responsibility.class, slug);
    }
}
