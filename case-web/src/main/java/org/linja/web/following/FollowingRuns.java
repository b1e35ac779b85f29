package org.linja.web.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.following.FollowingRow;
import org.linja.following.ShowFollowings;

/** The runs that belong to a calendar or contract, for the page of that. */
@Named
@RequestScoped
public class FollowingRuns {
    @Inject ShowFollowings showFollowings;

    public List<FollowingRow> ofCalendar(String code) {
        return showFollowings.ofCalendar(code);
    }

    public List<FollowingRow> ofContract(String code) {
        return showFollowings.ofContract(code);
    }
}
