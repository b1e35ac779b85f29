package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long a server sends by one word of the database. */
class RelayLeaseTest {
    private long now;
    private int asked;
    private boolean free = true;

    private final RelayLease lease = new RelayLease(() -> now);

    @Test
    void rounds_that_follow_within_a_second_ask_once() {
        assertThat(held()).isTrue();
        pass(999);
        assertThat(held()).isTrue();
        assertThat(asked).isEqualTo(1);
        pass(1);
        assertThat(held()).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void nothing_is_sent_any_more_three_seconds_before_it_ends() {
        held();
        pass(6_999);
        assertThat(lease.isSafe()).isTrue();
        pass(1);
        assertThat(lease.isSafe()).isFalse();
    }

    @Test
    void it_lasts_from_before_the_database_was_asked() {
        lease.isHeld(
                () -> {
                    pass(4_000);
                    return true;
                });
        pass(2_999);
        assertThat(lease.isSafe()).isTrue();
        pass(1);
        assertThat(lease.isSafe()).isFalse();
    }

    @Test
    void another_server_that_holds_it_is_asked_again_each_round() {
        free = false;
        assertThat(held()).isFalse();
        assertThat(lease.isSafe()).isFalse();
        assertThat(held()).isFalse();
        assertThat(asked).isEqualTo(2);
        free = true;
        assertThat(held()).isTrue();
    }

    @Test
    void a_database_that_does_not_answer_gives_nothing() {
        held();
        pass(1_000);
        try {
            lease.isHeld(
                    () -> {
                        throw new IllegalStateException("away");
                    });
        } catch (IllegalStateException away) {
            assertThat(away).hasMessage("away");
        }
        assertThat(lease.isSafe()).isFalse();
    }

    private boolean held() {
        return lease.isHeld(
                () -> {
                    asked++;
                    return free;
                });
    }

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
