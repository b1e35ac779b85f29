package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * Somebody took a case, answered its customer or did what else was waited for: nobody needs to be
 * called any more.
 *
 * @param clockId the clock for which somebody would have been called; 0 in what the version before
 *     this one said, which knew one clock of a case only
 */
public record CaseAcknowledged(UUID eventId, long caseId, Instant occurredAt, long clockId)
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
