package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.PendingSignIn;
import org.linja.web.kit.SessionAttribute;

/**
 * The sign-in for which this browser is at its firm's provider; the first return takes it, whatever
 * it brought.
 */
final class PendingElsewhere {
    private static final SessionAttribute<PendingSignIn> KEPT =
            new SessionAttribute<>("linja.elsewhere", PendingSignIn.class);

    private PendingElsewhere() {}

    static void keep(HttpServletRequest request, PendingSignIn pending) {
        KEPT.keep(request, pending);
    }

    static @Nullable PendingSignIn take(HttpServletRequest request) {
        return KEPT.take(request).orElse(null);
    }
}
