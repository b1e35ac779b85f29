package org.linja.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.linja.people.ChangePerson;
import org.linja.people.CreatePerson;
import org.linja.people.PersonRow;
import org.linja.platform.security.Role;
import org.linja.web.kit.Notices;

/** Gives people accounts, roles and new passwords, and closes accounts. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CreatePerson createPerson;
    @Inject ChangePerson changePerson;
    @Inject Notices notices;

    private PersonForm form = new PersonForm();
    private PersonChange change = new PersonChange();

    public void create() {
        createPerson.create(form.toPerson());
        form = new PersonForm();
        notices.saved();
    }

    public void disable(PersonRow person) {
        changePerson.disable(person.id(), person.version());
        notices.saved();
    }

    public void enable(PersonRow person) {
        changePerson.enable(person.id(), person.version());
        notices.saved();
    }

    /** Takes the second factor of somebody who has lost it. */
    public void dropFactor(PersonRow person) {
        changePerson.dropFactor(person.id(), person.version());
        notices.saved();
    }

    public void edit(PersonRow person) {
        change = PersonChange.of(person);
    }

    public void giveRoles() {
        changePerson.giveRoles(change.getId(), change.getVersion(), Set.copyOf(change.getRoles()));
        change = new PersonChange();
        notices.saved();
    }

    public void resetPassword() {
        changePerson.resetPassword(change.getId(), change.getVersion(), change.getPassword());
        change = new PersonChange();
        notices.saved();
    }

    public PersonForm getForm() {
        return form;
    }

    public PersonChange getChange() {
        return change;
    }

    public List<String> getAllRoles() {
        return Role.ALL;
    }
}
