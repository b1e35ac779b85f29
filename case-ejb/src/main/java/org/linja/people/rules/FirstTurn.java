package org.linja.people.rules;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * That somebody has proved a password and not yet shown a second factor. It opens nothing but the
 * second turn, for a few minutes by the database's clock: a session outlives its server, and what a
 * server counts since it was started does not.
 *
 * @param credentialStamp that of the password; nobody is known by a proof that was replaced
 */
public record FirstTurn(String login, long credentialStamp, Instant at) implements Serializable {
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** A moment that lies ahead is nobody's: a clock that was set back lengthens nothing. */
    public boolean isOver(Instant now) {
        return now.isBefore(at) || !now.isBefore(at.plus(LIFE));
    }
}
