package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linja.people.ChangeColleague;
import org.linja.people.PersonRow;
import org.linja.people.ShowColleagues;
import org.linja.web.kit.Notices;

/** The one of a customer's own people whom their administrator has opened. */
@Named
@ViewScoped
public class ColleaguePanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowColleagues showColleagues;
    @Inject ChangeColleague changeColleague;
    @Inject InterruptedChange interrupted;
    @Inject Notices notices;

    private ColleagueChange change = new ColleagueChange();

    /** Opens again whom a question for a second factor has closed, as they were chosen. */
    public void load() {
        change = interrupted.orElse(change, showColleagues);
    }

    public void edit(PersonRow person) {
        change = ColleagueChange.of(person);
    }

    public void giveRight() {
        interrupted.keep(change);
        changeColleague.giveRight(change.getId(), change.getVersion(), change.getRight());
        interrupted.forget();
        change = new ColleagueChange();
        notices.saved();
    }

    public void keepLanguage() {
        changeColleague.chooseLanguage(change.getId(), change.getVersion(), change.reads());
        change = new ColleagueChange();
        notices.saved();
    }

    public ColleagueChange getChange() {
        return change;
    }
}
