package org.linja.platform.alarms;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * A moment has come at which a subject wanted attention. May ring twice: who hears it reads the
 * subject's present state.
 *
 * @param urgent whether it overtakes what is not
 * @param dueAt the moment that was set; {@code occurredAt} is when the sweep saw it
 */
public record AlarmRang(
        UUID eventId,
        String subjectType,
        long subjectId,
        String kind,
        Instant dueAt,
        Instant occurredAt,
        boolean urgent)
        implements DomainEvent {

    @Override
    public String orderKey() {
        return orderKey(subjectType, subjectId);
    }

    static String orderKey(String subjectType, long subjectId) {
        return subjectType + ":" + subjectId;
    }

    @Override
    public String routeName() {
        return routeName(subjectType);
    }

    static String routeName(String subjectType) {
        return "AlarmRang:" + subjectType;
    }
}
