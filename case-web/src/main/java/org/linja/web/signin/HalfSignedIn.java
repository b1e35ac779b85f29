package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.linja.people.rules.FirstTurn;
import org.linja.web.kit.GuestLanguage;
import org.linja.web.kit.SessionAttribute;

/**
 * What a session keeps of somebody who has proved a password and not yet shown a second factor. It
 * opens no page but that of the second turn.
 */
final class HalfSignedIn {
    private static final SessionAttribute<FirstTurn> KEPT =
            new SessionAttribute<>("linja.half-signed-in", FirstTurn.class);

    private HalfSignedIn() {}

    /** Whoever hears the second turn asks whether it still may come. */
    static Optional<FirstTurn> of(HttpServletRequest request) {
        return KEPT.of(request);
    }

    /** Keeps it under a fresh session id, as a whole sign-in does. */
    static void keep(HttpServletRequest request, FirstTurn turn, String language) {
        request.getSession();
        request.changeSessionId();
        KEPT.keep(request, turn);
        GuestLanguage.keep(request, language);
    }

    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }
}
