package org.linja.contracts;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Versions of contracts that wait for a second person, and what became of those that did. */
@Repository
public class Proposals {
    @Inject SqlRows sql;

    /** Adds one and returns its number; {@code revises} is 0 where it stands for no other. */
    long add(
            NewContractVersion wanted,
            long customerId,
            ContractTerms terms,
            long revises,
            long by,
            Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("code", wanted.code());
        row.put("basedOn", wanted.basedOn() == null ? 0 : wanted.basedOn().intValue());
        row.put("from", wanted.from());
        row.put("until", wanted.until());
        row.put("terms", ContractText.write(terms));
        row.put("revises", revises);
        row.put("by", by);
        row.put("at", at);
        return sql.one(Proposals.class, "proposal-add.sql", found -> found.getLong("id"), row);
    }

    /** Ends one that is open; false if it is not. */
    boolean end(long id, ProposalState outcome, long by, Instant at) {
        return sql.change(
                        Proposals.class,
                        "proposal-end.sql",
                        Map.of("id", id, "outcome", outcome.slug(), "by", by, "at", at))
                == 1;
    }

    /** How many of a contract are open. */
    int open(String code) {
        return sql.one(
                Proposals.class, "proposals-open.sql", row -> row.getInt(1), Map.of("code", code));
    }

    Optional<ProposalRow> byId(long id, long reader) {
        return list(Long.MAX_VALUE, id, "", false, 1, reader).stream().findFirst();
    }

    /**
     * Those below an id, newest first.
     *
     * @param code of one contract; empty for all
     * @param open only those that wait
     * @param reader id of the person who asks
     */
    List<ProposalRow> before(long id, String code, boolean open, int limit, long reader) {
        return list(id, 0, code, open, limit, reader);
    }

    private List<ProposalRow> list(
            long before, long id, String code, boolean open, int limit, long reader) {
        return sql.list(
                Proposals.class,
                "proposal-list.sql",
                Proposals::row,
                Map.of(
                        "before", before,
                        "id", id,
                        "code", code,
                        "open", open,
                        "limit", limit,
                        "reader", reader));
    }

    private static ProposalRow row(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new ProposalRow(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("zone"),
                row.getString("code"),
                row.getInt("based_on"),
                SqlRows.instant(row, "wished_from"),
                SqlRows.instant(row, "wished_until"),
                ContractText.parse(row.getString("terms")),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                SqlRows.requiredInstant(row, "proposed_at"),
                row.getBoolean("written_by_reader"),
                outcome == null ? ProposalState.OPEN : ProposalState.of(outcome),
                row.getString("ended_by_name"),
                SqlRows.instant(row, "ended_at"));
    }
}
