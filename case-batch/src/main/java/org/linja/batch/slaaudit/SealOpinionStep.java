package org.linja.batch.slaaudit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.audit.SealOpinion;

/** Last step: totals, fingerprint, done. */
@Named
@Dependent
public class SealOpinionStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject SealOpinion sealing;

    @Override
    public String process() {
        sealing.seal(Long.parseLong(number));
        return "SEALED";
    }
}
