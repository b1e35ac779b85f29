package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;
import org.linja.escalation.ActivateLadderVersion;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
import org.linja.escalation.ShowLadderProposals;
import org.linja.escalation.WithdrawLadderVersion;

/** One proposed version of a ladder, for whoever brings it into force or takes it back. */
@Named
@ViewScoped
public class LadderProposalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowLadderProposals showLadderProposals;
    @Inject ActivateLadderVersion activateLadderVersion;
    @Inject WithdrawLadderVersion withdrawLadderVersion;

    private long number;
    private transient @Nullable LadderProposalRow row;

    public void load() {
        row = showLadderProposals.proposal(number);
    }

    public String activate() {
        LadderRow activated = activateLadderVersion.activate(number);
        return "/escalation/ladder?faces-redirect=true&code=" + activated.code();
    }

    public String withdraw() {
        withdrawLadderVersion.withdraw(number);
        return "/escalation/ladders?faces-redirect=true";
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public @Nullable LadderProposalRow getRow() {
        return row;
    }

    public boolean isOpen() {
        return row != null && row.state() == ProposalState.OPEN;
    }
}
