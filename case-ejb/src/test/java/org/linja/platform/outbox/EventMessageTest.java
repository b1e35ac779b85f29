package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.platform.alarms.AlarmRang;

class EventMessageTest {
    private static final AlarmRang RANG =
            new AlarmRang(
                    UUID.fromString("01939b2a-5c1e-7000-8000-000000000001"),
                    "clock",
                    7,
                    "due",
                    Instant.parse("2026-11-20T14:30:00.123456Z"),
                    Instant.parse("2026-11-20T14:30:01Z"),
                    true);

    @Test
    void an_event_survives_the_wire() {
        assertThat(EventMessage.parse(EventMessage.write(RANG), AlarmRang.class)).isEqualTo(RANG);
    }

    @Test
    void only_the_facts_of_an_event_travel() {
        assertThat(EventMessage.write(RANG))
                .contains("\"subjectId\":7")
                .doesNotContain("orderKey", "routeName");
    }

    @Test
    void an_alarm_is_heard_where_its_subject_lives() {
        assertThat(EventRoutes.heardBy(RANG.routeName())).isEqualTo("alarms");
        assertThat(EventRoutes.heardBy("AlarmRang:notification")).isEqualTo("notices");
    }

    @Test
    void an_event_nobody_hears_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outbox.requireRoute("AlarmRang:weather"));
    }

    @Test
    void what_is_urgent_has_a_queue_of_its_own_and_the_same_consumer() {
        AlarmRang patient =
                new AlarmRang(
                        RANG.eventId(), "clock", 7, "due", RANG.dueAt(), RANG.occurredAt(), false);
        assertThat(EventRoutes.topicOf(RANG)).isEqualTo("alarms-urgent");
        assertThat(EventRoutes.topicOf(patient)).isEqualTo("alarms");
        assertThat(EventRoutes.heardBehind("alarms-urgent")).isEqualTo("alarms");
        assertThat(EventRoutes.TOPICS).contains("alarms-urgent", "notices-urgent");
    }

    @Test
    void an_alarm_of_the_version_before_is_not_urgent() {
        String before = EventMessage.write(RANG).replaceAll(",?\"urgent\":true", "");
        assertThat(EventMessage.parse(before, AlarmRang.class).urgent()).isFalse();
    }
}
