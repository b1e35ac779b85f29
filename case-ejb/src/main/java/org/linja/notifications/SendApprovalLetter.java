package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.procedures.ApprovalAsked;

/**
 * Tells whoever signs for a customer that something waits for them. No transaction is open
 * meanwhile. Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendApprovalLetter {
    @Inject WriteApprovalLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(ApprovalAsked event) {
        writeLetter.write(event).ifPresent(mail::post);
        writeLetter.done(event.eventId());
    }
}
