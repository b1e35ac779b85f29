package org.linja.escalation;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;
import org.linja.escalation.rules.LadderPath;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Versions of ladders that wait for a second person, and what became of those that did. */
@Repository
public class LadderProposals {
    @Inject SqlRows sql;

    /** Adds one and returns its number; {@code revises} is 0 where it stands for no other. */
    long add(NewLadderVersion wanted, List<LadderPath> paths, long revises, long by, Instant at) {
        return sql.one(
                LadderProposals.class,
                "ladder-proposal-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "code", wanted.code(),
                        "basedOn", wanted.basis(),
                        "definition", LadderText.json(paths).toString(),
                        "reason", wanted.reason(),
                        "revises", revises,
                        "by", by,
                        "at", at));
    }

    /** Ends one that is open; false if it is not. */
    boolean end(long id, ProposalState outcome, long by, Instant at) {
        return sql.change(
                        LadderProposals.class,
                        "ladder-proposal-end.sql",
                        Map.of("id", id, "outcome", outcome.slug(), "by", by, "at", at))
                == 1;
    }

    /** How many of a ladder are open. */
    int open(String code) {
        return sql.one(
                LadderProposals.class,
                "ladder-proposals-open.sql",
                row -> row.getInt(1),
                Map.of("code", code));
    }

    Optional<LadderProposalRow> byId(long id, long reader) {
        return list(Long.MAX_VALUE, id, "", false, 1, reader).stream().findFirst();
    }

    /** Those below an id, newest first; of one ladder where a code is given. */
    List<LadderProposalRow> before(long id, String code, boolean open, int limit, long reader) {
        return list(id, 0, code, open, limit, reader);
    }

    private List<LadderProposalRow> list(
            long before, long id, String code, boolean open, int limit, long reader) {
        return sql.list(
                LadderProposals.class,
                "ladder-proposal-list.sql",
                LadderProposals::row,
                Map.of(
                        "before", before,
                        "id", id,
                        "code", code,
                        "open", open,
                        "limit", limit,
                        "reader", reader));
    }

    private static LadderProposalRow row(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        String code = row.getString("code");
        int basedOn = row.getInt("based_on");
        return new LadderProposalRow(
                row.getLong("id"),
                code,
                basedOn,
                LadderText.parse(code, basedOn + 1, row.getString("definition")).paths(),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                SqlRows.requiredInstant(row, "proposed_at"),
                row.getBoolean("written_by_reader"),
                outcome == null ? ProposalState.OPEN : ProposalState.of(outcome),
                row.getString("ended_by_name"),
                SqlRows.instant(row, "ended_at"));
    }
}
