package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;

/**
 * Writes the letter by which somebody may choose a password, with a new secret in it. Called by the
 * notification consumer only.
 */
@Stateless
@PermitAll
public class IssueKey {
    private static final String CONSUMER = "key-letter";

    @Inject PersonKeys keys;
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;

    /** The letter, unless it was sent, is too late or was replaced by a newer one. */
    public Optional<KeyLetter> write(KeyLetterDue due) {
        return inbox.knows(due.eventId(), CONSUMER)
                ? Optional.empty()
                : keys.letter(due.keyId(), clock.now());
    }

    /** Nothing is left to do for this event: the letter went out, or nobody needs it. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }
}
