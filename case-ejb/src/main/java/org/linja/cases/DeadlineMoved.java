package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * A deadline that had been missed lies ahead again: who was called about it is called no more.
 *
 * @param clockId the clock whose deadline it is
 */
public record DeadlineMoved(UUID eventId, long caseId, Instant occurredAt, long clockId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
