package org.linja.audit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.Verdict;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What opinions say of each clock; written once. */
@Repository
public class AuditVerdicts {
    @Inject SqlRows sql;

    /**
     * Writes the verdicts on the next cases of a part and moves the part behind them, all within
     * the caller's transaction.
     *
     * @throws IllegalStateException if somebody else has moved the part meanwhile
     */
    public void add(long opinion, int part, long after, List<JudgedCase> cases) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> unjudged = new ArrayList<>();
        for (JudgedCase judged : cases) {
            if (judged.unjudged() != null) {
                unjudged.add(unjudged(opinion, judged.facts(), judged.unjudged()));
            }
            for (Verdict verdict : judged.verdicts()) {
                rows.add(row(opinion, judged, verdict));
            }
        }
        sql.changeEach(AuditVerdicts.class, "verdict-add.sql", rows);
        sql.changeEach(AuditVerdicts.class, "unjudged-add.sql", unjudged);
        int moved =
                sql.change(
                        AuditVerdicts.class,
                        "part-judged.sql",
                        Map.of(
                                "number", opinion,
                                "part", part,
                                "after", after,
                                "until", cases.get(cases.size() - 1).facts().caseId(),
                                "cases", cases.size()));
        if (moved != 1) {
            throw new IllegalStateException(
                    "Part %d of opinion %d is being judged elsewhere".formatted(part, opinion));
        }
    }

    private static Map<String, Object> unjudged(
            long opinion, CaseToJudge facts, UnjudgedReason reason) {
        return Map.of(
                "number", opinion,
                "caseId", facts.caseId(),
                "customerCode", facts.customerCode(),
                "reference", facts.reference(),
                "reason", reason.slug());
    }

    private static Map<String, Object> row(long opinion, JudgedCase judged, Verdict verdict) {
        CaseToJudge facts = judged.facts();
        CaseToJudge.Promise promise =
                Objects.requireNonNull(facts.promise(), "a verdict without a promise");
        Map<String, Object> row = new HashMap<>();
        row.put("number", opinion);
        row.put("caseId", facts.caseId());
        row.put("clock", verdict.clock().slug());
        row.put("customerId", facts.customerId());
        row.put("customerCode", facts.customerCode());
        row.put("reference", facts.reference());
        row.put("contract", promise.contract());
        row.put("severity", verdict.severity().slug());
        row.put("line", verdict.line());
        row.put("calendar", promise.calendar());
        row.put("zone", promise.zone());
        row.put("targetSeconds", verdict.budget().toSeconds());
        row.put("startedAt", verdict.startedAt());
        row.put("dueAt", verdict.dueAt());
        row.put("stoppedAt", verdict.stoppedAt());
        row.put(
                "elapsedSeconds",
                verdict.stoppedAt() == null ? null : verdict.elapsed().toSeconds());
        row.put("verdict", verdict.kind().slug());
        row.put("foreignVerdict", judged.foreignVerdict());
        return row;
    }
}
