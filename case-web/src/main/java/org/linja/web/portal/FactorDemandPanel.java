package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.people.ChangeColleague;
import org.linja.people.DemandSecondFactor;
import org.linja.people.PersonRow;
import org.linja.people.ShowColleagues;
import org.linja.web.kit.Notices;

/** What a firm demands of its people at the door, and help for whoever lost a second factor. */
@Named
@RequestScoped
public class FactorDemandPanel {
    @Inject ShowColleagues showColleagues;
    @Inject DemandSecondFactor demandSecondFactor;
    @Inject ChangeColleague changeColleague;
    @Inject Notices notices;

    public boolean isDemanded() {
        return showColleagues.isFactorDemanded();
    }

    /** Takes the second factor of somebody who has lost it. */
    public void dropFactor(PersonRow person) {
        changeColleague.dropFactor(person.id(), person.version());
        notices.tell("portal.our-people.dropped", person.name());
    }

    public void demand() {
        demandSecondFactor.demand(true);
        notices.saved();
    }

    public void endDemand() {
        demandSecondFactor.demand(false);
        notices.saved();
    }
}
