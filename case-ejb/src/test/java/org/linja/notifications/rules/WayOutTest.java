package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WayOutTest {
    @Test
    void a_mail_program_may_refuse_at_one_press() {
        assertThat(new WayOut("https://linja.example", "w0rd").headers())
                .isEqualTo(
                        Map.of(
                                "List-Unsubscribe",
                                "<https://linja.example/no-more-letters/w0rd>",
                                "List-Unsubscribe-Post",
                                "List-Unsubscribe=One-Click"));
    }

    @Test
    void where_others_can_listen_it_only_opens_the_page() {
        assertThat(new WayOut("http://127.0.0.1:8080", "w0rd").headers())
                .containsOnlyKeys("List-Unsubscribe");
    }
}
