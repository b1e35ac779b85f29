package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
        mail.post(
                new OutgoingAlert(
                        0,
                        1,
                        ChannelKind.EMAIL,
                        letter.messageId(),
                        letter.reader().email(),
                        letter.subject(),
                        letter.body(),
                        letter.reader().language(),
                        Severity.MEDIUM));
    }
}
