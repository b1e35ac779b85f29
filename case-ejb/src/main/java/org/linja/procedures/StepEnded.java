package org.linja.procedures;

import java.time.Instant;
import java.util.UUID;
import org.linja.commitments.rules.CallOccasion;
import org.linja.platform.outbox.DomainEvent;

/**
 * A step is not waited for any more: who was called about it need not come.
 *
 * @param lastCall the occasion of the last call that this is true of
 */
public record StepEnded(UUID eventId, long caseId, Instant occurredAt, long stepId, long lastCall)
        implements DomainEvent {
    /** Whether the call of this occasion need not be answered any more. */
    public boolean voids(long occasion) {
        return CallOccasion.matterOf(occasion) == stepId && occasion <= lastCall;
    }

    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
