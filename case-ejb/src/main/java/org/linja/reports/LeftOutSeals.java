package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditScope;
import org.linja.audit.OpinionAnnex;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customers;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.Wording;

/** Steps left out, as they stand in sealed opinions. */
@Repository
public class LeftOutSeals implements OpinionAnnex {
    private static final int MOST_STEPS = 100_000;

    @Inject SqlRows sql;
    @Inject LeftOutFigures figures;
    @Inject Customers customers;

    @Override
    public void seal(AuditScope scope) {
        Long customerId = scope.customerId();
        Optional<LeftOutList> found =
                figures.ofAll(
                        customerId == null ? null : customers.byId(customerId).code(),
                        scope.from(),
                        scope.until(),
                        MOST_STEPS);
        sql.change(
                LeftOutSeals.class,
                "left-out-seal.sql",
                Map.of(
                        "opinion",
                        scope.opinion(),
                        "procedures",
                        found.map(LeftOutList::procedures).orElse(0L),
                        "whole",
                        found.isPresent()));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (LeftOutRow row : found.map(LeftOutList::items).orElse(List.of())) {
            rows.add(row(scope.opinion(), rows.size() + 1, row));
        }
        sql.changeEach(LeftOutSeals.class, "left-out-seal-step.sql", rows);
    }

    /**
     * What was sealed with an opinion; nothing for one that is older, or about a past knowledge.
     */
    Optional<SealedSteps> of(long opinion) {
        Map<String, ?> which = Map.of("opinion", opinion);
        return sql.first(
                LeftOutSeals.class,
                "left-out-sealed.sql",
                row ->
                        new SealedSteps(
                                row.getLong("procedures"),
                                row.getBoolean("whole"),
                                sql.list(
                                        LeftOutSeals.class,
                                        "left-out-sealed-steps.sql",
                                        LeftOutSeals::line,
                                        which)),
                which);
    }

    private static Map<String, @Nullable Object> row(long opinion, int place, LeftOutRow one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("opinion", opinion);
        row.put("place", place);
        row.put("customer", one.customer());
        row.put("caseId", CaseId.parse(one.caseNumber()).value());
        row.put("contract", one.contract());
        row.put("procedure", one.procedure());
        row.put("template", one.template());
        row.put("step", one.step());
        row.put("en", one.stepTitle().english());
        row.put("fi", one.stepTitle().finnish());
        row.put("ru", one.stepTitle().russian());
        row.put("round", one.round());
        row.put("at", one.at());
        row.put("reason", one.reason().slug());
        row.put("deviation", one.deviation());
        return row;
    }

    private static SealedSteps.Line line(ResultSet row) throws SQLException {
        return new SealedSteps.Line(
                row.getString("customer"),
                new CaseId(row.getLong("case_id")).toString(),
                row.getString("contract"),
                row.getLong("procedure_id"),
                row.getString("template"),
                row.getString("step"),
                new Wording(
                        row.getString("title_en"),
                        row.getString("title_fi"),
                        row.getString("title_ru")),
                row.getInt("round"),
                SqlRows.instant(row, "ended_at"),
                LeftOutReason.of(row.getString("reason")),
                SqlRows.number(row, "deviation"));
    }
}
