package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.contracts.rules.Severity;
import org.linja.documents.DocumentBatchEnded;
import org.linja.documents.DocumentBatches;
import org.linja.documents.EndedBatch;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;

/** Words a letter that a batch of documents is over. Called by the consumer of notices only. */
@Stateless
@PermitAll
public class WriteBatchLetter {
    private static final String CONSUMER = "batch-letter";

    @Inject Inbox inbox;
    @Inject DocumentBatches batches;
    @Inject Notifications notifications;
    @Inject Settings settings;

    /** Nothing if it was sent, or if nobody is there any more who would want to know. */
    public Optional<OutgoingAlert> write(DocumentBatchEnded event) {
        return inbox.knows(event.eventId(), CONSUMER)
                ? Optional.empty()
                : batches.ended(event.number())
                        .filter(batch -> notifications.isEnabled(batch.orderedBy()))
                        .map(batch -> word(event, batch));
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    private OutgoingAlert word(DocumentBatchEnded event, EndedBatch batch) {
        Recipient reader = notifications.recipient(batch.orderedBy());
        BatchLetter letter = new BatchLetter(batch, reader.language(), settings.publicUrl());
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<document-batch.%d.%s@linja>".formatted(batch.number(), event.eventId()),
                reader.email(),
                letter.subject(),
                letter.body(),
                reader.language(),
                Severity.MEDIUM);
    }
}
