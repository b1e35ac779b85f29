package org.linja.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.linja.people.ChangePerson;
import org.linja.people.CreatePerson;
import org.linja.people.PersonRow;
import org.linja.platform.security.Role;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Notices;

/** Gives people accounts, roles and new passwords, and closes accounts. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CreatePerson createPerson;
    @Inject ChangePerson changePerson;
    @Inject InterruptedPerson interrupted;
    @Inject ActiveActor reader;
    @Inject Notices notices;

    private PersonForm form = new PersonForm();

    public void load() {
        form = interrupted.orElse(form, reader.getLogin());
    }

    public void create() {
        interrupted.keep(reader.getLogin(), form);
        createPerson.create(form.toPerson());
        interrupted.forget();
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

    public PersonForm getForm() {
        return form;
    }

    public List<String> getAllRoles() {
        return Role.ALL;
    }
}
