package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.linja.audit.OpinionSheet.Basis;
import org.linja.audit.OpinionSheet.Cell;
import org.linja.audit.OpinionSheet.Disputed;
import org.linja.audit.OpinionSheet.Disputes;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.OpinionSheet.Method;
import org.linja.audit.OpinionSheet.Reason;
import org.linja.audit.OpinionSheet.Step;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What opinions are read by: sums that were sealed with them. */
@Repository
public class OpinionSheets {
    private static final int FIRST_DISPUTED = 200;

    @Inject SqlRows sql;

    /** The sheet of an opinion; without figures until it is done. */
    public OpinionSheet of(long number) {
        Map<String, ?> which = Map.of("number", number);
        Tables tables = new Tables();
        sql.list(OpinionSheets.class, "sheet-figures.sql", Line::read, which).forEach(tables::add);
        Figure all = tables.of("all").get(0);
        return new OpinionSheet(
                method(number),
                all,
                tables.of("customer"),
                tables.of("severity"),
                tables.of("clock"),
                tables.of("line"),
                tables.of("month"),
                tables.cells(),
                sql.list(OpinionSheets.class, "sheet-spread.sql", OpinionSheets::step, which),
                sql.list(OpinionSheets.class, "sheet-unjudged.sql", OpinionSheets::reason, which),
                sql.list(OpinionSheets.class, "sheet-undecided.sql", OpinionSheets::reason, which),
                missedIn(all.missed(), which),
                sql.list(OpinionSheets.class, "sheet-doubted.sql", OpinionSheets::counts, which),
                disputes(number));
    }

    private Disputes disputes(long number) {
        List<Long> cases = new ArrayList<>();
        List<Figure> sides =
                sql.list(
                        OpinionSheets.class,
                        "sheet-disputed.sql",
                        row -> {
                            cases.add(row.getLong("cases"));
                            return counts(row);
                        },
                        Map.of("number", number));
        return sides.isEmpty()
                ? new Disputes(0, List.of(), List.of())
                : new Disputes(Collections.max(cases), sides, firstDisputed(number));
    }

    private List<Disputed> firstDisputed(long number) {
        return sql.list(
                OpinionSheets.class,
                "sheet-disputes.sql",
                row ->
                        new Disputed(
                                new CaseId(row.getLong("case_id")).toString(),
                                row.getString("customer_code"),
                                row.getString("clock"),
                                row.getString("severity"),
                                row.getString("verdict"),
                                row.getString("held_by"),
                                row.getString("other_severity"),
                                row.getString("other_verdict")),
                Map.of("number", number, "limit", FIRST_DISPUTED));
    }

    private List<Reason> missedIn(long missed, Map<String, ?> which) {
        List<Reason> hands =
                sql.list(OpinionSheets.class, "sheet-missed-in.sql", OpinionSheets::reason, which);
        long unrecorded = missed - hands.stream().mapToLong(Reason::count).sum();
        if (unrecorded > 0) {
            hands.add(new Reason("", unrecorded));
        }
        return hands;
    }

    /** By what an opinion was judged. */
    Method method(long number) {
        Map<String, ?> which = Map.of("number", number);
        record Named(String kind, Basis basis) {}
        List<Named> all =
                sql.list(
                        OpinionSheets.class,
                        "sheet-basis.sql",
                        row ->
                                new Named(
                                        row.getString("kind"),
                                        new Basis(
                                                row.getString("name"),
                                                row.getString("zone"),
                                                row.getLong("cases"))),
                        which);
        return sql.one(
                OpinionSheets.class,
                "sheet-method.sql",
                row ->
                        new Method(
                                row.getString("rule_version"),
                                row.getString("rule_sha256"),
                                row.getString("tz_version"),
                                row.getLong("cut_txid"),
                                all.stream()
                                        .filter(one -> one.kind().equals("contract"))
                                        .map(Named::basis)
                                        .toList(),
                                all.stream()
                                        .filter(one -> one.kind().equals("calendar"))
                                        .map(Named::basis)
                                        .toList()),
                which);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getInt("step"), row.getLong("met"), row.getLong("missed"));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return new Reason(row.getString("reason"), row.getLong("count"));
    }

    private static Figure counts(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("key"),
                row.getLong("clocks"),
                row.getLong("met"),
                row.getLong("missed"),
                row.getLong("undecidable"));
    }

    /** A row of the one pass, before it is known which table it belongs to. */
    private record Line(
            String dimension, String key, String severity, String month, Figure figure) {
        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    row.getString("dimension"),
                    row.getString("key"),
                    row.getString("severity"),
                    row.getString("month"),
                    counts(row));
        }
    }

    private static final class Tables {
        private final List<Line> lines = new ArrayList<>();

        void add(Line line) {
            lines.add(line);
        }

        List<Figure> of(String dimension) {
            return lines.stream()
                    .filter(line -> line.dimension().equals(dimension))
                    .map(Line::figure)
                    .toList();
        }

        List<Cell> cells() {
            return lines.stream()
                    .filter(line -> line.dimension().equals("month-severity"))
                    .map(
                            line ->
                                    new Cell(
                                            line.month(),
                                            line.severity(),
                                            line.figure().met(),
                                            line.figure().missed()))
                    .toList();
        }
    }
}
