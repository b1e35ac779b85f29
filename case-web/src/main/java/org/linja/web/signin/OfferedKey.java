package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.linja.web.kit.SessionAttribute;

/**
 * The secret that somebody brought from a letter. It is taken out of the address at once and waits
 * in the session, so that no page that is opened from here, and no log of addresses, hears it.
 */
final class OfferedKey {
    private static final SessionAttribute<String> KEPT =
            new SessionAttribute<>("linja.offered-key", String.class);
    private static final int LONGEST = 100;

    private OfferedKey() {}

    static void keep(HttpServletRequest request, String secret) {
        if (secret.length() <= LONGEST) {
            KEPT.keep(request, secret);
        }
    }

    /** What waits; an empty text, which opens nothing, where nothing does. */
    static String of(HttpServletRequest request) {
        return KEPT.of(request).orElse("");
    }

    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }
}
