package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.web.kit.GuestLanguage;
import org.linja.web.kit.SessionAttribute;

/**
 * What a session keeps of a person: the name they signed in with, the stamp of what proved them,
 * the number of the session as its person can end it, and nothing that could go stale. Roles and
 * state are asked anew with every request; a session that began with a password since replaced is
 * worth nothing.
 */
record SignedIn(String login, long personId, long credentialStamp, long session)
        implements Serializable {
    private static final SessionAttribute<SignedIn> KEPT =
            new SessionAttribute<>("linja.signed-in", SignedIn.class);

    /** Stays in a session that somebody has signed in to, also when it is nobody's any more. */
    private static final SessionAttribute<Boolean> USED =
            new SessionAttribute<>("linja.signed-in.before", Boolean.class);

    /** Who signed in to this request's session, if there is one. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return KEPT.of(request);
    }

    /** The number of this request's session as its person can end it; 0 where there is none. */
    static long sessionOf(HttpServletRequest request) {
        return of(request).map(SignedIn::session).orElse(0L);
    }

    /**
     * Keeps the person under a fresh session id, so that an id known before is worth nothing; and
     * in a session of their own, so that nothing of who was here before is left but the page that
     * is wanted, and by which firm's provider they have just come.
     */
    static void keep(HttpServletRequest request, LinjaPrincipal person, long session) {
        endUsed(request);
        request.getSession();
        request.changeSessionId();
        USED.keep(request, true);
        KEPT.keep(
                request,
                new SignedIn(
                        person.getName(), person.personId(), person.credentialStamp(), session));
        GuestLanguage.keep(request, person.language());
    }

    private static void endUsed(HttpServletRequest request) {
        if (USED.of(request).isPresent()) {
            Optional<String> target = SavedTarget.take(request);
            Optional<String> firm = ProviderOfSession.of(request);
            request.getSession().invalidate();
            firm.ifPresent(customer -> ProviderOfSession.keep(request, customer));
            target.ifPresent(page -> SavedTarget.keep(request, page));
        }
    }

    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }
}
