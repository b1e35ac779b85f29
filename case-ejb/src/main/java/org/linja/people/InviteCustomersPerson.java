package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;

/** Invites a customer's person from the house: the first administrator, who invites the others. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class InviteCustomersPerson {
    @Inject Invitations invitations;
    @Inject Customers customers;
    @Inject People people;
    @Inject CurrentActor actor;
    @Inject SecondFactor secondFactor;
    @Inject OwnAddress address;

    /**
     * Sends the invitation and returns the person's id.
     *
     * @throws Problem {@code not-found} for a code that no firm has; {@code customer-disabled};
     *     {@code invalid-input}, also for the address of somebody of the house; {@code
     *     second-factor-needed} for a right that decides or signs
     */
    public long invite(String code, NewColleague colleague) {
        if (colleague.isGrave()) {
            secondFactor.require(SecondFactor.FRESH);
        }
        Customer customer = firm(code);
        address.requireFor(colleague.email(), false);
        return invitations.send(customer, colleague, actor.get());
    }

    /**
     * Sends it again to whoever has not come yet.
     *
     * @throws Problem {@code not-found}, {@code stale-version}, {@code act-not-allowed} or {@code
     *     too-many-requests}
     */
    public void again(String code, long id, long version) {
        Customer customer = firm(code);
        PersonRow person = people.colleague(customer.id(), id).orElseThrow(Problem::notFound);
        if (!people.touch(id, version)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        invitations.again(person, customer.id(), actor.get());
    }

    private Customer firm(String code) {
        return customers.byCode(code).orElseThrow(Problem::notFound);
    }
}
