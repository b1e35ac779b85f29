package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.documents.DocumentBatchEnded;

/**
 * Tells whoever ordered a batch of documents that it is over. No transaction is open meanwhile.
 * Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendBatchLetter {
    private static final Logger LOG = Logger.getLogger(SendBatchLetter.class.getName());

    @Inject WriteBatchLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(DocumentBatchEnded event) {
        writeLetter.write(event).ifPresent(letter -> post(event, letter));
        writeLetter.done(event.eventId());
    }

    private void post(DocumentBatchEnded event, OutgoingAlert letter) {
        if (mail.send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            // The address is not one; the page of the batch shows the same.
            LOG.log(
                    Level.INFO,
                    "The letter about batch {0} has no address that is taken: {1}",
                    new Object[] {event.number(), refused.reason()});
        }
    }
}
