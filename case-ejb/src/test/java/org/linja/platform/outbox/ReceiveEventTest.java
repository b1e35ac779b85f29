package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.platform.alarms.AlarmRang;

class ReceiveEventTest {
    private static final UUID ID = UUID.fromString("01939b2a-5c1e-7000-8000-000000000001");
    private static final AlarmRang RANG =
            new AlarmRang(
                    ID,
                    "clock",
                    7,
                    "due",
                    Instant.parse("2026-11-20T14:30:00Z"),
                    Instant.parse("2026-11-20T14:30:01Z"),
                    true);

    @Test
    void an_event_that_arrives_is_the_one_that_was_sent() {
        assertThat(arrival(ID, "AlarmRang", EventMessage.write(RANG)).read(AlarmRang.class))
                .isEqualTo(RANG);
    }

    @Test
    void another_kind_of_event_is_poison() {
        Arrival other = arrival(ID, "PigeonLanded", EventMessage.write(RANG));
        assertThatThrownBy(() -> other.read(AlarmRang.class))
                .isInstanceOf(PoisonMessage.class)
                .hasMessageContaining("PigeonLanded");
    }

    @Test
    void what_cannot_be_parsed_is_poison() {
        Arrival garbled = arrival(ID, "AlarmRang", "no JSON at all");
        assertThatThrownBy(() -> garbled.read(AlarmRang.class)).isInstanceOf(PoisonMessage.class);
    }

    @Test
    void an_event_under_the_id_of_another_is_poison() {
        Arrival disguised = arrival(UUID.randomUUID(), "AlarmRang", EventMessage.write(RANG));
        assertThatThrownBy(() -> disguised.read(AlarmRang.class))
                .isInstanceOf(PoisonMessage.class)
                .hasMessageContaining("another event inside");
    }

    @Test
    void the_reason_names_the_deepest_fault() {
        Exception fault = new EJBException("outside", new IllegalStateException("no such case"));
        assertThat(ReceiveEvent.reasonOf(fault)).isEqualTo("IllegalStateException: no such case");
    }

    @Test
    void the_reason_says_what_is_poison_about_a_message_however_it_is_wrapped() {
        Exception fault =
                new EJBException(
                        "outside",
                        new PoisonMessage("unreadable AlarmRang", new IllegalStateException("no")));
        assertThat(ReceiveEvent.reasonOf(fault))
                .isEqualTo("unreadable AlarmRang; IllegalStateException: no");
    }

    @Test
    void what_is_kept_of_foreign_text_is_short_and_fits_the_database() {
        assertThat(FailedEvents.kept("a\u0000b\ud800c", 10)).isEqualTo("a\ufffdb\ufffdc");
        assertThat(FailedEvents.kept("x".repeat(100_000_000), 16_000)).hasSize(16_000);
    }

    private static Arrival arrival(UUID id, String type, String payload) {
        return new Arrival(id, type, "clock:7", payload);
    }
}
