package org.linja.batch.dataexport;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.exports.GatherExport;

/** The only step: goes on behind the last case that an earlier start has put down. */
@Named
@Dependent
public class GatherExportStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject GatherExport gathering;

    @Override
    public String process() {
        gathering.gather(Long.parseLong(number), Integer.parseInt(start));
        return "DONE";
    }
}
