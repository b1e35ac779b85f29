package org.linja.people;

import org.jspecify.annotations.Nullable;

/**
 * A passkey as the house proves its answers.
 *
 * @param login of the person whose it is; their account is open
 * @param attested what its device said of it when it was made, in hex, with its public key
 * @param backupEligible whether its device may hand it on to another of the same person
 * @param signCount how often it had answered when it was last seen; 0 where it does not count
 */
record KnownPasskey(
        long id,
        long personId,
        @Nullable Long customerId,
        String login,
        String name,
        String attested,
        boolean backupEligible,
        long signCount) {}
