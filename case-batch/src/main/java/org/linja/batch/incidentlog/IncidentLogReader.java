package org.linja.batch.incidentlog;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.imports.LoggedCase;
import org.linja.imports.LoggedCases;
import org.linja.imports.OpenLog;

/** Reads a log case by case, from where earlier executions of its run stopped. */
@Named
@Dependent
public class IncidentLogReader extends AbstractItemReader {
    @Inject @BatchProperty String number;
    @Inject OpenLog logs;

    private @Nullable LoggedCases cases;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        cases = logs.open(Long.parseLong(number));
    }

    @Override
    public @Nullable LoggedCase readItem() {
        return cases == null ? null : cases.next().orElse(null);
    }

    @Override
    public void close() throws IOException {
        if (cases != null) {
            cases.close();
        }
    }
}
