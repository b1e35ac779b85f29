package org.linja.procedures;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Versions of templates that wait for a second person, and what became of those that did. */
@Repository
class TemplateProposals {
    @Inject SqlRows sql;

    long add(String code, int basedOn, String definition, String reason, long by, Instant at) {
        return sql.one(
                TemplateProposals.class,
                "template-proposal-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "code", code,
                        "basedOn", basedOn,
                        "definition", definition,
                        "reason", reason,
                        "by", by,
                        "at", at));
    }

    /** Ends one that is open; false if it is not. */
    boolean end(long id, ProposalState outcome, long by, Instant at) {
        return sql.change(
                        TemplateProposals.class,
                        "template-proposal-end.sql",
                        Map.of("id", id, "outcome", outcome.slug(), "by", by, "at", at))
                == 1;
    }

    Optional<TemplateProposal> byId(long id, long reader) {
        return list(id, reader, 1).stream().findFirst();
    }

    /** Newest first. */
    List<TemplateProposal> newest(long reader, int limit) {
        return list(0, reader, limit);
    }

    private List<TemplateProposal> list(long id, long reader, int limit) {
        return sql.list(
                TemplateProposals.class,
                "template-proposals.sql",
                TemplateProposals::row,
                Map.of("id", id, "reader", reader, "limit", limit));
    }

    private static TemplateProposal row(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new TemplateProposal(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("based_on"),
                row.getString("definition"),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                Objects.requireNonNull(SqlRows.instant(row, "proposed_at")),
                row.getBoolean("written"),
                outcome == null ? ProposalState.OPEN : ProposalState.of(outcome),
                row.getString("ended_by_name"),
                SqlRows.instant(row, "ended_at"));
    }
}
