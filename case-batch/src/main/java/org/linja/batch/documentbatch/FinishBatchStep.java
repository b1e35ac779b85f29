package org.linja.batch.documentbatch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.documents.WriteBatchDocument;

/** Last step: every case was dealt with. */
@Named
@Dependent
public class FinishBatchStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject WriteBatchDocument writing;

    @Override
    public String process() {
        return writing.finish(Long.parseLong(number), Integer.parseInt(start)) ? "DONE" : "STOPPED";
    }
}
