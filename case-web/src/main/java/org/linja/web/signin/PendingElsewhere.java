package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.linja.people.PendingSignIn;

/**
 * The sign-in for which this browser is at its firm's provider: one at a time, in the browser's own
 * session, taken out by the first return, whatever it brought.
 */
final class PendingElsewhere {
    private static final String ATTRIBUTE = "linja.elsewhere";

    private PendingElsewhere() {}

    static void keep(HttpServletRequest request, PendingSignIn pending) {
        request.getSession().setAttribute(ATTRIBUTE, pending);
    }

    static @Nullable PendingSignIn take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        // Two returns at once: one of them finds it.
        synchronized (session) {
            Object kept = session.getAttribute(ATTRIBUTE);
            session.removeAttribute(ATTRIBUTE);
            return kept instanceof PendingSignIn pending ? pending : null;
        }
    }
}
