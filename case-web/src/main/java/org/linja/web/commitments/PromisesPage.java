package org.linja.web.commitments;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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

    public void load() {
        owed = showCommitments.owed(SHOWN);
    }

    public void keep(CommitmentRow row) {
        keepCommitment.keep(CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number(), "");
        load();
    }

    public void take(CommitmentRow row) {
        takeCommitment.take(CaseNumbers.of(row.caseNumber()), row.caseVersion(), row.number());
        load();
    }

    public List<CommitmentRow> getOwed() {
        return owed;
    }

    public CommitmentFigures getMine() {
        return showCommitments.mine();
    }

    public CommitmentFigures getFigures() {
        return showCommitments.figures();
    }
}
