package org.linja.rest.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.linja.platform.rules.Languages;
import org.linja.platform.security.LinjaPrincipal;

/** The language a caller of the API is answered in. */
public final class CallerLanguage {
    private CallerLanguage() {}

    /** As the parameter {@code language} says; where it is absent, as {@link #of} finds. */
    public static Locale named(
            UriInfo uri, HttpServletRequest request, Optional<LinjaPrincipal> person) {
        Locale named = Given.word(uri, "language", CallerLanguage::known);
        return named == null ? of(request, person) : named;
    }

    /** One of the house's languages; IllegalArgumentException for any other word. */
    public static Locale known(String language) {
        if (!Languages.ALL.contains(language)) {
            throw new IllegalArgumentException(language);
        }
        return Locale.forLanguageTag(language);
    }

    /** First wish of {@code Accept-Language} that the house speaks; else the account's; else en. */
    public static Locale of(HttpServletRequest request, Optional<LinjaPrincipal> person) {
        Optional<String> wished =
                request.getHeader("Accept-Language") == null
                        ? Optional.empty()
                        : Collections.list(request.getLocales()).stream()
                                .map(Locale::getLanguage)
                                .filter(Languages.ALL::contains)
                                .findFirst();
        return Locale.forLanguageTag(
                wished.or(() -> person.map(LinjaPrincipal::language)).orElse("en"));
    }
}
