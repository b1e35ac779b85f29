package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.linja.platform.security.LinjaPrincipal;

/**
 * What a session keeps of somebody who has proved a password and not yet shown a second factor. It
 * opens no page but that of the second turn, and that for a few minutes.
 */
record HalfSignedIn(String login, long credentialStamp, long sinceNanos) implements Serializable {
    private static final String ATTRIBUTE = "linja.half-signed-in";
    private static final long LIFE_NANOS = 300_000_000_000L;

    static Optional<HalfSignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn kept
                ? Optional.of(kept).filter(half -> half.isAlive(System.nanoTime()))
                : Optional.empty();
    }

    /** Keeps the person under a fresh session id, as a whole sign-in does. */
    static void keep(HttpServletRequest request, LinjaPrincipal person) {
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new HalfSignedIn(
                                person.getName(), person.credentialStamp(), System.nanoTime()));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    boolean isAlive(long nowNanos) {
        return nowNanos - sinceNanos < LIFE_NANOS;
    }
}
