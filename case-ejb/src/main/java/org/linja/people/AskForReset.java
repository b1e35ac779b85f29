package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linja.people.People.Named;
import org.linja.people.rules.KeyKind;
import org.linja.platform.time.DatabaseClock;

/**
 * Sends a letter to whoever forgot their password. Whoever asks learns nothing: neither whether
 * there is such a person nor whether a letter went out.
 */
@Stateless
@PermitAll
public class AskForReset {
    private static final int LONGEST = 254;

    /** Persons who share an address; each gets a letter with their own sign-in name. */
    private static final int MOST_PERSONS = 5;

    /** Nobody's letters follow closer upon each other, whoever asks how often. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject People people;
    @Inject PersonKeys keys;
    @Inject DatabaseClock clock;

    public void ask(String loginOrMail) {
        String named = loginOrMail.strip();
        if (named.isEmpty()
                || named.length() > LONGEST
                || named.codePoints().anyMatch(Character::isISOControl)) {
            return;
        }
        Instant now = clock.now();
        for (Named person : people.named(named, MOST_PERSONS)) {
            if (!keys.isFresh(person.id(), KeyKind.RESET, now, PAUSE)) {
                keys.issue(person.id(), person.customerId(), KeyKind.RESET, now);
            }
        }
    }
}
