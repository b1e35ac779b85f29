package org.linja.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.ChangePerson;
import org.linja.people.PersonRow;
import org.linja.people.ShowPeople;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Farewell;
import org.linja.web.kit.Notices;

/** The one account that an administrator has opened. */
@Named
@ViewScoped
public class PersonPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowPeople showPeople;
    @Inject ChangePerson changePerson;
    @Inject InterruptedPerson interrupted;
    @Inject ActiveActor reader;
    @Inject Notices notices;

    private PersonChange change = new PersonChange();

    /**
     * Opens again whom a question for a second factor has closed. Of an account that is shown anew
     * the version is the one that is seen now.
     */
    public void load() {
        boolean drawnAnew = change.isOpen();
        change = interrupted.orElse(change, reader.getLogin());
        if (drawnAnew) {
            change = change.seenIn(showPeople.find(change.getId()));
        }
    }

    public void edit(PersonRow person) {
        change = PersonChange.of(person);
    }

    /** Asks back before an administrator closes their own account. */
    public void closeOwn(PersonRow person) {
        Farewell farewell = Farewell.ofAccount(showPeople.otherAdministrators());
        change = PersonChange.of(person);
        change.askBack(farewell);
    }

    /** One's own role is asked back, once, whoever may give it back. */
    public void giveRoles() {
        if (change.givesUpOwn(reader.getLogin())) {
            change.askBack(Farewell.ofRight(showPeople.otherAdministrators()));
        } else {
            give();
            notices.saved();
        }
    }

    /** What was asked back is meant: the page is not open to them any more. */
    public String giveUp() {
        if (change.isClosing()) {
            changePerson.disable(change.getId(), change.getVersion());
            return "/signed-out?faces-redirect=true";
        }
        give();
        return "/index?faces-redirect=true";
    }

    /** It is not meant. */
    public void stay() {
        change = new PersonChange();
    }

    public void resetPassword() {
        interrupted.keep(reader.getLogin(), change);
        changePerson.resetPassword(change.getId(), change.getVersion(), change.getPassword());
        interrupted.forget();
        change = new PersonChange();
        notices.saved();
    }

    public PersonChange getChange() {
        return change;
    }

    /** What the reader is asked back; null unless they give up something of their own. */
    public @Nullable Farewell getFarewell() {
        return change.farewellOf(reader.getLogin());
    }

    private void give() {
        interrupted.keep(reader.getLogin(), change);
        changePerson.giveRoles(change.getId(), change.getVersion(), Set.copyOf(change.getRoles()));
        interrupted.forget();
        change = new PersonChange();
    }
}
