package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Tells a customer's person that the report on a month is ready. No transaction is open meanwhile.
 * Called by the consumer of notices only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendReportLetter {
    @Inject WriteReportLetter writeLetter;
    @Inject MailGateway mail;

    /** Fails where the mail server takes nothing, so that it is tried again. */
    public void send(ReportLetterDue due) {
        writeLetter.write(due).ifPresent(mail::post);
        writeLetter.done(due.eventId());
    }
}
