package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.LadderList;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.ShowLadderProposals;
import org.linja.escalation.ShowLadders;
import org.linja.web.kit.ActiveActor;

/** Lists the ladders there are, and the versions that wait for a second person. */
@Named
@ViewScoped
public class LaddersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowLadders showLadders;
    @Inject ShowLadderProposals showLadderProposals;
    @Inject ActiveActor activeActor;

    private @Nullable Long after;
    private transient @Nullable LadderList ladders;
    private transient List<LadderProposalRow> waiting = List.of();

    public void load() {
        ladders = showLadders.list(SHOWN, after);
        waiting =
                activeActor.isAdministrator() || activeActor.isAuditor()
                        ? showLadderProposals.list(true, SHOWN, null).items()
                        : List.of();
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable LadderList getLadders() {
        return ladders;
    }

    public List<LadderProposalRow> getWaiting() {
        return waiting;
    }
}
