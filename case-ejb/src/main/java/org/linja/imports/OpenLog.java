package org.linja.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens the log of a run for the job that reads it. */
@ApplicationScoped
public class OpenLog {
    @Inject ImportRuns runs;
    @Inject LogStore logs;
    @Inject ImportMappings mappings;

    /** The log, behind the rows that earlier executions have dealt with; the caller closes it. */
    public LoggedCases open(long run) {
        ImportSource source = runs.source(run);
        IncidentLogFile log =
                IncidentLogFile.open(
                        logs.file(source.fileSha256()), mappings.of(source.kind()).orElseThrow());
        for (long row = 0; row < source.rowsRead(); row++) {
            if (log.next().isEmpty()) {
                throw new IllegalStateException("The log of import %d is too short".formatted(run));
            }
        }
        return new LoggedCases(log);
    }

    /** How many rows of data earlier executions have dealt with. */
    public long rowsRead(long run) {
        return runs.source(run).rowsRead();
    }
}
