package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
