package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.procedures.ApprovalAsked;

/**
 * Tells whoever signs for a customer that something waits for them. No transaction is open
 * meanwhile. Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendApprovalLetter {
    private static final Logger LOG = Logger.getLogger(SendApprovalLetter.class.getName());

    @Inject WriteApprovalLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(ApprovalAsked event) {
        writeLetter.write(event).ifPresent(letter -> post(event, letter));
        writeLetter.done(event.eventId());
    }

    private void post(ApprovalAsked event, OutgoingAlert letter) {
        if (mail.send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            // The address is not one; the portal shows the same.
            LOG.log(
                    Level.INFO,
                    "The letter about approval {0} to person {1} has no address that is taken: {2}",
                    new Object[] {event.stepId(), event.personId(), refused.reason()});
        }
    }
}
