package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.linja.people.PendingPasskey;

/**
 * What this browser's device was asked to sign: one question at a time, in the browser's own
 * session, taken out by the first answer, whatever it says.
 */
final class AskedPasskey {
    private static final String ATTRIBUTE = "linja.passkey";

    private AskedPasskey() {}

    static void keep(HttpServletRequest request, PendingPasskey pending) {
        request.getSession().setAttribute(ATTRIBUTE, pending);
    }

    static @Nullable PendingPasskey take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        // Two answers at once: one of them finds it.
        synchronized (session) {
            Object kept = session.getAttribute(ATTRIBUTE);
            session.removeAttribute(ATTRIBUTE);
            return kept instanceof PendingPasskey pending ? pending : null;
        }
    }
}
