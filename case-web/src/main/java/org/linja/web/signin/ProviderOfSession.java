package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * By which firm's provider a browser came in, and just went out: what it may want to end there as
 * well. It says nothing of who it was.
 */
final class ProviderOfSession {
    private static final String ATTRIBUTE = "linja.came-from";

    private ProviderOfSession() {}

    static void keep(HttpServletRequest request, String customer) {
        request.getSession().setAttribute(ATTRIBUTE, customer);
    }

    /** Whoever comes in by another way did not come from there. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    static Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String customer
                ? Optional.of(customer)
                : Optional.empty();
    }
}
