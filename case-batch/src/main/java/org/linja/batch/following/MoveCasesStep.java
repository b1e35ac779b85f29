package org.linja.batch.following;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has the cases of a range moved to its end, a batch in a transaction of its own. */
@Named
@Dependent
public class MoveCasesStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject @BatchProperty String part;
    @Inject MovingRange range;

    @Override
    public String process() {
        range.moveAll(Long.parseLong(number), Integer.parseInt(start), Integer.parseInt(part));
        return "MOVED";
    }
}
