package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.CommitmentTold;
import org.linja.commitments.rules.CommitmentNews;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.MailKind;
import org.linja.notifications.rules.WayOut;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;

/**
 * Words a letter about a commitment for whoever asked for it, else for whoever brought the case.
 * Called by the consumer of notices only.
 */
@Stateless
@PermitAll
public class WriteCommitmentLetter {
    private static final String CONSUMER = "commitment-letter";

    /** Entries whose words say why, or how it was done. */
    private static final Set<EntryKind> REASONED =
            Set.of(
                    EntryKind.COMMITMENT_REVISED,
                    EntryKind.COMMITMENT_KEPT,
                    EntryKind.COMMITMENT_WITHDRAWN,
                    EntryKind.CALL_BACK_DECLINED);

    @Inject Inbox inbox;
    @Inject LetterReaders readers;
    @Inject MailWishes wishes;
    @Inject ContactMail contactMail;
    @Inject Journal journal;
    @Inject Settings settings;

    /** Nothing if it was sent, if nobody is known to write to, or if they want no such letters. */
    public Optional<OutgoingAlert> write(CommitmentTold event) {
        return inbox.knows(event.eventId(), CONSUMER)
                ? Optional.empty()
                : readers.of(event.caseId(), event.commitmentId())
                        .flatMap(reader -> letter(event, reader));
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    /** A contact without an account says by the letter itself that they want no more of them. */
    private Optional<OutgoingAlert> letter(CommitmentTold event, LetterReader reader) {
        if (reader.personId() != null) {
            return wishes.wants(reader.personId(), MailKind.PROMISES)
                    ? Optional.of(word(event, reader, null))
                    : Optional.empty();
        }
        return contactMail
                .wordFor(reader.customerId(), reader.email(), MailKind.PROMISES)
                .map(word -> word(event, reader, new WayOut(settings.publicUrl(), word)));
    }

    private OutgoingAlert word(CommitmentTold event, LetterReader reader, @Nullable WayOut wayOut) {
        CommitmentText text =
                new CommitmentText(
                        CommitmentNews.of(event.what()),
                        readers.matter(event.commitmentId()),
                        new CaseId(event.caseId()).toString(),
                        event.dueAt(),
                        event.before(),
                        why(event),
                        reader,
                        settings.publicUrl(),
                        wayOut);
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<commitment.%s@linja>".formatted(event.eventId()),
                reader.email(),
                text.subject(),
                text.body(),
                reader.language(),
                Severity.MEDIUM,
                wayOut);
    }

    /** As it stands in the journal now: what was erased there is told to nobody. */
    private String why(CommitmentTold event) {
        String number = String.valueOf(event.commitmentId());
        Instant written = event.occurredAt().truncatedTo(ChronoUnit.MICROS);
        return journal.read(event.caseId()).stream()
                .filter(row -> REASONED.contains(row.kind()))
                .filter(row -> number.equals(row.data().get("number")))
                .filter(row -> row.occurredAt().equals(written))
                .map(JournalRow::text)
                .filter(said -> said != null && !said.isBlank())
                .findFirst()
                .orElse("");
    }
}
