package org.linja.web.commitments;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.CommitmentFigures;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.KeepCommitment;
import org.linja.commitments.ShowCommitments;
import org.linja.commitments.TakeCommitment;
import org.linja.web.kit.CaseNumbers;

/** What a person answers for, what is due first first; keeping it is one tap. */
@Named
@ViewScoped
public class PromisesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject ShowCommitments showCommitments;
    @Inject KeepCommitment keepCommitment;
    @Inject TakeCommitment takeCommitment;

    private List<CommitmentRow> owed = List.of();
    private transient @Nullable CommitmentFigures mine;
    private transient @Nullable CommitmentFigures figures;

    public void load() {
        mine = null;
        figures = null;
        owed = showCommitments.owed(SHOWN + 1);
    }

    public void keep(CommitmentRow row) {
        // Where it is refused the page shows what has come meanwhile.
        load();
        keepCommitment.keep(CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number(), "");
        load();
    }

    public void take(CommitmentRow row) {
        load();
        takeCommitment.take(CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number());
        load();
    }

    public List<CommitmentRow> getOwed() {
        return isMore() ? owed.subList(0, SHOWN) : owed;
    }

    /** Whether more is owed than the page shows. */
    public boolean isMore() {
        return owed.size() > SHOWN;
    }

    public CommitmentFigures getMine() {
        CommitmentFigures counted = mine == null ? showCommitments.mine() : mine;
        mine = counted;
        return counted;
    }

    public CommitmentFigures getFigures() {
        CommitmentFigures counted = figures == null ? showCommitments.figures() : figures;
        figures = counted;
        return counted;
    }
}
