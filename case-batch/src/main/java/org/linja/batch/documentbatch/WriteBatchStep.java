package org.linja.batch.documentbatch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** First step: a document of each case that nobody has come to, wherever an earlier start fell. */
@Named
@Dependent
public class WriteBatchStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject WrittenBatch batch;

    @Override
    public String process() {
        batch.writeAll(Long.parseLong(number), Integer.parseInt(start));
        return "WRITTEN";
    }
}
