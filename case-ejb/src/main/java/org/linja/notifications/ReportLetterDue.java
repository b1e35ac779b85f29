package org.linja.notifications;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * The report on a month of their firm's cases is ready, and this person has not been told yet.
 *
 * @param month such as {@code 2026-11}, by the customer's zone
 */
public record ReportLetterDue(UUID eventId, Instant occurredAt, long personId, String month)
        implements DomainEvent {
    /** Its own: a letter that no server takes keeps nobody else waiting. */
    @Override
    public String orderKey() {
        return "report:" + personId;
    }
}
