package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.linja.people.ChoosePassword;
import org.linja.people.KeyHolder;
import org.linja.platform.problem.Problem;
import org.linja.web.bounds.CallerAddress;
import org.linja.web.kit.GuestLanguage;

/** The door for whoever has a letter: takes the key, lets in once, slows down whoever guesses. */
@RequestScoped
public class KeyDoor {
    @Inject ChoosePassword choosePassword;
    @Inject KnockingStrangers strangers;
    @Inject HttpServletRequest request;
    @Inject CallerAddress callerAddress;
    @Inject Door door;

    /** Takes a key out of the address. */
    void take(String key) {
        OfferedKey.keep(request, key);
    }

    /**
     * Who brought a key that is good; the pages of the door speak their language from then on.
     *
     * @throws Problem {@code key-worthless}; {@code too-many-requests} after too many such
     */
    KeyHolder holder() {
        String address = callerAddress.of(request);
        strangers.requireFew(address);
        try {
            KeyHolder holder = choosePassword.holder(OfferedKey.of(request));
            GuestLanguage.keep(request, holder.language());
            return holder;
        } catch (Problem worthless) {
            // Who opens the page without a letter guesses nothing.
            if (!OfferedKey.of(request).isEmpty()) {
                strangers.count(address);
            }
            throw worthless;
        }
    }

    /** Chooses the password and goes in with it. */
    void choose(String password) {
        holder();
        String login = choosePassword.choose(OfferedKey.of(request), password);
        OfferedKey.forget(request);
        door.enter(login, password);
    }
}
