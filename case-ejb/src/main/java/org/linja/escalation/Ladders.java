package org.linja.escalation;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The ladders that were published. Versions never change, so each is read once. */
@Repository
public class Ladders {
    private static final int KEPT = 1_000;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject SqlRows sql;
    private final Map<Long, LadderVersion> known = new ConcurrentHashMap<>();

    LadderVersion byId(long versionId) {
        LadderVersion version = known.get(versionId);
        if (version == null) {
            version =
                    sql.one(
                            Ladders.class,
                            "ladder.sql",
                            LadderVersion::read,
                            Map.of("id", versionId));
            if (known.size() < KEPT) {
                known.put(versionId, version);
            }
        }
        return version;
    }

    /** The newest version of a ladder. */
    Optional<LadderVersion> newest(String code) {
        return newestBy(code, EVER);
    }

    /** The version of a ladder that was the newest then. */
    public Optional<EscalationLadder> newest(String code, Instant then) {
        return newestBy(code, then).map(LadderVersion::ladder);
    }

    private Optional<LadderVersion> newestBy(String code, Instant by) {
        return sql.first(
                Ladders.class,
                "ladder-newest.sql",
                LadderVersion::read,
                Map.of("code", code, "by", by));
    }

    /** Every version by which somebody could be called at {@code now}. */
    List<EscalationLadder> inForce(Instant now) {
        return sql.list(
                Ladders.class,
                "ladders-in-force.sql",
                row -> LadderVersion.read(row).ladder(),
                Map.of("now", now));
    }

    /** Versions below an id, newest first; of one ladder where a code is given. */
    List<LadderRow> before(long id, String code, int limit) {
        return list(id, code, 0, limit);
    }

    Optional<LadderRow> version(String code, int version) {
        return list(Long.MAX_VALUE, code, version, 1).stream().findFirst();
    }

    Optional<LadderRow> newestRow(String code) {
        return list(Long.MAX_VALUE, code, 0, 1).stream().findFirst();
    }

    private List<LadderRow> list(long before, String code, int version, int limit) {
        return sql.list(
                Ladders.class,
                "ladder-list.sql",
                Ladders::row,
                Map.of("before", before, "code", code, "version", version, "limit", limit));
    }

    /** Makes a version of a proposal; false if there is one of its number. */
    boolean activate(LadderProposalRow proposal, long by, Instant at) {
        return sql.change(
                        Ladders.class,
                        "ladder-activate.sql",
                        Map.of(
                                "code", proposal.code(),
                                "version", proposal.version(),
                                "definition", LadderText.json(proposal.paths()).toString(),
                                "reason", proposal.reason(),
                                "proposedBy", proposal.proposedById(),
                                "activatedBy", by,
                                "at", at))
                == 1;
    }

    private static LadderRow row(ResultSet row) throws SQLException {
        String code = row.getString("code");
        int version = row.getInt("version");
        return new LadderRow(
                row.getLong("id"),
                code,
                version,
                LadderText.parse(code, version, row.getString("definition")).paths(),
                row.getString("reason"),
                SqlRows.requiredInstant(row, "published_at"),
                row.getString("proposed_by"),
                row.getString("activated_by"));
    }
}
