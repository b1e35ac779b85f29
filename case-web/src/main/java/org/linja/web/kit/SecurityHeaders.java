package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a browser must be told with every answer to keep strangers out. */
public final class SecurityHeaders {
    private static final String POLICY_WITHOUT_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** A worker obeys the policy that it came with itself: it must report to the house. */
    private static final String WORKER = "/escalation/push-worker.js";

    private static final String POLICY_OF_WORKER = "default-src 'none'; connect-src 'self'";

    private SecurityHeaders() {}

    /** Sets the headers; to be called before anything is written. */
    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        boolean page = path.endsWith(".xhtml");
        boolean resource = path.startsWith("/jakarta.faces.resource/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // An address with a key of a letter in it is told to nobody, not even to ourselves.
        boolean secret = path.equals("/choose-password.xhtml") && request.getQueryString() != null;
        response.setHeader("Referrer-Policy", secret ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!page) {
            // Pages get their own policy, with a nonce, while they are rendered.
            response.setHeader(
                    "Content-Security-Policy",
                    path.equals(WORKER) ? POLICY_OF_WORKER : POLICY_WITHOUT_PAGE);
        }
        if (!resource) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
