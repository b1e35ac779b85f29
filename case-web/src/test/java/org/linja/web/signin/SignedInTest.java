package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.platform.security.LinjaPrincipal;

/** What a session keeps of whoever was at the browser before. */
class SignedInTest {
    private static final String WORDS = "words typed on a page";

    private final Browser browser = new Browser();
    private final HttpServletRequest request = browser.request();

    @Test
    void whoever_comes_after_another_finds_nothing_of_theirs() {
        SignedIn.keep(request, person(1), 11);
        request.getSession().setAttribute(WORDS, "The gate is open.");
        SignedIn.keep(request, person(2), 12);

        assertThat(request.getSession().getAttribute(WORDS)).isNull();
        assertThat(SignedIn.of(request).map(SignedIn::personId)).hasValue(2L);
    }

    @Test
    void nor_when_the_session_of_the_other_was_ended_before() {
        SignedIn.keep(request, person(1), 11);
        request.getSession().setAttribute(WORDS, "The gate is open.");
        SignedIn.forget(request);
        SignedIn.keep(request, person(2), 12);

        assertThat(request.getSession().getAttribute(WORDS)).isNull();
    }

    @Test
    void the_page_that_was_wanted_is_still_wanted() {
        SignedIn.keep(request, person(1), 11);
        SavedTarget.keep(request, "/cases/queue.xhtml");
        SignedIn.keep(request, person(2), 12);

        assertThat(SavedTarget.take(request)).hasValue("/cases/queue.xhtml");
        assertThat(browser.ended).isOne();
    }

    @Test
    void a_session_that_nobody_has_used_goes_on() {
        request.getSession().setAttribute(WORDS, "of the sign-in page itself");
        SignedIn.keep(request, person(1), 11);

        assertThat(request.getSession().getAttribute(WORDS)).isNotNull();
        assertThat(browser.ended).isZero();
    }

    private static LinjaPrincipal person(long id) {
        return new LinjaPrincipal(
                id, "person-" + id, "A Person", null, Set.of(), "en", "Europe/Helsinki", 0);
    }

    /** A browser's requests as a server without more to it would see them. */
    private static final class Browser {
        private @Nullable Map<String, Object> kept;
        private int ended;

        HttpServletRequest request() {
            return of(
                    HttpServletRequest.class,
                    (proxy, method, given) ->
                            switch (method.getName()) {
                                case "getSession" ->
                                        session(given == null || given[0].equals(true));
                                case "changeSessionId" -> "another";
                                default ->
                                        throw new UnsupportedOperationException(method.getName());
                            });
        }

        private @Nullable HttpSession session(boolean wanted) {
            if (kept == null && wanted) {
                kept = new HashMap<>();
            }
            return kept == null ? null : session(kept);
        }

        private HttpSession session(Map<String, Object> attributes) {
            return of(
                    HttpSession.class,
                    (proxy, method, given) ->
                            switch (method.getName()) {
                                case "getAttribute" -> attributes.get((String) given[0]);
                                case "setAttribute" -> attributes.put((String) given[0], given[1]);
                                case "removeAttribute" -> attributes.remove((String) given[0]);
                                case "invalidate" -> end();
                                default ->
                                        throw new UnsupportedOperationException(method.getName());
                            });
        }

        private @Nullable Object end() {
            kept = null;
            ended++;
            return null;
        }

        private static <T> T of(Class<T> type, InvocationHandler handler) {
            return type.cast(
                    Proxy.newProxyInstance(
                            SignedInTest.class.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
