package org.linja.escalation;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * A rung was called and this person must hear of it.
 *
 * @param turn how often the rung has been called; what the version before this one said has 0
 * @param channels by what ways, the first one first, parted by blanks; null or empty for mail
 * @param reason slug of why anybody is called; null in what the version before this one said
 * @param urgent whether it overtakes what is not
 */
public record AlertDue(
        UUID eventId,
        long caseId,
        Instant occurredAt,
        long escalationId,
        int rung,
        int turn,
        long personId,
        String channels,
        String reason,
        boolean urgent)
        implements DomainEvent {
    /** The reason where somebody of the house asked for it. */
    public static final String BY_HAND = "by-hand";

    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
