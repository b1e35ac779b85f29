package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Gives a person ten new recovery codes; those before are worth nothing any more. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class RenewRecoveryCodes {
    @Inject PersonFactors factors;
    @Inject Passkeys passkeys;
    @Inject RecoveryCodes recoveryCodes;
    @Inject SecondFactor secondFactor;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Returns them, this once.
     *
     * @throws Problem {@code second-factor-needed}; {@code act-not-allowed} without a second factor
     */
    public List<String> renew() {
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        if (factors.of(who.personId()).filter(one -> one.confirmedAt() != null).isEmpty()
                && passkeys.of(who.personId()).isEmpty()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        trail.add(
                AdministrationAct.RECOVERY_CODES_RENEWED,
                LastingName.ofPerson(who.personId()),
                who.customerId(),
                List.of(),
                who,
                clock.now());
        return recoveryCodes.give(who);
    }
}
