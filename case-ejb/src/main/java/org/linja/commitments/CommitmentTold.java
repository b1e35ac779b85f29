package org.linja.commitments;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * Something has become of a commitment that its customer is owed in writing. What was said, and
 * why, stands in the journal alone.
 *
 * @param caseId which owed it then
 * @param what slug of the {@link org.linja.commitments.rules.CommitmentNews}
 * @param dueAt the moment that holds now
 * @param before the one that was said before; the same where none was
 */
public record CommitmentTold(
        UUID eventId,
        long caseId,
        Instant occurredAt,
        long commitmentId,
        String what,
        Instant dueAt,
        Instant before)
        implements DomainEvent {
    /** Its own: a letter that no server takes keeps no alert about the case waiting. */
    @Override
    public String orderKey() {
        return "commitment:" + commitmentId;
    }
}
