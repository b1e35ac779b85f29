package org.linja.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linja.imports.rules.IncidentLogRow;

/** A log read case by case: rows of one reference that stand together are one. */
public final class LoggedCases implements Closeable {
    // Nobody touches a case that often; what lies beyond is taken for another case and refused.
    private static final int MOST_ROWS_OF_A_CASE = 10_000;

    private final IncidentLogFile log;
    private Optional<IncidentLogRow> ahead;

    /** Begins where {@code log} stands, and closes it in the end. */
    LoggedCases(IncidentLogFile log) {
        this.log = log;
        this.ahead = log.next();
    }

    /** The next case, or nothing at the end. */
    public Optional<LoggedCase> next() {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        String reference = ahead.get().reference();
        List<IncidentLogRow> rows = new ArrayList<>();
        while (ahead.isPresent()
                && ahead.get().reference().equals(reference)
                && rows.size() < MOST_ROWS_OF_A_CASE) {
            rows.add(ahead.get());
            ahead = log.next();
        }
        return Optional.of(new LoggedCase(rows));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
