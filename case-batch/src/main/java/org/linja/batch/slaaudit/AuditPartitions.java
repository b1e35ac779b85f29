package org.linja.batch.slaaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.linja.audit.PlanAudit;

/** Gives each range that is not judged to its end a partition of its own. */
@Named
@Dependent
public class AuditPartitions implements PartitionMapper {
    private static final int MOST_THREADS = 4;

    @Inject @BatchProperty String number;
    @Inject PlanAudit plan;

    @Override
    public PartitionPlan mapPartitions() {
        List<Integer> parts = plan.openParts(Long.parseLong(number));
        PartitionPlan partitions = new PartitionPlanImpl();
        partitions.setPartitions(parts.size());
        partitions.setThreads(
                Math.min(
                        parts.size(),
                        Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
        // What an earlier execution did stands in the ranges, not in the batch runtime.
        partitions.setPartitionsOverride(true);
        partitions.setPartitionProperties(
                parts.stream().map(AuditPartitions::properties).toArray(Properties[]::new));
        return partitions;
    }

    private static Properties properties(int part) {
        Properties properties = new Properties();
        properties.setProperty("part", String.valueOf(part));
        return properties;
    }
}
