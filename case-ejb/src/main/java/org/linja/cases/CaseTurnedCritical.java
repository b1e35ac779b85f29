package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.cases.rules.CaseId;
import org.linja.platform.outbox.DomainEvent;

/** House or customer holds a case to be critical now, and neither did before. */
public record CaseTurnedCritical(UUID eventId, long caseId, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return orderKey(new CaseId(caseId));
    }

    /** The key of whatever is announced about a case. */
    static String orderKey(CaseId id) {
        return "case:" + id.value();
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
