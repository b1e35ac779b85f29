package org.linja.audit;

import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.CsvLine;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/**
 * The reports of opinions, written anew from their verdicts each time they are asked for. Number
 * and moment of the opinion are not in them, so that two opinions on the same facts are the same
 * bytes; for the same reason a clock that had not stopped shows no elapsed time.
 */
@Repository
public class AuditReports {
    private static final List<String> HEAD =
            List.of(
                    "customer",
                    "case",
                    "reference",
                    "contract",
                    "severity",
                    "clock",
                    "calendar",
                    "zone",
                    "target_seconds",
                    "started_at",
                    "due_at",
                    "stopped_at",
                    "elapsed_seconds",
                    "verdict");

    @Inject SqlRows sql;

    Optional<AuditReport> sealed(long number) {
        return sql.first(
                AuditReports.class,
                "report-sealed.sql",
                row ->
                        new AuditReport(
                                "linja-audit-%d.csv".formatted(number),
                                row.getLong("report_bytes"),
                                row.getString("report_sha256")),
                Map.of("number", number));
    }

    /** Writes the CSV of an opinion's verdicts, sorted by customer, case and clock. */
    void write(long number, OutputStream out) {
        try {
            BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
            buffer.write(bytes(HEAD));
            sql.each(
                    AuditReports.class,
                    "report-rows.sql",
                    row -> write(cells(row), buffer),
                    Map.of("number", number));
            buffer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(List<? extends @Nullable Object> cells, OutputStream out) {
        try {
            out.write(bytes(cells));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(List<? extends @Nullable Object> cells) {
        return CsvLine.of(cells).getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> cells(ResultSet row) throws SQLException {
        return Arrays.asList(
                row.getString("customer_code"),
                new CaseId(row.getLong("case_id")),
                row.getString("reference"),
                row.getString("contract"),
                row.getString("severity"),
                row.getString("clock"),
                row.getString("calendar"),
                row.getString("zone"),
                row.getLong("target_seconds"),
                SqlRows.instant(row, "started_at"),
                SqlRows.instant(row, "due_at"),
                SqlRows.instant(row, "stopped_at"),
                SqlRows.number(row, "elapsed_seconds"),
                row.getString("verdict"));
    }
}
