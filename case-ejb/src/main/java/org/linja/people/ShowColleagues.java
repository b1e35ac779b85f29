package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists the people of the administrator's own firm. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ShowColleagues {
    private static final int MOST_NAMED = 5;

    @Inject People people;
    @Inject PersonFactors factors;
    @Inject Customers customers;
    @Inject CurrentActor actor;

    public List<PersonRow> show() {
        return people.colleagues(actor.get().firm());
    }

    /**
     * Names of some who could give back what the asking administrator gives up of themself.
     *
     * @throws Problem {@code last-administrator} where there is nobody
     */
    public List<String> otherAdministrators() {
        Actor who = actor.get();
        List<String> others =
                people.colleagues(who.firm()).stream()
                        .filter(one -> one.id() != who.personId() && one.keepsPeople())
                        .map(PersonRow::name)
                        .limit(MOST_NAMED)
                        .toList();
        if (others.isEmpty()) {
            throw new Problem(ProblemType.LAST_ADMINISTRATOR);
        }
        return others;
    }

    /** Whether the firm demands a second factor of all of them. */
    public boolean isFactorDemanded() {
        return factors.isDemanded(actor.get().firm());
    }

    /** The firm, whose language and zone are proposed for whoever is invited. */
    public Customer firm() {
        return customers.byId(actor.get().firm());
    }
}
