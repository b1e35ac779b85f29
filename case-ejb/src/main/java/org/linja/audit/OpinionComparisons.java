package org.linja.audit;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.audit.OpinionComparison.Change;
import org.linja.audit.OpinionComparison.Shift;
import org.linja.audit.OpinionComparison.Turn;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Two opinions side by side, verdict by verdict. */
@Repository
public class OpinionComparisons {
    @Inject SqlRows sql;
    @Inject OpinionSheets sheets;

    OpinionComparison of(AuditRow before, AuditRow after) {
        Map<String, ?> both =
                Map.of(
                        "before", before.number(),
                        "after", after.number(),
                        "limit", OpinionComparison.MOST_CHANGES);
        List<Turn> turns = turns(both);
        return new OpinionComparison(
                before,
                after,
                sheets.of(before.number()).method(),
                sheets.of(after.number()).method(),
                shifts(both),
                turns,
                changes(both),
                turns.stream()
                        .filter(turn -> !Objects.equals(turn.from(), turn.to()))
                        .mapToLong(Turn::clocks)
                        .sum());
    }

    private List<Shift> shifts(Map<String, ?> both) {
        return sql.list(
                OpinionComparisons.class,
                "comparison-shifts.sql",
                row ->
                        new Shift(
                                row.getString("severity"),
                                row.getString("clock"),
                                row.getLong("clocks_before"),
                                row.getLong("met_before"),
                                row.getLong("missed_before"),
                                row.getLong("clocks_after"),
                                row.getLong("met_after"),
                                row.getLong("missed_after")),
                both);
    }

    private List<Turn> turns(Map<String, ?> both) {
        return sql.list(
                OpinionComparisons.class,
                "comparison-turns.sql",
                row -> new Turn(row.getString("from"), row.getString("to"), row.getLong("clocks")),
                both);
    }

    private List<Change> changes(Map<String, ?> both) {
        return sql.list(
                OpinionComparisons.class,
                "comparison-changes.sql",
                row ->
                        new Change(
                                new CaseId(row.getLong("case_id")).toString(),
                                row.getString("customer"),
                                row.getString("severity"),
                                row.getString("clock"),
                                row.getString("from"),
                                row.getString("to"),
                                SqlRows.number(row, "elapsed_before"),
                                SqlRows.number(row, "elapsed_after")),
                both);
    }
}
