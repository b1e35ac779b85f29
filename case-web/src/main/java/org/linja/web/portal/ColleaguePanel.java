package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.ChangeColleague;
import org.linja.people.PersonRow;
import org.linja.people.ShowColleagues;
import org.linja.web.kit.ActiveActor;
import org.linja.web.kit.Farewell;
import org.linja.web.kit.Notices;

/** The one of a customer's own people whom their administrator has opened. */
@Named
@ViewScoped
public class ColleaguePanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowColleagues showColleagues;
    @Inject ChangeColleague changeColleague;
    @Inject InterruptedChange interrupted;
    @Inject ActiveActor reader;
    @Inject Notices notices;

    private ColleagueChange change = new ColleagueChange();

    /** Opens again whom a question for a second factor has closed, as they were chosen. */
    public void load() {
        change = interrupted.orElse(change, showColleagues);
    }

    public void edit(PersonRow person) {
        change = ColleagueChange.of(person);
    }

    /** Asks back before an administrator closes their own account. */
    public void closeOwn(PersonRow person) {
        Farewell farewell = Farewell.ofAccount(showColleagues.otherAdministrators());
        change = ColleagueChange.of(person);
        change.askBack(farewell);
    }

    /** One's own right is asked back, once, whoever may give it back. */
    public void giveRight() {
        if (change.givesUpOwn(reader.getLogin())) {
            change.askBack(Farewell.ofRight(showColleagues.otherAdministrators()));
        } else {
            give();
            notices.saved();
        }
    }

    /** What was asked back is meant: the page is not open to them any more. */
    public String giveUp() {
        if (change.isClosing()) {
            changeColleague.disable(change.getId(), change.getVersion());
            return "/signed-out?faces-redirect=true";
        }
        give();
        notices.saved();
        return "/portal/my-cases?faces-redirect=true";
    }

    /** It is not meant. */
    public void stay() {
        change = new ColleagueChange();
    }

    public void keepLanguage() {
        changeColleague.chooseLanguage(change.getId(), change.getVersion(), change.reads());
        change = new ColleagueChange();
        notices.saved();
    }

    /** What the reader is asked back; null unless they give up something of their own. */
    public @Nullable Farewell getFarewell() {
        return change.farewellOf(reader.getLogin());
    }

    public ColleagueChange getChange() {
        return change;
    }

    private void give() {
        interrupted.keep(change);
        changeColleague.giveRight(change.getId(), change.getVersion(), change.getRight());
        interrupted.forget();
        change = new ColleagueChange();
    }
}
