package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.procedures.ApprovalSheet;
import org.linja.procedures.ShowApprovals;

/** What somebody who signs for their firm is asked to approve. */
@Named
@RequestScoped
public class ApprovalsPage {
    @Inject ShowApprovals showApprovals;

    private List<ApprovalSheet> awaited = List.of();
    private List<ApprovalSheet> unused = List.of();

    public void load() {
        awaited = showApprovals.awaited();
        unused = showApprovals.unused();
    }

    public List<ApprovalSheet> getAwaited() {
        return awaited;
    }

    public List<ApprovalSheet> getUnused() {
        return unused;
    }
}
