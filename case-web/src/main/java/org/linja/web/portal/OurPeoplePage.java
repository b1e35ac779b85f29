package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.Customer;
import org.linja.people.ChangeColleague;
import org.linja.people.InviteColleague;
import org.linja.people.PersonRow;
import org.linja.people.ShowColleagues;
import org.linja.people.rules.CustomerRight;
import org.linja.web.contracts.ColleagueForm;
import org.linja.web.kit.Notices;

/** A customer's own people: who may do what, who is invited, who no longer comes in. */
@Named
@ViewScoped
public class OurPeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowColleagues showColleagues;
    @Inject InviteColleague inviteColleague;
    @Inject ChangeColleague changeColleague;
    @Inject Notices notices;

    private List<PersonRow> people = List.of();
    private @Nullable ColleagueForm form;

    public void load() {
        people = showColleagues.show();
    }

    public void invite() {
        String name = getForm().getName();
        inviteColleague.invite(getForm().invited());
        form = null;
        notices.tell("portal.our-people.sent", name);
    }

    public void inviteAgain(PersonRow person) {
        inviteColleague.again(person.id(), person.version());
        notices.tell("portal.our-people.sent", person.name());
    }

    public void disable(PersonRow person) {
        changeColleague.disable(person.id(), person.version());
        notices.saved();
    }

    public void enable(PersonRow person) {
        changeColleague.enable(person.id(), person.version());
        notices.saved();
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public ColleagueForm getForm() {
        if (form == null) {
            Customer firm = showColleagues.firm();
            form = ColleagueForm.of(firm.language(), firm.zone(), CustomerRight.MEMBER);
        }
        return form;
    }

    public List<CustomerRight> getRights() {
        return List.of(CustomerRight.values());
    }
}
