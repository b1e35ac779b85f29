package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.people.IssueKey;
import org.linja.people.KeyLetter;
import org.linja.people.KeyLetterDue;
import org.linja.platform.config.Settings;

/**
 * Sends the letter by which somebody may choose a password. What no mail server takes is tried
 * again, with another secret. Called by the notification consumer only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendKeyLetter {
    @Inject IssueKey issueKey;
    @Inject SendLetter sendLetter;
    @Inject Settings settings;

    public void send(KeyLetterDue due) {
        Optional<KeyLetter> letter = issueKey.write(due);
        letter.ifPresent(this::post);
        issueKey.done(due.eventId());
    }

    private void post(KeyLetter letter) {
        String address =
                settings.publicUrl()
                        + (letter.elsewhere() == null
                                ? "/choose-password.xhtml?key=" + letter.secret()
                                : "/company-sign-in.xhtml?customer="
                                        + letter.elsewhere()
                                        + "&language="
                                        + letter.language());
        boolean taken =
                sendLetter.send(
                        "<key.%s@linja>".formatted(UUID.randomUUID()),
                        letter.email(),
                        KeyTexts.subject(letter),
                        KeyTexts.body(letter, address));
        if (!taken) {
            throw new IllegalStateException("no mail server took the letter");
        }
    }
}
