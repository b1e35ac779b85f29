package org.linja.batch.following;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.linja.following.PlanFollowing;

/** Gives each range that has not followed to its end a partition of its own. */
@Named
@Dependent
public class FollowingPartitions implements PartitionMapper {
    @Inject @BatchProperty String number;
    @Inject PlanFollowing plan;

    @Override
    public PartitionPlan mapPartitions() {
        List<Integer> parts = plan.openParts(Long.parseLong(number));
        PartitionPlan partitions = new PartitionPlanImpl();
        partitions.setPartitions(parts.size());
        partitions.setThreads(Math.min(parts.size(), threads()));
        // What an earlier execution did stands in the ranges, not in the batch runtime.
        partitions.setPartitionsOverride(true);
        partitions.setPartitionProperties(
                parts.stream().map(FollowingPartitions::properties).toArray(Properties[]::new));
        return partitions;
    }

    /** People are at work meanwhile: half of the machine is theirs. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static Properties properties(int part) {
        Properties properties = new Properties();
        properties.setProperty("part", String.valueOf(part));
        return properties;
    }
}
