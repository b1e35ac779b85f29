package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.ApprovalAsked;

/** Words a letter that something waits for a signature. Called by the consumer of notices only. */
@Stateless
@PermitAll
public class WriteApprovalLetter {
    private static final String CONSUMER = "approval-letter";

    @Inject Inbox inbox;
    @Inject MailWishes wishes;
    @Inject SqlRows sql;
    @Inject Settings settings;

    /**
     * Nothing if it was sent, if it is decided, or if they want no such letters or may not sign.
     */
    public Optional<OutgoingAlert> write(ApprovalAsked event) {
        if (inbox.knows(event.eventId(), CONSUMER)
                || !wishes.wants(event.personId(), MailKind.ANSWERS)) {
            return Optional.empty();
        }
        return sql.first(
                WriteApprovalLetter.class,
                "approval-asked.sql",
                row -> word(event, row),
                Map.of("stepId", event.stepId(), "personId", event.personId()));
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    private OutgoingAlert word(ApprovalAsked event, ResultSet row) throws SQLException {
        ApprovalText text =
                new ApprovalText(
                        event.stepId(),
                        new CaseId(row.getLong("case_id")).toString(),
                        row.getString("subject"),
                        SqlRows.instant(row, "due_at"),
                        row.getString("language"),
                        row.getString("zone"),
                        settings.publicUrl());
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<approval.%d.%s@linja>".formatted(event.stepId(), event.eventId()),
                row.getString("email"),
                text.title(),
                text.body(),
                text.language(),
                Severity.MEDIUM);
    }
}
