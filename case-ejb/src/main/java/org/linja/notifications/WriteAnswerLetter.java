package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.CaseAnswered;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;

/**
 * Words a letter that an answer, a question or a solution waits at the portal; what it says is read
 * there, by whoever is signed in. Called by the consumer of notices only.
 */
@Stateless
@PermitAll
public class WriteAnswerLetter {
    private static final String CONSUMER = "answer-letter";

    @Inject Inbox inbox;
    @Inject LetterReaders readers;
    @Inject MailWishes wishes;
    @Inject Settings settings;

    /** Nothing if it was sent, if nobody is known to write to, or if they want no such letters. */
    public Optional<OutgoingAlert> write(CaseAnswered event) {
        return inbox.knows(event.eventId(), CONSUMER)
                ? Optional.empty()
                : readers.ofCase(event.caseId())
                        .filter(reader -> wants(reader))
                        .map(reader -> word(event, reader));
    }

    /** Nothing is left to do for this event: the letter went out, or no server takes it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }

    private boolean wants(LetterReader reader) {
        return wishes.wants(Objects.requireNonNull(reader.personId()), MailKind.ANSWERS);
    }

    private OutgoingAlert word(CaseAnswered event, LetterReader reader) {
        AnswerText text =
                new AnswerText(
                        event.what(),
                        new CaseId(event.caseId()).toString(),
                        readers.subjectOf(event.caseId()),
                        reader,
                        settings.publicUrl());
        return new OutgoingAlert(
                0,
                1,
                ChannelKind.EMAIL,
                "<answer.%s@linja>".formatted(event.eventId()),
                reader.email(),
                text.subject(),
                text.body(),
                reader.language(),
                Severity.MEDIUM);
    }
}
