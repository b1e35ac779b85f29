package org.linja.batch.opiniondocument;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.reports.WriteDocument;

/** The only step: the document is written from its beginning, whatever an earlier start left. */
@Named
@Dependent
public class WriteDocumentStep extends AbstractBatchlet {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject WriteDocument writing;

    @Override
    public String process() {
        writing.write(Long.parseLong(number), Integer.parseInt(start));
        return "DONE";
    }
}
