package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.PendingPasskey;
import org.linja.web.kit.SessionAttribute;

/** What this browser's device was asked to sign; the first answer takes it, whatever it says. */
final class AskedPasskey {
    private static final SessionAttribute<PendingPasskey> KEPT =
            new SessionAttribute<>("linja.passkey", PendingPasskey.class);

    private AskedPasskey() {}

    static void keep(HttpServletRequest request, PendingPasskey pending) {
        KEPT.keep(request, pending);
    }

    static @Nullable PendingPasskey take(HttpServletRequest request) {
        return KEPT.take(request).orElse(null);
    }
}
