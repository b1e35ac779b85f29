package org.linja.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;

/**
 * Who acts: a person of the house, a customer's person, or the house's own machinery.
 *
 * @param journalName the name the journal keeps; never personal data, so that a person can be
 *     erased
 * @param customerId set for a customer's person only: they see this customer and no other
 */
public record Actor(
        long personId, String journalName, @Nullable Long customerId, Set<String> roles) {
    public static final Actor SYSTEM = new Actor(0, "system", null, Set.of());

    /** Somebody of the house in whose name the house works while they are elsewhere. */
    public static Actor ofHouse(long personId, Set<String> roles) {
        return new Actor(personId, LastingName.ofPerson(personId), null, roles);
    }

    public boolean isCustomer() {
        return customerId != null;
    }

    /**
     * The customer whose person this is.
     *
     * @throws Problem {@code forbidden} for anybody else
     */
    public long firm() {
        if (customerId == null) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        return customerId;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
