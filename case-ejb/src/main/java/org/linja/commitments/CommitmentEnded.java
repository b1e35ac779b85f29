package org.linja.commitments;

import java.time.Instant;
import java.util.UUID;
import org.linja.commitments.rules.CallOccasion;
import org.linja.platform.outbox.DomainEvent;

/**
 * Nobody waits for a commitment any more, or somebody has it in hand: who was called need not come.
 *
 * @param lastCall the occasion of the last call that this is true of; 0 in what the version before
 *     this one said, which meant all of them
 */
public record CommitmentEnded(
        UUID eventId, long caseId, Instant occurredAt, long commitmentId, long lastCall)
        implements DomainEvent {
    /** Whether the call of this occasion need not be answered any more. */
    public boolean voids(long occasion) {
        return CallOccasion.matterOf(occasion) == commitmentId
                && (lastCall == 0 || occasion <= lastCall);
    }

    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
