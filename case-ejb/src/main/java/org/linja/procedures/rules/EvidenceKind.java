package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** By what it can be seen later that a step was done. */
public enum EvidenceKind implements Slugged {
    /** What was written down is enough. */
    NONE,
    /** A file of the case, by its key. */
    FILE,
    /** A number or name by which it is found elsewhere. */
    REFERENCE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static EvidenceKind of(String slug) {
        return Slugged.parse(EvidenceKind.class, slug);
    }
}
