package org.linja.answers;

import java.time.Instant;
import java.util.UUID;
import org.linja.commitments.rules.CallOccasion;
import org.linja.platform.outbox.DomainEvent;

/**
 * An answer waits for nobody any more, or for somebody else: who was called need not come.
 *
 * @param lastCall the occasion of the last call that this is true of
 */
public record AnswerSettled(
        UUID eventId, long caseId, Instant occurredAt, long answerId, long lastCall)
        implements DomainEvent {
    /** Whether the call of this occasion need not be answered any more. */
    public boolean voids(long occasion) {
        return CallOccasion.matterOf(occasion) == answerId && occasion <= lastCall;
    }

    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
