package org.linja.batch.slaaudit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.audit.PlanAudit;

/** First step: which ranges of cases there are, and whether any is left to judge. */
@Named
@Dependent
public class PlanAuditStep extends AbstractBatchlet {
    // Enough for partitions to end at about the same time; the number of threads is another matter.
    private static final int PARTS = 8;

    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject PlanAudit plan;

    @Override
    public String process() {
        long opinion = Long.parseLong(number);
        boolean open = plan.plan(opinion, Integer.parseInt(start), PARTS);
        return open && !plan.openParts(opinion).isEmpty() ? "OPEN" : "NOTHING-LEFT";
    }
}
