package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.commitments.CommitmentTold;

/**
 * Sends a customer what became of what they were told. No transaction is open meanwhile. Called by
 * the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendCommitmentLetter {
    private static final Logger LOG = Logger.getLogger(SendCommitmentLetter.class.getName());

    @Inject WriteCommitmentLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(CommitmentTold event) {
        writeLetter.write(event).ifPresent(letter -> post(event, letter));
        writeLetter.done(event.eventId());
    }

    private void post(CommitmentTold event, OutgoingAlert letter) {
        if (mail.send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            // The address is not one; the portal shows the same.
            LOG.log(
                    Level.INFO,
                    "The letter about commitment {0} has no address that is taken: {1}",
                    new Object[] {event.commitmentId(), refused.reason()});
        }
    }
}
