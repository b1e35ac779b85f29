package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;

/**
 * Hands a letter about the house itself, or about a person's password, to the mail server; no case
 * is behind it, so no journal holds it. Called by sweeps and by the sender of key letters only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendLetter {
    @Inject MailGateway mail;

    /** Whether the mail server has taken it. */
    public boolean send(String messageId, String to, String subject, String body) {
        return mail.send(
                        new OutgoingAlert(
                                0,
                                1,
                                ChannelKind.EMAIL,
                                messageId,
                                to,
                                subject,
                                body,
                                "",
                                Severity.MEDIUM))
                instanceof SendResult.Taken;
    }
}
