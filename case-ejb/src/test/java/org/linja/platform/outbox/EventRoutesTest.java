package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.cases.DeadlineMoved;
import org.linja.escalation.AlertDue;
import org.linja.escalation.OwnerDue;

class EventRoutesTest {
    @Test
    void whoever_must_hear_of_a_critical_case_hears_before_the_rest() {
        assertThat(EventRoutes.topicOf(ownerDue(true))).isEqualTo("notices-urgent");
        assertThat(EventRoutes.topicOf(ownerDue(false))).isEqualTo("notices");
        assertThat(EventRoutes.topicOf(alertDue(true))).isEqualTo("notices-urgent");
        assertThat(EventRoutes.topicOf(alertDue(false))).isEqualTo("notices");
    }

    @Test
    void what_the_version_before_announced_said_nothing_of_urgency() {
        OwnerDue older =
                EventMessage.parse(
                        "{\"eventId\":\"8a6e0804-2bd0-4672-b79d-d97027f9071a\",\"caseId\":7,"
                                + "\"occurredAt\":\"2026-11-26T00:00:00Z\",\"personId\":3,"
                                + "\"reason\":\"no-contract\",\"occasion\":0}",
                        OwnerDue.class);
        assertThat(older.urgent()).isFalse();
        assertThat(older.caseId()).isEqualTo(7);
    }

    @Test
    void a_deadline_that_moved_is_heard_where_escalations_are() {
        DeadlineMoved moved = new DeadlineMoved(UUID.randomUUID(), 7, Instant.EPOCH, 9);
        assertThat(EventRoutes.topicOf(moved)).isEqualTo("alarms-urgent");
    }

    private static AlertDue alertDue(boolean urgent) {
        return new AlertDue(
                UUID.randomUUID(), 7, Instant.EPOCH, 1, 1, 1, 3, "sms", "not-acknowledged", urgent);
    }

    private static OwnerDue ownerDue(boolean urgent) {
        return new OwnerDue(UUID.randomUUID(), 7, Instant.EPOCH, 3, "no-contract", 0, urgent);
    }
}
