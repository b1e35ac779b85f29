package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.linja.web.kit.CameFrom;
import org.linja.web.kit.SessionAttribute;

/**
 * The page somebody asked for, or was on, before signing in. Only a page of this application is
 * kept, so that nobody can be sent elsewhere by a crafted address.
 */
public final class SavedTarget {
    private static final SessionAttribute<String> KEPT =
            new SessionAttribute<>("linja.target", String.class);
    private static final int LONGEST = 2_000;

    private SavedTarget() {}

    /** Keeps the page that is asked for, or on which a button was pressed. */
    public static void remember(HttpServletRequest request) {
        asked(request).or(() -> CameFrom.page(request)).ifPresent(target -> keep(request, target));
    }

    static void keep(HttpServletRequest request, String target) {
        KEPT.keep(request, target);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        String path = request.getServletPath();
        String query = request.getQueryString();
        String target = query == null ? path : path + '?' + query;
        boolean again =
                request.getMethod().equals("GET")
                        && path.endsWith(".xhtml")
                        && !path.startsWith("//")
                        && target.length() <= LONGEST;
        return again ? Optional.of(target) : Optional.empty();
    }

    /** The kept page, once. */
    public static Optional<String> take(HttpServletRequest request) {
        return KEPT.take(request);
    }
}
