package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;

/** Words a letter that a month's report is ready. Called by the consumer of notices only. */
@Stateless
@PermitAll
public class WriteReportLetter {
    private static final String CONSUMER = "report-letter";

    @Inject Inbox inbox;
    @Inject LetterReaders readers;
    @Inject MailWishes wishes;
    @Inject Settings settings;

    /** Nothing if it was sent, if they were shut out meanwhile, or if they want no such letters. */
    public Optional<OutgoingAlert> write(ReportLetterDue due) {
        return inbox.knows(due.eventId(), CONSUMER)
                ? Optional.empty()
                : readers.ofPerson(due.personId())
                        .filter(reader -> wants(reader))
                        .map(reader -> word(due, reader));
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    private boolean wants(LetterReader reader) {
        return wishes.wants(Objects.requireNonNull(reader.personId()), MailKind.REPORTS);
    }

    private OutgoingAlert word(ReportLetterDue due, LetterReader reader) {
        ReportText text =
                new ReportText(YearMonth.parse(due.month()), reader, settings.publicUrl());
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<report.%s@linja>".formatted(due.eventId()),
                reader.email(),
                text.subject(),
                text.body(),
                reader.language(),
                Severity.MEDIUM);
    }
}
