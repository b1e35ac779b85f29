package org.linja.batch.incidentlog;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.imports.IncidentLogFile;
import org.linja.imports.LoggedCase;
import org.linja.imports.OpenLog;
import org.linja.imports.rules.IncidentLogRow;

/** Reads a log case by case: rows of one reference that stand together are one. */
@Named
@Dependent
public class IncidentLogReader extends AbstractItemReader {
    // Nobody touches a case that often; what lies beyond is taken for another case and refused.
    private static final int MOST_ROWS_OF_A_CASE = 10_000;

    @Inject @BatchProperty String number;
    @Inject OpenLog logs;

    private @Nullable IncidentLogFile log;
    private Optional<IncidentLogRow> ahead = Optional.empty();

    @Override
    public void open(@Nullable Serializable checkpoint) {
        IncidentLogFile opened = logs.open(Long.parseLong(number));
        log = opened;
        ahead = opened.next();
    }

    @Override
    public @Nullable LoggedCase readItem() {
        IncidentLogFile source = log;
        if (source == null || ahead.isEmpty()) {
            return null;
        }
        String reference = ahead.get().reference();
        List<IncidentLogRow> rows = new ArrayList<>();
        while (ahead.isPresent()
                && ahead.get().reference().equals(reference)
                && rows.size() < MOST_ROWS_OF_A_CASE) {
            rows.add(ahead.get());
            ahead = source.next();
        }
        return new LoggedCase(rows);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
    }
}
