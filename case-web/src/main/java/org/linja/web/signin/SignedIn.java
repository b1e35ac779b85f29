package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.linja.platform.security.LinjaPrincipal;

/**
 * What a session keeps of a person: the name they signed in with, the stamp of what proved them,
 * the number of the session as its person can end it, and nothing that could go stale. Roles and
 * state are asked anew with every request; a session that began with a password since replaced is
 * worth nothing.
 */
record SignedIn(String login, long personId, long credentialStamp, long session)
        implements Serializable {
    private static final String ATTRIBUTE = "linja.signed-in";

    /** Who signed in to this request's session, if there is one. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** Keeps the person under a fresh session id, so that an id known before is worth nothing. */
    static void keep(HttpServletRequest request, LinjaPrincipal person, long session) {
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        ATTRIBUTE,
                        new SignedIn(
                                person.getName(),
                                person.personId(),
                                person.credentialStamp(),
                                session));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
