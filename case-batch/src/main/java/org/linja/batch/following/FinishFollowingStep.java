package org.linja.batch.following;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.following.FinishFollowing;
import org.linja.following.PlanFollowing;

/** Last step: parts that were split off cases before these had followed; then done. */
@Named
@Dependent
public class FinishFollowingStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject PlanFollowing plan;
    @Inject MovingRange range;
    @Inject FinishFollowing finishing;

    @Override
    public String process() {
        long following = Long.parseLong(number);
        int ours = Integer.parseInt(start);
        do {
            for (int part : plan.openParts(following)) {
                range.moveAll(following, ours, part);
            }
        } while (plan.planLate(following, ours, plan.newestCase()));
        finishing.finish(following, ours);
        return "DONE";
    }
}
