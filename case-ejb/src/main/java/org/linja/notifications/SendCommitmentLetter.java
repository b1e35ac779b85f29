package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.commitments.CommitmentTold;

/**
 * Sends a customer what became of what they were told. No transaction is open meanwhile. Called by
 * the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendCommitmentLetter {
    @Inject WriteCommitmentLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(CommitmentTold event) {
        writeLetter.write(event).ifPresent(mail::post);
        writeLetter.done(event.eventId());
    }
}
