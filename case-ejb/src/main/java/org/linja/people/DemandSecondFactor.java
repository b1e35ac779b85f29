package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets a firm's administrator demand a second factor of all its people: whoever has none is led to
 * taking one at their next request, and may do nothing else.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class DemandSecondFactor {
    @Inject PersonFactors factors;
    @Inject Customers customers;
    @Inject FactorSeal seal;
    @Inject SecondFactor secondFactor;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Demands it, or no more; said again, it changes nothing.
     *
     * @throws Problem {@code second-factor-needed} to end it; {@code unavailable} where the house
     *     can keep no second factor
     */
    public void demand(boolean demanded) {
        if (demanded && !seal.isReady()) {
            throw new Problem(ProblemType.UNAVAILABLE);
        }
        if (!demanded) {
            secondFactor.require(SecondFactor.FRESH);
        }
        Actor who = actor.get();
        long firm = who.firm();
        if (factors.demand(firm, demanded)) {
            trail.add(
                    demanded
                            ? AdministrationAct.SECOND_FACTOR_DEMANDED
                            : AdministrationAct.SECOND_FACTOR_DEMAND_ENDED,
                    "customer:" + customers.byId(firm).code(),
                    firm,
                    List.of(),
                    who,
                    clock.now());
        }
    }
}
