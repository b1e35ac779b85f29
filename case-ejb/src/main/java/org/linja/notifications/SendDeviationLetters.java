package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.alarms.AlarmRang;

/**
 * Sends whoever signs for a customer, and whoever answers for it, what is owed before a deviation
 * ends. No transaction is open meanwhile. Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendDeviationLetters {
    private static final Logger LOG = Logger.getLogger(SendDeviationLetters.class.getName());

    @Inject WriteDeviationLetters writeLetters;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that those who have none yet get theirs. */
    public void send(AlarmRang alarm) {
        for (DeviationLetter letter : writeLetters.write(alarm)) {
            post(letter);
            writeLetters.sent(letter);
        }
        writeLetters.done(alarm.eventId());
    }

    private void post(DeviationLetter letter) {
        OutgoingAlert alert =
                new OutgoingAlert(
                        0,
                        1,
                        ChannelKind.EMAIL,
                        letter.messageId(),
                        letter.reader().email(),
                        letter.subject(),
                        letter.body(),
                        letter.reader().language(),
                        Severity.MEDIUM);
        if (mail.send(alert) instanceof SendResult.Refused refused) {
            if (refused.targetFailed()) {
                throw new IllegalStateException("No letter was sent: " + refused.reason());
            }
            // The address is not one; the register and the portal show the same.
            LOG.log(
                    Level.INFO,
                    "The letter about deviation {0} has no address that is taken: {1}",
                    new Object[] {letter.about().number(), refused.reason()});
        }
    }
}
