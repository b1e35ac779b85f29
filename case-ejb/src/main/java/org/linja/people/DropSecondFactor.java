package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;

/** Lets a person do without their second factor again, once they have shown it. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class DropSecondFactor {
    @Inject DroppedFactors dropped;
    @Inject SecondFactor secondFactor;
    @Inject CurrentActor actor;

    /**
     * Drops it, and tells the person by mail.
     *
     * @throws Problem {@code second-factor-needed}; {@code act-not-allowed} where there is none
     */
    public void drop() {
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        dropped.drop(who.personId(), who.customerId(), who);
    }
}
