package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Takes one of a person's own passkeys away, once they have proved themself anew. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class RemovePasskey {
    @Inject Passkeys passkeys;
    @Inject PersonFactors factors;
    @Inject PasskeyNews news;
    @Inject SecondFactor secondFactor;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Takes it away, and tells the person by mail. With the last second factor its recovery codes
     * go.
     *
     * @throws Problem {@code second-factor-needed}; {@code not-found} where it is gone or another's
     */
    public void remove(long id) {
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        String name = passkeys.remove(who.personId(), id).orElseThrow(Problem::notFound);
        factors.dropSpareCodes(who.personId());
        news.removed(who, name, clock.now());
    }
}
