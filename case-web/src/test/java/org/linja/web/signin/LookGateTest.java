package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.web.signin.PageRules.PageRule;

/** What is heard of whoever looks through a customer's eyes. */
class LookGateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/my-cases.xhtml",
                "/portal/case.xhtml",
                "/live/case/L-1",
                "/index.xhtml"
            })
    void the_portal_is_read(String path) {
        assertThat(LookGate.lets("GET", path)).isTrue();
        assertThat(LookGate.lets("HEAD", path)).isTrue();
    }

    @Test
    void a_form_that_comes_by_get_is_not_heard_either() {
        assertThat(LookGate.lets(asking(Map.of()))).isTrue();
        assertThat(LookGate.lets(asking(Map.of("number", "L-100001")))).isTrue();
        assertThat(LookGate.lets(asking(Map.of("jakarta.faces.ViewState", "1:2")))).isFalse();
        assertThat(LookGate.lets(asking(Map.of("jakarta.faces.ViewState", "")))).isFalse();
    }

    @Test
    void nothing_that_is_sent_is_heard_at_any_page_there_is() {
        for (PageRule rule : PageRules.ALL) {
            for (String verb : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X")) {
                assertThat(LookGate.lets(verb, rule.prefix())).as(verb + rule.prefix()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account.xhtml",
                "/second-factor.xhtml",
                "/confirm-yourself.xhtml",
                "/files/case/L-1",
                "/exports/x",
                "/looks/looks.xhtml",
                "/looks/leave",
                "/cases/queue.xhtml",
                "/jakarta.faces.push/x",
                "/portal"
            })
    void neither_the_persons_own_account_nor_ways_to_files_nor_the_desk(String path) {
        assertThat(LookGate.lets("GET", path)).isFalse();
    }

    /** A page of the portal, asked for with these parameters. */
    private static HttpServletRequest asking(Map<String, String> parameters) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        LookGateTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getMethod" -> "GET";
                                    case "getServletPath" -> "/portal/case.xhtml";
                                    case "getParameter" -> parameters.get(arguments[0]);
                                    default -> null;
                                });
    }
}
