package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ProposalList;
import org.linja.contracts.ShowProposals;

/** Lists the versions that wait for a second person, or all that were ever proposed. */
@Named
@ViewScoped
public class ContractProposalsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject ShowProposals showProposals;

    private boolean all;
    private @Nullable Long after;
    private transient @Nullable ProposalList proposals;

    public void load() {
        proposals = showProposals.list(null, !all, SHOWN, after);
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public @Nullable Long getAfter() {
        return after;
    }

    public void setAfter(@Nullable Long after) {
        this.after = after;
    }

    public @Nullable ProposalList getProposals() {
        return proposals;
    }
}
