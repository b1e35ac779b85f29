package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a person whether they have a second factor and must have one. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER,
    Role.ENROLLING
})
public class ShowMyFactor {
    @Inject PersonFactors factors;
    @Inject Passkeys passkeys;
    @Inject FactorSeal seal;
    @Inject CurrentActor actor;

    public MyFactor show() {
        Actor who = actor.get();
        Long firm = who.customerId();
        return new MyFactor(
                factors.of(who.personId()).filter(one -> one.confirmedAt() != null).isPresent(),
                !passkeys.of(who.personId()).isEmpty(),
                firm != null && factors.isDemanded(firm),
                seal.isReady(),
                factors.codesLeft(who.personId()));
    }
}
