package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.CaseReceipt;
import org.linja.cases.CaseReceipts;
import org.linja.cases.CaseReceived;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customers;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;

/** Words the receipt of a case for whoever brought it. Called by the consumer of notices only. */
@Stateless
@PermitAll
public class WriteReceipt {
    private static final String CONSUMER = "receipt";

    @Inject Inbox inbox;
    @Inject SupportCases cases;
    @Inject CaseReceipts receipts;
    @Inject Customers customers;
    @Inject Notifications notifications;
    @Inject LetterReaders readers;
    @Inject MailWishes wishes;
    @Inject Settings settings;

    /**
     * As the case stands now: what has changed meanwhile is told rightly. Nothing if it was sent,
     * and nothing to whoever wants no receipts or was shut out meanwhile.
     */
    public Optional<OutgoingAlert> write(CaseReceived event) {
        boolean owed =
                !inbox.knows(event.eventId(), CONSUMER)
                        && readers.ofPerson(event.personId()).isPresent()
                        && wishes.wants(event.personId(), MailKind.RECEIPTS);
        return owed ? Optional.of(word(event)) : Optional.empty();
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    private OutgoingAlert word(CaseReceived event) {
        SupportCase brought = cases.find(new CaseId(event.caseId())).orElseThrow();
        CaseReceipt receipt = receipts.of(brought, customers.byId(brought.customerId()));
        Recipient reader = notifications.recipient(event.personId());
        ReceiptText text =
                new ReceiptText(
                        receipt,
                        brought.subject(),
                        event.criterion(),
                        brought.contractVersionId() != null,
                        reader,
                        settings.publicUrl());
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<receipt.%s@linja>".formatted(event.eventId()),
                reader.email(),
                text.subject(),
                text.body(),
                reader.language(),
                receipt.severity());
    }
}
