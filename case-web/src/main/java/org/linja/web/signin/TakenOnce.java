package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What this browser is in the middle of: one thing at a time, in the browser's own session, taken
 * out by the first who comes for it.
 *
 * @param attribute of the session
 */
record TakenOnce<T>(String attribute, Class<T> type) {
    void keep(HttpServletRequest request, T pending) {
        request.getSession().setAttribute(attribute, pending);
    }

    @Nullable T take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        // Two at once: one of them finds it.
        synchronized (session) {
            Object kept = session.getAttribute(attribute);
            session.removeAttribute(attribute);
            return type.isInstance(kept) ? type.cast(kept) : null;
        }
    }
}
