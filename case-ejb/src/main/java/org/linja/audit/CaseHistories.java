package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linja.cases.rules.CaseId;
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

    /** What the opinion is about: it never changes. */
    public AuditScope scope(long opinion) {
        return sql.one(
                CaseHistories.class,
                "scope.sql",
                row ->
                        new AuditScope(
                                opinion,
                                SqlRows.requiredInstant(row, "opened_from"),
                                SqlRows.requiredInstant(row, "opened_until"),
                                SqlRows.number(row, "customer_id"),
                                SqlRows.requiredInstant(row, "cut_at"),
                                row.getString("cut_txid")),
                Map.of("number", opinion));
    }

    /**
     * The next cases of the scope behind {@code after} and up to {@code last}, in order of their
     * numbers, with every entry below the cut; none once the opinion is not this start's any more.
     */
    public List<CaseToJudge> page(AuditScope scope, int start, long after, long last, int limit) {
        List<Long> ids = ids(scope, start, after, last, limit);
        return ids.isEmpty() ? List.of() : read(scope, ids);
    }

    /** One case of the scope, with every entry below the cut. */
    public CaseToJudge one(AuditScope scope, CaseId id) {
        return read(scope, List.of(id.value())).get(0);
    }

    private List<CaseToJudge> read(AuditScope scope, List<Long> ids) {
        Map<Long, History> histories = new LinkedHashMap<>();
        sql.each(
                CaseHistories.class,
                "entries-to-judge.sql",
                row ->
                        histories
                                .computeIfAbsent(row.getLong("case_id"), id -> new History())
                                .add(row),
                Map.of("cut", scope.cut(), "cutAt", scope.cutAt(), "cases", ids));
        return cases(histories);
    }

    private List<Long> ids(AuditScope scope, int start, long after, long last, int limit) {
        Map<String, Object> page = new HashMap<>();
        page.put("number", scope.opinion());
        page.put("start", start);
        page.put("from", scope.from());
        page.put("until", scope.until());
        page.put("cut", scope.cut());
        page.put("cutAt", scope.cutAt());
        page.put("customerId", scope.customerId());
        page.put("after", after);
        page.put("last", last);
        page.put("limit", limit);
        return sql.list(CaseHistories.class, "cases-to-judge.sql", row -> row.getLong(1), page);
    }

    private List<CaseToJudge> cases(Map<Long, History> histories) {
        Map<Long, String> codes = codes(histories);
        List<CaseToJudge> cases = new ArrayList<>(histories.size());
        histories.forEach(
                (id, history) ->
                        cases.add(
                                new CaseToJudge(
                                        id,
                                        history.customerId,
                                        codes.getOrDefault(history.customerId, ""),
                                        history.readable,
                                        history.entries)));
        return cases;
    }

    private Map<Long, String> codes(Map<Long, History> histories) {
        Set<Long> customers = new TreeSet<>();
        histories.values().forEach(history -> customers.add(history.customerId));
        Map<Long, String> codes = new HashMap<>();
        sql.each(
                CaseHistories.class,
                "customer-codes.sql",
                row -> codes.put(row.getLong("id"), row.getString("code")),
                Map.of("customers", List.copyOf(customers)));
        return codes;
    }

    /** The entries of one case as they come. */
    private static final class History {
        private final List<Entry> entries = new ArrayList<>(10);
        private long customerId;
        private boolean readable = true;
        private boolean ended;

        /**
         * Two transactions may have written one after the other but begun the other way round: then
         * the cut parts them, and what lies behind the first gap lies behind the cut.
         */
        private void add(ResultSet row) throws SQLException {
            customerId = row.getLong("customer_id");
            if (ended || row.getLong("seq") != entries.size() + 1L) {
                ended = true;
                return;
            }
            try {
                entries.add(Journal.entry(row));
            } catch (IllegalArgumentException unknown) {
                readable = false;
                ended = true;
            }
        }
    }
}
