package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shuts out a key of the administrator's own firm, whoever made it, from its next request on. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class RevokeApiKey {
    @Inject ApiKeys keys;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Revokes it, for ever.
     *
     * @throws Problem {@code not-found} also for another customer's, and for one that is over
     */
    public void revoke(long id) {
        Actor who = actor.get();
        long firm = who.firm();
        Instant now = clock.now();
        if (!keys.revoke(firm, id, now)) {
            throw Problem.notFound();
        }
        trail.add(
                AdministrationAct.API_KEY_REVOKED,
                MakeApiKey.subject(id),
                firm,
                List.of(),
                who,
                now);
    }
}
