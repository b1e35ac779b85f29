package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.commitments.CommitmentFigures;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.ShowCommitments;

/** What a customer was told over all cases, and how it was kept. */
@Named
@RequestScoped
public class PromisedPage {
    private static final int SHOWN = 100;

    @Inject ShowCommitments showCommitments;

    private List<CommitmentRow> owed = List.of();

    public void load() {
        owed = showCommitments.owed(SHOWN + 1);
    }

    public List<CommitmentRow> getOwed() {
        return isMore() ? owed.subList(0, SHOWN) : owed;
    }

    /** Whether more is owed than the page shows. */
    public boolean isMore() {
        return owed.size() > SHOWN;
    }

    public CommitmentFigures getFigures() {
        return showCommitments.figures();
    }
}
