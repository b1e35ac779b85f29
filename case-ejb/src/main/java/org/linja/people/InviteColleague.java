package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;

/** Invites somebody of the administrator's own firm, or sends the letter again. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class InviteColleague {
    @Inject Invitations invitations;
    @Inject Colleagues colleagues;
    @Inject Customers customers;
    @Inject SecondFactor secondFactor;
    @Inject OwnAddress address;
    @Inject CurrentActor actor;

    /**
     * Sends the invitation and returns the person's id.
     *
     * @throws Problem {@code customer-disabled}; {@code invalid-input}, also for the address of
     *     somebody of the house; {@code second-factor-needed} for a right that decides or signs
     */
    public long invite(NewColleague colleague) {
        if (colleague.isGrave()) {
            secondFactor.require(SecondFactor.FRESH);
        }
        Actor who = actor.get();
        address.requireFor(colleague.email(), false);
        return invitations.send(customers.byId(who.firm()), colleague, who);
    }

    /**
     * Sends it again to whoever has not come yet.
     *
     * @throws Problem {@code not-found} also for another customer's; {@code stale-version}; {@code
     *     act-not-allowed} for whoever has come; {@code too-many-requests}
     */
    public void again(long id, long version) {
        Actor who = actor.get();
        PersonRow person = colleagues.change(who, id, version);
        invitations.again(person, who.firm(), who);
    }
}
