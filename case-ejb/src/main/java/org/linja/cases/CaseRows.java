package org.linja.cases;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.SearchWords;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Slugged;
import org.linja.platform.security.Actor;
import org.linja.rota.rules.SupportLine;

/** Lists of cases as screens and the API show them; a customer's person meets own rows only. */
@Repository
public class CaseRows {
    @Inject SqlRows sql;
    @Inject OwnRows ownRows;
    @Inject ClosedCases closed;

    /** Newest first. */
    List<CaseRow> newest(Actor actor, CaseFilter filter) {
        return list("case-list.sql", parameters(actor, filter));
    }

    /** Critical cases that nobody has taken first, then the nearest deadline. */
    List<CaseRow> nearestDeadline(Actor actor, CaseFilter filter) {
        return list("case-queue.sql", parameters(actor, filter));
    }

    /** The oldest case of which words are known yet; nothing once they are of all. */
    Optional<CaseId> searchedFrom() {
        return sql.first(
                CaseRows.class,
                "words-gathered.sql",
                row -> new CaseId(row.getLong("below")),
                Map.of());
    }

    /** The number of the newest entry that this person may read; empty for another's case. */
    Optional<Long> newestEntry(Actor actor, CaseId id) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("customerId", ownRows.customerOf(actor));
        parameters.put("toCustomer", actor.isCustomer());
        parameters.put("guarded", closed.guards(actor));
        return sql.first(
                CaseRows.class, "case-newest.sql", row -> row.getLong("newest"), parameters);
    }

    private List<CaseRow> list(String file, Map<String, Object> parameters) {
        if (parameters.get("words") != null) {
            sql.one(CaseRows.class, "plan-anew.sql", row -> row.getString(1), Map.of());
        }
        return sql.list(CaseRows.class, file, CaseRows::row, parameters);
    }

    private Map<String, Object> parameters(Actor actor, CaseFilter filter) {
        String text = filter.text() == null ? "" : filter.text();
        @Nullable List<String> words = text.isBlank() ? null : SearchWords.questions(text);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("customerId", ownRows.customerOf(actor));
        parameters.put("guarded", closed.guards(actor));
        parameters.put("openOnly", filter.openOnly());
        parameters.put("status", slug(filter.status()));
        parameters.put("severity", slug(filter.severity()));
        parameters.put("line", slug(filter.line()));
        parameters.put("customer", filter.customer());
        parameters.put("owner", filter.owner());
        parameters.put("words", words);
        parameters.put("ownWords", actor.isCustomer() ? words : null);
        parameters.put("allWords", actor.isCustomer() ? null : words);
        parameters.put("named", actor.isCustomer() || words == null ? null : named(words));
        parameters.put("after", filter.after());
        parameters.put("limit", filter.limit());
        return parameters;
    }

    /** The customers whose names hold these words, whose cases are all found; null for none. */
    private @Nullable List<String> named(List<String> words) {
        List<String> ids =
                sql.list(
                        CaseRows.class,
                        "named-customers.sql",
                        row -> row.getString("id"),
                        Map.of("words", words));
        return ids.isEmpty() ? null : ids;
    }

    private static @Nullable String slug(@Nullable Slugged word) {
        return word == null ? null : word.slug();
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        String offered = row.getString("offered_line");
        String claimed = row.getString("claimed_severity");
        return new CaseRow(
                new CaseId(row.getLong("id")),
                row.getLong("version"),
                row.getString("subject"),
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("zone"),
                Severity.of(row.getString("severity")),
                CaseStatus.of(row.getString("status")),
                Channel.of(row.getString("channel")),
                SupportLine.of(row.getString("line")),
                offered == null ? null : SupportLine.of(offered),
                SqlRows.number(row, "owner_id"),
                row.getString("owner"),
                SqlRows.requiredInstant(row, "opened_at"),
                SqlRows.instant(row, "next_due_at"),
                row.getString("next_clock"),
                SqlRows.number(row, "next_budget"),
                SqlRows.number(row, "next_warning"),
                SqlRows.number(row, "next_calendar"),
                claimed == null ? null : Severity.of(claimed),
                row.getBoolean("dispute_overdue"));
    }
}
