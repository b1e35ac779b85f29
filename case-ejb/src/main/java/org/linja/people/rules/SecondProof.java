package org.linja.people.rules;

import java.util.Set;

/**
 * What is known of somebody's second factor, and what follows for what they may do.
 *
 * @param owned whether they have one
 * @param demanded whether their firm wants everybody to have one
 */
public record SecondProof(boolean owned, boolean demanded) {
    private static final Set<String> ENROLLING = Set.of("ENROLLING");

    /**
     * What somebody may do.
     *
     * @param given the roles that they were given
     * @param shown whether the second factor was shown in this session
     * @return nothing before the second turn; to take one, and nothing else, for whoever lacks one
     *     that is demanded
     */
    public Set<String> roles(Set<String> given, boolean shown) {
        if (owned) {
            return shown ? given : Set.of();
        }
        return demanded && !given.isEmpty() ? ENROLLING : given;
    }
}
