package org.linja.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.KeyScope;
import org.linja.people.rules.SecondProof;
import org.linja.platform.security.LinjaPrincipal;

/**
 * A person with what proves them.
 *
 * @param principal with all that they were given
 * @param elsewhereOnly whether no password of ours is good for them: their firm says so
 */
record Account(
        LinjaPrincipal principal,
        String passwordHash,
        boolean enabled,
        SecondProof second,
        boolean elsewhereOnly) {
    /** Changes with every change of the proof. */
    long credentialStamp() {
        return principal.credentialStamp();
    }

    /**
     * The person as far as they have proved themself.
     *
     * @param shownAt when they showed a second factor; null if they did not
     */
    LinjaPrincipal proved(@Nullable Instant shownAt) {
        return principal.withSecondFactor(
                second.roles(principal.roles(), shownAt != null), second.owned(), shownAt);
    }

    /** What they may do who have shown a second factor, if they are to have one. */
    Set<String> rolesOfProved() {
        return second.roles(principal.roles(), true);
    }

    /**
     * A program with a key of theirs: it may what the key says, and no more than they still may.
     */
    LinjaPrincipal byKey(long key, KeyScope scope) {
        return principal.byKey(key, scope.rolesWithin(rolesOfProved()));
    }
}
