package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What a browser must be told with every answer to keep strangers out. */
public final class SecurityHeaders {
    /** The header of the policy. */
    static final String POLICY = "Content-Security-Policy";

    private static final String POLICY_WITHOUT_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** A worker obeys the policy that it came with itself: it must report to the house. */
    private static final String WORKER = "/escalation/push-worker.js";

    private static final String POLICY_OF_WORKER =
            "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    /** A letter leads here with its word in the path, and from here to a page. */
    private static final String LETTER_DOOR = "/no-more-letters";

    private static final Set<String> PAGES_WITH_KEYS =
            Set.of("/choose-password.xhtml", LETTER_DOOR + ".xhtml");

    private SecurityHeaders() {}

    /** Sets the headers; to be called before anything is written. */
    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        boolean resource = path.startsWith("/jakarta.faces.resource/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // An address with a key of a letter in it is told to nobody, not even to ourselves.
        boolean secret =
                path.equals(LETTER_DOOR)
                        || (PAGES_WITH_KEYS.contains(path) && request.getQueryString() != null);
        response.setHeader("Referrer-Policy", secret ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        // A page that is drawn puts its own, with a nonce, in the place of this one.
        response.setHeader(POLICY, path.equals(WORKER) ? POLICY_OF_WORKER : POLICY_WITHOUT_PAGE);
        if (!resource) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (SecureHouse.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", SecureHouse.bond(request));
        }
    }
}
