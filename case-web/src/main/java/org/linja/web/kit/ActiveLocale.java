package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.platform.rules.Languages;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;

/**
 * The reader's language and time zone. A language comes from the allow-list only, never as the
 * browser or a cookie spells it.
 */
@Named
@RequestScoped
public class ActiveLocale {
    private static final String COOKIE = "linja-language";
    private static final int ONE_YEAR_SECONDS = 31_536_000;

    @Inject FacesContext faces;
    @Inject HttpServletRequest request;
    @Inject CurrentActor actor;

    /**
     * Chosen by the reader; else kept with the person, also where they are no more than known; else
     * the first fitting wish of the browser.
     */
    public Locale getLocale() {
        return of(request, actor.person());
    }

    /** The same where no page is drawn. */
    public static Locale of(HttpServletRequest request, Optional<LinjaPrincipal> person) {
        return Stream.of(
                        chosen(request),
                        person.map(LinjaPrincipal::language),
                        GuestLanguage.of(request),
                        wished(request))
                .flatMap(Optional::stream)
                .flatMap(language -> allowed(language).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public List<String> getLanguages() {
        return Languages.ALL;
    }

    public ZoneId getZone() {
        return actor.person().map(p -> ZoneId.of(p.zone())).orElse(ZoneOffset.UTC);
    }

    /** Keeps the choice in a cookie and shows the same page again. */
    public String choose(String language) {
        allowed(language).ifPresent(l -> keep(l.getLanguage()));
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }

    private void keep(String language) {
        faces.getExternalContext()
                .addResponseCookie(
                        COOKIE,
                        language,
                        Map.of(
                                "path",
                                "/",
                                "maxAge",
                                ONE_YEAR_SECONDS,
                                "httpOnly",
                                true,
                                "secure",
                                SecureHouse.isSecure(request),
                                "SameSite",
                                "Lax"));
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Optional<String> wished(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Languages.ALL::contains)
                .findFirst();
    }

    private static Optional<Locale> allowed(String language) {
        return Languages.ALL.stream()
                .filter(language::equals)
                .findFirst()
                .map(Locale::forLanguageTag);
    }
}
