package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.platform.security.LinjaPrincipal;

/** In which language a page speaks to whom. */
class ActiveLocaleTest {
    private final Map<String, Object> session = new HashMap<>();
    private final HttpServletRequest request = browserThatWishes(Locale.forLanguageTag("fi-FI"));
    private @Nullable String chosen;

    @Test
    void a_stranger_is_spoken_to_as_their_browser_wishes() {
        assertThat(spoken(Optional.empty())).isEqualTo("fi");
    }

    @Test
    void whoever_comes_by_a_letter_is_spoken_to_in_its_language() {
        GuestLanguage.keep(request, "ru");
        assertThat(spoken(Optional.empty())).isEqualTo("ru");
    }

    @Test
    void whoever_is_signed_in_is_spoken_to_in_their_own() {
        GuestLanguage.keep(request, "ru");
        assertThat(spoken(Optional.of(reading("en")))).isEqualTo("en");
    }

    @Test
    void what_the_reader_chose_goes_before_all() {
        GuestLanguage.keep(request, "ru");
        chosen = "en";
        assertThat(spoken(Optional.empty())).isEqualTo("en");
        assertThat(spoken(Optional.of(reading("fi")))).isEqualTo("en");
    }

    @Test
    void a_language_that_the_house_does_not_speak_is_passed_over() {
        GuestLanguage.keep(request, "xx");
        chosen = "<b>";
        assertThat(spoken(Optional.empty())).isEqualTo("fi");
    }

    private String spoken(Optional<LinjaPrincipal> person) {
        return ActiveLocale.of(request, person).getLanguage();
    }

    private static LinjaPrincipal reading(String language) {
        return new LinjaPrincipal(
                1, "person-1", "A Person", null, Set.of(), language, "Europe/Helsinki", 0);
    }

    private HttpServletRequest browserThatWishes(Locale wish) {
        HttpSession kept =
                of(
                        HttpSession.class,
                        (proxy, method, given) ->
                                switch (method.getName()) {
                                    case "getAttribute" -> session.get((String) given[0]);
                                    case "setAttribute" -> session.put((String) given[0], given[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
        return of(
                HttpServletRequest.class,
                (proxy, method, given) ->
                        switch (method.getName()) {
                            case "getSession" -> kept;
                            case "getLocales" -> Collections.enumeration(List.of(wish));
                            case "getCookies" ->
                                    chosen == null
                                            ? null
                                            : new Cookie[] {new Cookie("linja-language", chosen)};
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        ActiveLocaleTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
