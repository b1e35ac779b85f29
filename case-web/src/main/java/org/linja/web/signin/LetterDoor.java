package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.linja.notifications.LetterWish;
import org.linja.notifications.RefuseByLetter;
import org.linja.platform.problem.Problem;
import org.linja.web.bounds.CallerAddress;

/** The door for whoever wants no more letters of a kind: slows down whoever guesses its words. */
@RequestScoped
public class LetterDoor {
    @Inject RefuseByLetter refuseByLetter;
    @Inject KnockingStrangers strangers;
    @Inject HttpServletRequest request;
    @Inject CallerAddress callerAddress;

    /**
     * What the link of this word is about.
     *
     * @throws Problem {@code key-worthless}; {@code too-many-requests} after too many such
     */
    LetterWish wish(String word) {
        String address = callerAddress.of(request);
        strangers.requireFew(address);
        try {
            return refuseByLetter.show(word);
        } catch (Problem worthless) {
            // Who opens the page without a letter guesses nothing.
            if (!word.isEmpty()) {
                strangers.count(address);
            }
            throw worthless;
        }
    }

    void refuse(String word) {
        wish(word);
        refuseByLetter.refuse(word);
    }

    void wantAgain(String word) {
        wish(word);
        refuseByLetter.wantAgain(word);
    }
}
