package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The session a page is asked in, for what lasts no longer than it. */
public final class OwnSession {
    private OwnSession() {}

    /** Its number as its person can end it; 0 where nobody signed in. */
    public static long of(HttpServletRequest request) {
        return SignedIn.sessionOf(request);
    }
}
