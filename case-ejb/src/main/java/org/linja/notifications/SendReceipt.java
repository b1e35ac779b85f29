package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.cases.CaseReceived;

/**
 * Sends whoever brought a case its receipt. No transaction is open meanwhile. Called by the
 * consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendReceipt {
    private static final Logger LOG = Logger.getLogger(SendReceipt.class.getName());

    @Inject WriteReceipt writeReceipt;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(CaseReceived event) {
        writeReceipt.write(event).ifPresent(letter -> post(event, letter));
        writeReceipt.done(event.eventId());
    }

    private void post(CaseReceived event, OutgoingAlert letter) {
        if (mail.send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No receipt was sent: " + refused.reason());
            }
            // The address is not one; the portal shows the same.
            LOG.log(
                    Level.INFO,
                    "The receipt of case {0} has no address that is taken: {1}",
                    new Object[] {event.caseId(), refused.reason()});
        }
    }
}
