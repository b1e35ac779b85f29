package org.linja.commitments;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Nobody waits for a commitment any more, or somebody has it in hand: who was called need not. */
public record CommitmentEnded(UUID eventId, long caseId, Instant occurredAt, long commitmentId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
