package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.platform.outbox.Inbox;

/**
 * Writes the letter about a second factor that is new or gone. Called by the notification consumer
 * only.
 */
@Stateless
@PermitAll
public class WriteFactorLetter {
    private static final String CONSUMER = "factor-letter";

    @Inject People people;
    @Inject Inbox inbox;

    /** The letter, unless it was sent or its person may not sign in any more. */
    public Optional<FactorLetter> write(UUID eventId, long personId) {
        return inbox.knows(eventId, CONSUMER)
                ? Optional.empty()
                : people.byId(personId)
                        .filter(PersonRow::enabled)
                        .map(
                                person ->
                                        new FactorLetter(
                                                person.email(),
                                                person.language(),
                                                person.name(),
                                                person.login(),
                                                person.secondFactor()));
    }

    /** Nothing is left to do for this event. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }
}
