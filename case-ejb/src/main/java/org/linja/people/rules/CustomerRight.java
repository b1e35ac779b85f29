package org.linja.people.rules;

import java.util.Set;
import org.linja.platform.rules.Slugged;

/**
 * What a customer's person may do among the things of their own customer. Everybody may read them;
 * who signs for the firm need not be who administers its people.
 */
public enum CustomerRight implements Slugged {
    ADMINISTRATOR,
    SIGNATORY,
    MEMBER,
    READ_ONLY;

    /** The roles that doors and use cases ask for; by name, because rules know no shell. */
    public Set<String> roles() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of("CUSTOMER", "CUSTOMER_MEMBER", "CUSTOMER_ADMINISTRATOR");
            case SIGNATORY -> Set.of("CUSTOMER", "CUSTOMER_MEMBER", "CUSTOMER_SIGNATORY");
            case MEMBER -> Set.of("CUSTOMER", "CUSTOMER_MEMBER");
            case READ_ONLY -> Set.of("CUSTOMER");
        };
    }

    /** Whether whoever has it can bind the firm, or decide who can. */
    public boolean isGrave() {
        return this == ADMINISTRATOR || this == SIGNATORY;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CustomerRight of(String slug) {
        return Slugged.parse(CustomerRight.class, slug);
    }

    /** Whether some right is written so. */
    public static boolean knows(String slug) {
        return Slugged.find(CustomerRight.class, slug).isPresent();
    }
}
