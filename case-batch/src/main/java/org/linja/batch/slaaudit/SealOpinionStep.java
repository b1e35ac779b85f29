package org.linja.batch.slaaudit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.audit.SealOpinion;

/** Last step: totals, fingerprint, done. */
@Named
@Dependent
public class SealOpinionStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject JobContext job;
    @Inject SealOpinion sealing;

    @Override
    public String process() {
        if (sealing.seal(Long.parseLong(number), Integer.parseInt(start))) {
            return "SEALED";
        }
        job.setExitStatus("CANCELLED");
        return "CANCELLED";
    }
}
