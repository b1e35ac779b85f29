package org.linja.audit;

import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.CsvLine;
import org.linja.audit.rules.ReportForm;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/**
 * The verdicts of opinions, and the CSV written anew from them each time it is asked for. Number
 * and moment of the opinion are not in it, so that two opinions on the same facts are the same
 * bytes; for the same reason a clock that had not stopped shows no elapsed time.
 */
@Repository
public class AuditReports {
    /** Form of the CSV of opinions sealed from now on. */
    static final int NEWEST_FORM = 3;

    private static final Comparator<VerdictLine> IN_ORDER =
            Comparator.comparing(VerdictLine::customer)
                    .thenComparingLong(VerdictLine::caseId)
                    .thenComparing(VerdictLine::clock);

    private static final List<String> FORM_1 =
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

    private static final List<String> FORM_2 =
            List.of(
                    "customer",
                    "case",
                    "reference",
                    "contract",
                    "severity",
                    "clock",
                    "line",
                    "month",
                    "calendar",
                    "zone",
                    "target_seconds",
                    "started_at",
                    "due_at",
                    "stopped_at",
                    "elapsed_seconds",
                    "verdict");

    // Form 2, and whose severity it is and whether it counts.
    private static final List<String> FORM_3 = withSides(FORM_2, "held_by", "governs");

    @Inject SqlRows sql;

    /** Name, size and form of the CSV that was sealed with an opinion; nothing until it is done. */
    public Optional<AuditReport> sealed(long number) {
        return sql.first(
                AuditReports.class,
                "report-sealed.sql",
                row ->
                        new AuditReport(
                                "linja-audit-%d.csv".formatted(number),
                                row.getLong("report_bytes"),
                                row.getString("report_sha256"),
                                row.getInt("report_form")),
                Map.of("number", number));
    }

    /**
     * Hands over each verdict, sorted by customer, case and clock, what governs before what else a
     * case was measured by; only within a transaction.
     */
    public void each(long number, Consumer<VerdictLine> action) {
        Map<String, ?> which = Map.of("number", number);
        // Merged here: a database that sorts both together sorts millions for the sake of few.
        Deque<VerdictLine> sides =
                new ArrayDeque<>(
                        sql.list(AuditReports.class, "side-rows.sql", AuditReports::read, which));
        sql.each(
                AuditReports.class,
                "report-rows.sql",
                row -> {
                    VerdictLine line = read(row);
                    before(line, sides).forEach(action);
                    action.accept(line);
                },
                which);
        sides.forEach(action);
    }

    private static List<VerdictLine> before(VerdictLine line, Deque<VerdictLine> sides) {
        if (sides.isEmpty() || IN_ORDER.compare(sides.element(), line) >= 0) {
            return List.of();
        }
        List<VerdictLine> before = new ArrayList<>();
        while (!sides.isEmpty() && IN_ORDER.compare(sides.element(), line) < 0) {
            before.add(sides.remove());
        }
        return before;
    }

    /** Cases without a verdict, by customer and number. */
    public List<UnjudgedLine> unjudged(long number, int limit) {
        return sql.list(
                AuditReports.class,
                "unjudged-rows.sql",
                row -> {
                    Long caseId = SqlRows.number(row, "case_id");
                    return new UnjudgedLine(
                            row.getString("customer_code"),
                            caseId == null ? null : new CaseId(caseId).toString(),
                            row.getString("reference"),
                            row.getString("reason"));
                },
                Map.of("number", number, "limit", limit));
    }

    /** Writes the CSV of an opinion's verdicts in a form, sorted by customer, case and clock. */
    void write(long number, int form, OutputStream out) {
        write(form, action -> each(number, action), out);
    }

    /** Writes these verdicts as CSV in a form; does not close {@code out}. */
    public void write(int form, Consumer<Consumer<VerdictLine>> verdicts, OutputStream out) {
        try {
            BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
            buffer.write(bytes(head(form)));
            verdicts.accept(line -> write(cells(form, line), buffer));
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

    private static List<String> head(int form) {
        return switch (form) {
            case 1 -> FORM_1;
            case 2 -> FORM_2;
            default -> FORM_3;
        };
    }

    private static List<@Nullable Object> cells(int form, VerdictLine line) {
        return switch (form) {
            case 1 -> form1(line);
            case 2 -> form2(line);
            default -> form3(line);
        };
    }

    private static List<String> withSides(List<String> columns, String... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }

    private static List<@Nullable Object> form3(VerdictLine line) {
        List<@Nullable Object> cells = new ArrayList<>(FORM_3.size());
        cells.addAll(form2(line));
        cells.add(line.heldBy());
        cells.add(line.governs());
        return cells;
    }

    private static List<@Nullable Object> form1(VerdictLine line) {
        return Arrays.asList(
                line.customer(),
                new CaseId(line.caseId()),
                line.reference(),
                line.contract(),
                line.severity(),
                line.clock(),
                line.calendar(),
                line.zone(),
                line.targetSeconds(),
                line.startedAt(),
                line.dueAt(),
                line.stoppedAt(),
                line.elapsedSeconds(),
                line.verdict());
    }

    private static List<@Nullable Object> form2(VerdictLine line) {
        ZoneId zone = ZoneId.of(line.zone());
        return Arrays.asList(
                line.customer(),
                new CaseId(line.caseId()),
                line.reference(),
                line.contract(),
                line.severity(),
                line.clock(),
                line.line(),
                line.month(),
                line.calendar(),
                line.zone(),
                line.targetSeconds(),
                ReportForm.local(line.startedAt(), zone),
                ReportForm.local(line.dueAt(), zone),
                ReportForm.local(line.stoppedAt(), zone),
                line.elapsedSeconds(),
                line.verdict());
    }

    static VerdictLine read(ResultSet row) throws SQLException {
        return new VerdictLine(
                row.getLong("case_id"),
                row.getString("customer_code"),
                row.getString("reference"),
                row.getString("contract"),
                row.getString("severity"),
                row.getString("clock"),
                row.getString("line"),
                row.getString("month"),
                row.getString("calendar"),
                row.getString("zone"),
                row.getLong("target_seconds"),
                SqlRows.requiredInstant(row, "started_at"),
                SqlRows.instant(row, "due_at"),
                SqlRows.instant(row, "stopped_at"),
                SqlRows.number(row, "elapsed_seconds"),
                row.getString("verdict"),
                row.getString("held_by"),
                row.getBoolean("governs"));
    }
}
