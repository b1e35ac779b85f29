package org.linja.following;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.time.DatabaseClock;

/** Closes a run of which every range has followed. Called by its job only. */
@Stateless
@PermitAll
public class FinishFollowing {
    @Inject Followings followings;
    @Inject DatabaseClock clock;

    /** Throws IllegalStateException if it is not at its end, or another start's. */
    public void finish(long number, int start) {
        followings.finish(number, start, clock.now());
    }
}
