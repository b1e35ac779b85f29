package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.platform.security.Role;

class PageRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/resources/desk/desk.css",
                "/nowhere.xhtml",
                "/CASES/x.xhtml"
            })
    void a_path_without_a_line_does_not_exist(String path) {
        assertThat(PageRules.of(path)).isEmpty();
    }

    @Test
    void the_bare_address_is_the_first_page() {
        assertThat(PageRules.of("/")).isEqualTo(PageRules.of("/index.xhtml"));
        assertThat(PageRules.of("")).isEqualTo(PageRules.of("/index.xhtml"));
    }

    @Test
    void only_the_door_and_what_machines_ask_are_open() {
        assertThat(PageRules.ALL)
                .filteredOn(PageRules.PageRule::open)
                .extracting(PageRules.PageRule::prefix)
                .containsExactlyInAnyOrder(
                        "/login.xhtml",
                        "/choose-password.xhtml",
                        "/forgot-password.xhtml",
                        "/second-turn.xhtml",
                        "/company-sign-in.xhtml",
                        "/signed-out.xhtml",
                        "/no-more-letters",
                        "/sign-in/return/",
                        "/error/",
                        "/jakarta.faces.resource/",
                        "/escalation/push-worker.js",
                        "/health",
                        "/metrics",
                        "/openapi");
    }

    @Test
    void a_customer_opens_the_portal_and_nothing_of_the_desk() {
        assertThat(PageRules.ALL)
                .filteredOn(rule -> !rule.open() && rule.roles().contains(Role.CUSTOMER))
                .extracting(PageRules.PageRule::prefix)
                .containsExactlyInAnyOrder(
                        "/account.xhtml",
                        "/confirm-yourself.xhtml",
                        "/second-factor.xhtml",
                        "/passkeys.xhtml",
                        "/files",
                        "/index.xhtml",
                        "/jakarta.faces.push/",
                        "/live",
                        "/portal/");
    }

    @Test
    void whoever_must_take_a_second_factor_opens_the_pages_for_it_and_no_other() {
        assertThat(PageRules.ALL)
                .filteredOn(rule -> !rule.open() && rule.roles().contains(Role.ENROLLING))
                .extracting(PageRules.PageRule::prefix)
                .containsExactly("/second-factor.xhtml", "/passkeys.xhtml");
    }
}
