package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.Customer;
import org.linja.contracts.ShowCustomers;
import org.linja.people.InviteCustomersPerson;
import org.linja.people.PersonRow;
import org.linja.people.ShowCustomersPeople;
import org.linja.people.rules.CustomerRight;
import org.linja.web.kit.Notices;

/** Who of a customer signs in to the portal; the house invites the first administrator. */
@Named
@ViewScoped
public class CustomersPeoplePanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CustomerPage customer;
    @Inject ShowCustomers showCustomers;
    @Inject ShowCustomersPeople showCustomersPeople;
    @Inject InviteCustomersPerson inviteCustomersPerson;
    @Inject Notices notices;

    private List<PersonRow> people = List.of();
    private @Nullable ColleagueForm form;

    public void load() {
        people = showCustomersPeople.of(customer.getCode());
    }

    public void invite() {
        String name = getForm().getName();
        inviteCustomersPerson.invite(customer.getCode(), getForm().invited());
        form = null;
        notices.tell("portal.our-people.sent", name);
    }

    public void inviteAgain(PersonRow person) {
        inviteCustomersPerson.again(customer.getCode(), person.id(), person.version());
        notices.tell("portal.our-people.sent", person.name());
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public List<CustomerRight> getRights() {
        return List.of(CustomerRight.values());
    }

    /** Proposes an administrator, who invites the others. */
    public ColleagueForm getForm() {
        ColleagueForm typed = form;
        if (typed == null) {
            Customer firm = showCustomers.one(customer.getCode());
            typed = ColleagueForm.of(firm.language(), firm.zone(), CustomerRight.ADMINISTRATOR);
            form = typed;
        }
        return typed;
    }
}
