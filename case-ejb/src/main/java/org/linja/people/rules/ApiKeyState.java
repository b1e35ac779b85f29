package org.linja.people.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Whether a key opens anything now, and if not, why. */
public enum ApiKeyState implements Slugged {
    IN_FORCE,
    /** Whoever made it is no longer an administrator who may sign in. */
    SILENT,
    EXPIRED,
    REVOKED;

    /** How a key stands; what nobody can undo is said first. */
    public static ApiKeyState of(
            @Nullable Instant revokedAt, Instant expiresAt, boolean makerStands, Instant now) {
        if (revokedAt != null) {
            return REVOKED;
        }
        if (!expiresAt.isAfter(now)) {
            return EXPIRED;
        }
        return makerStands ? IN_FORCE : SILENT;
    }

    /** Whether there is something to revoke: a silent one may speak again. */
    public boolean isRevocable() {
        return this == IN_FORCE || this == SILENT;
    }
}
