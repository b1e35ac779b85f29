package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyScopeTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void a_key_may_no_more_than_its_scope_however_much_its_maker_may() {
        Set<String> makers = CustomerRight.ADMINISTRATOR.roles();
        assertThat(KeyScope.READ_CASES.rolesWithin(makers)).containsExactly("CUSTOMER");
        assertThat(KeyScope.WRITE_CASES.rolesWithin(makers))
                .containsExactlyInAnyOrder("CUSTOMER", "CUSTOMER_MEMBER");
    }

    @Test
    void a_key_may_no_more_than_its_maker_however_wide_its_scope() {
        assertThat(KeyScope.WRITE_CASES.rolesWithin(CustomerRight.READ_ONLY.roles()))
                .containsExactly("CUSTOMER");
        assertThat(KeyScope.WRITE_CASES.rolesWithin(Set.of())).isEmpty();
    }

    @Test
    void what_nobody_can_undo_is_said_first() {
        Instant over = NOW.minus(Duration.ofDays(1));
        Instant good = NOW.plus(Duration.ofDays(1));
        assertThat(ApiKeyState.of(over, over, false, NOW)).isEqualTo(ApiKeyState.REVOKED);
        assertThat(ApiKeyState.of(null, NOW, false, NOW)).isEqualTo(ApiKeyState.EXPIRED);
        assertThat(ApiKeyState.of(null, good, false, NOW)).isEqualTo(ApiKeyState.SILENT);
        assertThat(ApiKeyState.of(null, good, true, NOW)).isEqualTo(ApiKeyState.IN_FORCE);
    }
}
