package org.linja.batch.following;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.following.PlanFollowing;

/** First step: which ranges of cases there are, and whether any is left to move. */
@Named
@Dependent
public class PlanFollowingStep extends AbstractBatchlet {
    // Enough for partitions to end at about the same time; the number of threads is another matter.
    private static final int PARTS = 8;

    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject PlanFollowing plan;

    @Override
    public String process() {
        long following = Long.parseLong(number);
        // In a transaction of its own: openings wait for it, and counting may take long.
        long newest = plan.newestCase();
        plan.plan(following, Integer.parseInt(start), PARTS, newest);
        return plan.openParts(following).isEmpty() ? "NOTHING-LEFT" : "OPEN";
    }
}
