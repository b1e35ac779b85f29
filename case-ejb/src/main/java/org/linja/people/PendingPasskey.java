package org.linja.people;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a device was asked to sign: kept in the session of the browser that asked, good for one
 * answer within a few minutes.
 *
 * @param challenge random bytes, in base64url
 */
public record PendingPasskey(String challenge, Instant begunAt) implements Serializable {
    private static final Duration LIFE = Duration.ofMinutes(5);

    boolean isOver(Instant now) {
        return !now.isBefore(begunAt.plus(LIFE));
    }

    /** The challenge stays out of logs. */
    @Override
    public String toString() {
        return "PendingPasskey[" + begunAt + "]";
    }
}
