package org.linja.procedures;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody who signs for a customer is asked to approve a step, and has not been told yet. */
public record ApprovalAsked(UUID eventId, Instant occurredAt, long stepId, long personId)
        implements DomainEvent {
    /** Its own: a letter that no server takes keeps nobody else waiting. */
    @Override
    public String orderKey() {
        return "approval:" + personId;
    }
}
