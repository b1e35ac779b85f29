package org.linja.monitoring.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Whether a token opens anything now, and if not, why. */
public enum TokenState implements Slugged {
    IN_FORCE,
    EXPIRED,
    REVOKED;

    /** How a token stands; what nobody can undo is said first. */
    public static TokenState of(@Nullable Instant revokedAt, Instant expiresAt, Instant now) {
        if (revokedAt != null) {
            return REVOKED;
        }
        return expiresAt.isAfter(now) ? IN_FORCE : EXPIRED;
    }
}
