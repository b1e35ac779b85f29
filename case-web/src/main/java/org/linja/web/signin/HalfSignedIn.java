package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.linja.people.rules.FirstTurn;

/**
 * What a session keeps of somebody who has proved a password and not yet shown a second factor. It
 * opens no page but that of the second turn.
 */
final class HalfSignedIn {
    private static final String ATTRIBUTE = "linja.half-signed-in";

    private HalfSignedIn() {}

    /** Whoever hears the second turn asks whether it still may come. */
    static Optional<FirstTurn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof FirstTurn kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** Keeps it under a fresh session id, as a whole sign-in does. */
    static void keep(HttpServletRequest request, FirstTurn turn) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, turn);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
