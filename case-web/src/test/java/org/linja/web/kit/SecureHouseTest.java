package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.platform.config.Stage;

/** What a house that is reached over TLS alone says of its cookie and to browsers. */
class SecureHouseTest {
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> cookie = new HashMap<>(Map.of("Name", "linja-session"));

    @Test
    void behind_a_proxy_that_speaks_tls_the_cookie_goes_no_other_way_and_belongs_to_this_host() {
        open("https://desk.example", Stage.PRODUCTION);

        assertThat(cookie)
                .containsEntry("Name", "__Host-linja-session")
                .containsEntry("Path", "/")
                .containsEntry("Secure", true);
        assertThat(SecureHouse.isSecure(request(false))).isTrue();
        assertThat(SecureHouse.bond(request(false))).isEqualTo("max-age=31536000");
    }

    @Test
    void a_house_for_trying_serves_both_ways_and_binds_nobody_for_long() {
        open("http://127.0.0.1:8080", Stage.DEMO);

        assertThat(cookie).containsExactly(Map.entry("Name", "linja-session"));
        assertThat(SecureHouse.isSecure(request(false))).isFalse();
        assertThat(SecureHouse.isSecure(request(true))).isTrue();
        assertThat(SecureHouse.bond(request(true))).isEqualTo("max-age=60");
    }

    private void open(String url, Stage stage) {
        SecureHouse.open(context(), url, stage);
    }

    private ServletContext context() {
        SessionCookieConfig config =
                standIn(
                        SessionCookieConfig.class,
                        (self, method, values) -> {
                            String name = method.getName().substring(3);
                            return method.getName().startsWith("set")
                                    ? put(cookie, name, values[0])
                                    : cookie.get(name);
                        });
        return standIn(
                ServletContext.class,
                (self, method, values) ->
                        switch (method.getName()) {
                            case "setAttribute" -> put(attributes, (String) values[0], values[1]);
                            case "getAttribute" -> attributes.get((String) values[0]);
                            case "getSessionCookieConfig" -> config;
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private HttpServletRequest request(boolean secure) {
        return standIn(
                HttpServletRequest.class,
                (self, method, values) -> {
                    if (method.getName().equals("isSecure")) {
                        return secure;
                    }
                    return context();
                });
    }

    /** Keeps a value as a setter would, and answers as one. */
    private static @Nullable Object put(Map<String, Object> where, String name, Object value) {
        where.put(name, value);
        return null;
    }

    private static <T> T standIn(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        SecureHouseTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
