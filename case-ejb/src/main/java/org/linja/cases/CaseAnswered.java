package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * The house has said something to a customer at the portal: an answer, a question, that the matter
 * is solved. What it said stands in the journal alone.
 *
 * @param what slug of the entry's kind, or of advice that is no more than that
 */
public record CaseAnswered(UUID eventId, long caseId, Instant occurredAt, String what)
        implements DomainEvent {
    /** Its own: a letter that no server takes keeps no alert about the case waiting. */
    @Override
    public String orderKey() {
        return "answer:" + caseId;
    }
}
