package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.platform.time.DatabaseClock;

/** All that lets a person in without a password: sessions that are under way, and letters. */
@ApplicationScoped
class OpenDoors {
    @Inject PersonSessions sessions;
    @Inject PersonKeys keys;
    @Inject DatabaseClock clock;

    /** Shuts them all, as a new password and a closed account do. */
    void shut(long personId) {
        sessions.endAll(personId, clock.now());
        keys.voidAll(personId);
    }
}
