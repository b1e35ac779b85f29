package org.linja.people.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** Why somebody who came from their firm's provider is not let in. */
public enum ElsewhereRefusal implements Slugged {
    /** This browser did not go there, or too long ago, or has come back already. */
    STALE,
    /** It could not be reached, answers what nobody understands, or says no. */
    PROVIDER,
    /** What it says of the person is not proved to be its own word, for us, for this sign-in. */
    PROOF,
    /** It does not vouch for the person's mail address. */
    ADDRESS,
    /** Nobody of this customer invited them, or their account is closed. */
    STRANGER;

    /** The constant written so; nothing for what an address bar made up. */
    public static Optional<ElsewhereRefusal> known(String slug) {
        return Slugged.find(ElsewhereRefusal.class, slug);
    }
}
