package org.linja.batch.incidentlog;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.imports.FinishImport;

/** Last step: every row has been dealt with. */
@Named
@Dependent
public class FinishImportStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject FinishImport finishing;

    @Override
    public String process() {
        finishing.finish(Long.parseLong(number), Integer.parseInt(start));
        return "DONE";
    }
}
