package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The language of whoever is at a page of the door, as far as the house knows them without their
 * being signed in there: by the link in a letter to them, by a first turn that is proved, or by the
 * session that they came from. What the reader chose goes before it, and the browser's wish after.
 */
public final class GuestLanguage {
    private static final String ATTRIBUTE = "linja.guest-language";

    private GuestLanguage() {}

    public static void keep(HttpServletRequest request, String language) {
        request.getSession().setAttribute(ATTRIBUTE, language);
    }

    static Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String language
                ? Optional.of(language)
                : Optional.empty();
    }
}
