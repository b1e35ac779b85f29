package org.linja.batch.incidentlog;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.imports.LoggedCase;
import org.linja.imports.OpenLog;
import org.linja.imports.TakeLoggedCases;

/** Has a chunk of cases taken and, in the same transaction, the run moved behind their rows. */
@Named
@Dependent
public class IncidentCaseWriter extends AbstractItemWriter {
    @Inject @BatchProperty String number;
    @Inject @BatchProperty String start;
    @Inject OpenLog logs;
    @Inject TakeLoggedCases taking;

    private long rowsWritten;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        rowsWritten = logs.rowsRead(Long.parseLong(number));
    }

    @Override
    public void writeItems(List<Object> items) {
        List<LoggedCase> cases = items.stream().map(LoggedCase.class::cast).toList();
        taking.take(Long.parseLong(number), Integer.parseInt(start), rowsWritten, cases);
        rowsWritten += cases.stream().mapToLong(logged -> logged.rows().size()).sum();
    }
}
