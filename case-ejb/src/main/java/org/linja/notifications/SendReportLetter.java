package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells a customer's person that the report on a month is ready. No transaction is open meanwhile.
 * Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendReportLetter {
    private static final Logger LOG = Logger.getLogger(SendReportLetter.class.getName());

    @Inject WriteReportLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(ReportLetterDue due) {
        writeLetter.write(due).ifPresent(letter -> post(due, letter));
        writeLetter.done(due.eventId());
    }

    private void post(ReportLetterDue due, OutgoingAlert letter) {
        if (mail.send(letter) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            // The address is not one; the portal shows the same.
            LOG.log(
                    Level.INFO,
                    "The letter about {0} to person {1} has no address that is taken: {2}",
                    new Object[] {due.month(), due.personId(), refused.reason()});
        }
    }
}
