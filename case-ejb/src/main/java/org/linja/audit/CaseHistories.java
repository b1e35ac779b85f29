package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Whole histories of the cases an opinion is about, page by page, nothing of them kept. */
@Repository
public class CaseHistories {
    @Inject SqlRows sql;

    /** The range of a part, as far as it is not judged yet. */
    public AuditRange range(long opinion, int part) {
        return sql.one(
                CaseHistories.class,
                "part.sql",
                row -> new AuditRange(row.getLong("judged_until"), row.getLong("until_case")),
                Map.of("number", opinion, "part", part));
    }

    /**
     * The next cases behind {@code after} and up to {@code until}, in order of their numbers, with
     * every entry below the cut of the opinion.
     */
    public List<CaseToJudge> page(long opinion, long after, long until, int limit) {
        Map<Long, CaseToJudge> cases = new LinkedHashMap<>();
        sql.list(
                        CaseHistories.class,
                        "cases-to-judge.sql",
                        CaseHistories::read,
                        Map.of("number", opinion, "after", after, "until", until, "limit", limit))
                .forEach(found -> cases.put(found.caseId(), found));
        if (!cases.isEmpty()) {
            sql.each(
                    CaseHistories.class,
                    "entries-to-judge.sql",
                    row -> {
                        Entry entry = Journal.entry(row);
                        CaseToJudge owner = cases.get(entry.caseNumber());
                        if (owner != null) {
                            owner.history().add(entry);
                        }
                    },
                    Map.of("number", opinion, "cases", List.copyOf(cases.keySet())));
        }
        return List.copyOf(cases.values());
    }

    private static CaseToJudge read(ResultSet row) throws SQLException {
        return new CaseToJudge(
                row.getLong("case_id"),
                row.getLong("customer_id"),
                row.getString("customer_code"),
                row.getString("reference"),
                promise(row),
                new ArrayList<>());
    }

    private static CaseToJudge.@Nullable Promise promise(ResultSet row) throws SQLException {
        Long contract = SqlRows.number(row, "contract_version_id");
        Long calendar = SqlRows.number(row, "calendar_version_id");
        return contract == null || calendar == null
                ? null
                : new CaseToJudge.Promise(
                        contract,
                        row.getString("contract"),
                        calendar,
                        row.getString("calendar"),
                        row.getString("zone"));
    }
}
