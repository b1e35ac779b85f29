package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** How hard the customer's business is hit, hardest first. */
public enum Severity implements Slugged {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** Whether this is as hard as {@code other} or harder. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Severity of(String slug) {
        return Slugged.parse(Severity.class, slug);
    }
}
