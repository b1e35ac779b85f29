package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The language of whoever is at a page of the door, as far as the house knows them without their
 * being signed in there: by the link in a letter to them, by a first turn that is proved, or by the
 * session that they came from. What the reader chose goes before it, and the browser's wish after.
 */
public final class GuestLanguage {
    private static final SessionAttribute<String> KEPT =
            new SessionAttribute<>("linja.guest-language", String.class);

    private GuestLanguage() {}

    public static void keep(HttpServletRequest request, String language) {
        KEPT.keep(request, language);
    }

    static Optional<String> of(HttpServletRequest request) {
        return KEPT.of(request);
    }
}
