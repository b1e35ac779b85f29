package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The secret that somebody brought from a letter. It is taken out of the address at once and waits
 * in the session, so that no page that is opened from here, and no log of addresses, hears it.
 */
final class OfferedKey {
    private static final String ATTRIBUTE = "linja.offered-key";
    private static final int LONGEST = 100;

    private OfferedKey() {}

    static void keep(HttpServletRequest request, String secret) {
        if (secret.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, secret);
        }
    }

    /** What waits; an empty text, which opens nothing, where nothing does. */
    static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
