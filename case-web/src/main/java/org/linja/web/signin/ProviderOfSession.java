package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.linja.web.kit.SessionAttribute;

/**
 * By which firm's provider a browser came in, and just went out: what it may want to end there as
 * well. It says nothing of who it was.
 */
final class ProviderOfSession {
    private static final SessionAttribute<String> KEPT =
            new SessionAttribute<>("linja.came-from", String.class);

    private ProviderOfSession() {}

    static void keep(HttpServletRequest request, String customer) {
        KEPT.keep(request, customer);
    }

    /** Whoever comes in by another way did not come from there. */
    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }

    static Optional<String> of(HttpServletRequest request) {
        return KEPT.of(request);
    }
}
