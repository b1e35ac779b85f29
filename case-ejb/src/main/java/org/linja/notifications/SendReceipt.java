package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.cases.CaseReceived;

/**
 * Sends whoever brought a case its receipt. No transaction is open meanwhile. Called by the
 * consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendReceipt {
    @Inject WriteReceipt writeReceipt;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(CaseReceived event) {
        writeReceipt.write(event).ifPresent(mail::post);
        writeReceipt.done(event.eventId());
    }
}
