package org.linja.people.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.linja.platform.rules.Slugged;

/** What a customer's program may do with its key, the least first. */
public enum KeyScope implements Slugged {
    READ_CASES,
    WRITE_CASES;

    /**
     * What a key of this scope may do now: never more than its maker may.
     *
     * @param makers roles that the maker has at this moment; none of them is added to
     */
    public Set<String> rolesWithin(Set<String> makers) {
        return roles().stream().filter(makers::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> roles() {
        return this == READ_CASES ? Set.of("CUSTOMER") : Set.of("CUSTOMER", "CUSTOMER_MEMBER");
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static KeyScope of(String slug) {
        return Slugged.parse(KeyScope.class, slug);
    }

    /** Whether some scope is written so. */
    public static boolean knows(String slug) {
        return Slugged.find(KeyScope.class, slug).isPresent();
    }
}
