package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.documents.DocumentBatchEnded;

/**
 * Tells whoever ordered a batch of documents that it is over. No transaction is open meanwhile.
 * Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendBatchLetter {
    @Inject WriteBatchLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(DocumentBatchEnded event) {
        writeLetter.write(event).ifPresent(mail::post);
        writeLetter.done(event.eventId());
    }
}
