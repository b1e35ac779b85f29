package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.OtherVerdict;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictKind;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.CopyText;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Slugged;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.HeldBy;

/** What opinions say of each clock; written once. */
@Repository
public class AuditVerdicts {
    @Inject SqlRows sql;
    @Inject Promises promises;

    /**
     * Writes the verdicts on the next cases of a part and moves the part behind them, all within
     * the caller's transaction.
     *
     * @throws IllegalStateException if the opinion has ended, or another start has moved the part
     */
    public void add(long opinion, int start, int part, long after, List<JudgedCase> cases) {
        CopyText rows = new CopyText();
        CopyText sides = new CopyText();
        List<Map<String, Object>> unjudged = new ArrayList<>();
        for (JudgedCase judged : cases) {
            if (judged.unjudged() != null) {
                unjudged.add(unjudged(opinion, judged.facts(), judged.unjudged()));
            }
            for (Verdict verdict : judged.verdicts()) {
                add(verdict.governs() ? rows : sides, opinion, judged, verdict);
            }
        }
        sql.copy(AuditVerdicts.class, "verdict-copy.sql", rows);
        if (!sides.isEmpty()) {
            sql.copy(AuditVerdicts.class, "side-verdict-copy.sql", sides);
        }
        sql.changeEach(AuditVerdicts.class, "unjudged-add.sql", unjudged);
        int moved =
                sql.change(
                        AuditVerdicts.class,
                        "part-judged.sql",
                        Map.of(
                                "number", opinion,
                                "start", start,
                                "part", part,
                                "after", after,
                                "until", cases.get(cases.size() - 1).facts().caseId(),
                                "cases", cases.size()));
        if (moved != 1) {
            throw new IllegalStateException(
                    "Part %d of opinion %d has ended or is judged elsewhere"
                            .formatted(part, opinion));
        }
    }

    /**
     * What a sealed opinion says of one clock of a case, what governs first, behind it what the
     * case was measured by besides; none if it has no verdict on it.
     */
    List<SealedVerdict> sealed(long opinion, CaseId id, String clock) {
        Map<String, ?> which = Map.of("number", opinion, "caseId", id.value(), "clock", clock);
        List<SealedVerdict> all =
                new ArrayList<>(
                        sql.list(AuditVerdicts.class, "verdict.sql", AuditVerdicts::sealed, which));
        all.addAll(sql.list(AuditVerdicts.class, "side-verdict.sql", AuditVerdicts::sealed, which));
        return all;
    }

    private static SealedVerdict sealed(ResultSet row) throws SQLException {
        String missedIn = row.getString("missed_in");
        String other = row.getString("other_verdict");
        return new SealedVerdict(
                AuditReports.read(row),
                missedIn == null ? null : Hands.of(missedIn),
                other == null
                        ? null
                        : new OtherVerdict(
                                VerdictKind.of(other),
                                SqlRows.instant(row, "other_due_at"),
                                SqlRows.instant(row, "other_stopped_at"),
                                Duration.ofSeconds(row.getLong("other_elapsed_seconds"))));
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

    private void add(CopyText rows, long opinion, JudgedCase judged, Verdict verdict) {
        CaseToJudge facts = judged.facts();
        Promise promise = promises.promise(verdict.promised());
        rows.add(opinion)
                .add(facts.caseId())
                .add(verdict.clock().slug())
                .add(facts.customerId())
                .add(facts.customerCode())
                .add(facts.reference())
                .add(promise.contract())
                .add(verdict.severity().slug())
                .add(verdict.line())
                .add(promise.calendar())
                .add(promise.zone())
                .add(verdict.budget().toSeconds())
                .add(verdict.startedAt())
                .add(verdict.dueAt())
                .add(verdict.stoppedAt())
                .add(verdict.stoppedAt() == null ? null : verdict.elapsed().toSeconds())
                .add(verdict.kind().slug())
                .add(judged.foreignVerdict())
                .add(slug(verdict.missedIn()));
        OtherVerdict other = verdict.other();
        rows.add(other == null ? null : other.kind().slug())
                .add(other == null ? null : other.dueAt())
                .add(other == null ? null : other.stoppedAt())
                .add(other == null ? null : (Long) other.elapsed().toSeconds())
                .add(verdict.heldBy() == HeldBy.BOTH ? null : verdict.heldBy().slug())
                .end();
    }

    private static @Nullable String slug(@Nullable Slugged word) {
        return word == null ? null : word.slug();
    }
}
