package org.linja.people;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in for which a browser is at its firm's provider: kept in that browser's session, good for
 * one return.
 *
 * @param customer code of the customer it is for
 * @param state what must come back with the browser
 * @param nonce what must stand in the proof
 * @param verifier what the code must be redeemed with (RFC 7636)
 */
public record PendingSignIn(
        String customer, String state, String nonce, String verifier, Instant begunAt)
        implements Serializable {
    private static final Duration LIFE = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(begunAt.plus(LIFE));
    }

    /** The secrets stay out of logs. */
    @Override
    public String toString() {
        return "PendingSignIn[" + customer + "]";
    }
}
