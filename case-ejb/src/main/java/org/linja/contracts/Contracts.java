package org.linja.contracts;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.CaseRules;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.VersionStanding;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What was signed with whom. Versions never change, so each one's terms are read once. */
@Repository
public class Contracts {
    private static final int KEPT = 10_000;
    private static final int MOST_VERSIONS = 1_000;

    @Inject SqlRows sql;
    private final Map<Long, ContractTerms> known = new ConcurrentHashMap<>();

    /** All versions of all contracts of a customer. */
    public List<ContractFacts> factsFor(long customerId) {
        return sql.list(
                Contracts.class,
                "contract-versions.sql",
                row -> {
                    long id = row.getLong("id");
                    return new ContractFacts(
                            id,
                            row.getString("code"),
                            row.getInt("version"),
                            SqlRows.requiredInstant(row, "in_force_from"),
                            SqlRows.instant(row, "in_force_until"),
                            terms(id, row.getString("terms")));
                },
                Map.of("customerId", customerId));
    }

    /** Versions below an id, newest first; of one customer where its code is given. */
    List<ContractRow> before(long id, @Nullable String customer, int limit, Instant now) {
        return sql.list(
                Contracts.class,
                "contract-list.sql",
                this::row,
                Map.of(
                        "before", id,
                        "customer", customer == null ? "" : customer,
                        "code", "",
                        "now", now,
                        "limit", limit));
    }

    /** All versions of one contract, newest first. */
    List<ContractRow> versions(String code, Instant now) {
        return sql.list(
                Contracts.class,
                "contract-list.sql",
                this::row,
                Map.of(
                        "before", Long.MAX_VALUE,
                        "customer", "",
                        "code", code,
                        "now", now,
                        "limit", MOST_VERSIONS));
    }

    /** What governs at an instant, by code; of one customer where its id is given. */
    public List<ContractRow> inForce(@Nullable Long customerId, Instant now) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", customerId);
        which.put("now", now);
        return sql.list(Contracts.class, "contracts-in-force.sql", this::row, which);
    }

    /**
     * What governs no more and ended after {@code since}, by its last version, the last to end
     * first; of one customer where its id is given.
     */
    public List<ContractRow> ended(@Nullable Long customerId, Instant since, Instant now) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", customerId);
        which.put("since", since);
        which.put("now", now);
        return sql.list(Contracts.class, "contracts-ended.sql", this::row, which);
    }

    /** The codes of all ladders that were published. */
    Set<String> ladderCodes() {
        return new TreeSet<>(
                sql.list(
                        Contracts.class,
                        "ladder-codes.sql",
                        row -> row.getString("code"),
                        Map.of()));
    }

    /** Makes a version of a proposal; false if there is one of its number. */
    boolean activate(ProposalRow proposal, Instant from, long by, Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", proposal.customerId());
        row.put("code", proposal.code());
        row.put("version", proposal.version());
        row.put("from", from);
        row.put("until", proposal.until());
        row.put("terms", ContractText.write(proposal.terms()));
        row.put("proposedBy", proposal.proposedById());
        row.put("activatedBy", by);
        row.put("at", at);
        return sql.change(Contracts.class, "contract-activate.sql", row) == 1;
    }

    private ContractRow row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new ContractRow(
                id,
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("zone"),
                row.getString("code"),
                row.getInt("version"),
                SqlRows.requiredInstant(row, "in_force_from"),
                SqlRows.instant(row, "in_force_until"),
                VersionStanding.of(row.getString("standing")),
                terms(id, row.getString("terms")),
                row.getString("terms_sha256"),
                row.getString("proposed_by"),
                row.getString("activated_by"),
                SqlRows.instant(row, "activated_at"));
    }

    /** The terms of the version that a case was stamped with. */
    public ContractTerms termsOf(long versionId) {
        ContractTerms terms = known.get(versionId);
        return terms != null
                ? terms
                : sql.one(
                        Contracts.class,
                        "contract-terms.sql",
                        row -> terms(versionId, row.getString("terms")),
                        Map.of("id", versionId));
    }

    /** How a case stamped with this version is dealt with; as usual where it has none. */
    public CaseRules caseRules(@Nullable Long versionId) {
        return versionId == null ? CaseRules.USUAL : termsOf(versionId).caseRules();
    }

    /** The terms of the version that a case is bound to. */
    public ContractTerms termsOf(BoundTerms bound) {
        return sql.one(
                Contracts.class,
                "contract-bound.sql",
                row -> terms(row.getLong("id"), row.getString("terms")),
                Map.of("code", bound.contract(), "version", bound.contractVersion()));
    }

    /** The terms of the newest version of a contract that has begun, also of one that has ended. */
    public Optional<ContractTerms> newestTerms(String code, Instant now) {
        return sql.first(
                Contracts.class,
                "contract-newest.sql",
                row -> terms(row.getLong("id"), row.getString("terms")),
                Map.of("code", code, "now", now));
    }

    /**
     * Adds a version of a contract.
     *
     * @param terms JSON as {@link ContractText} reads it
     * @throws IllegalArgumentException if the text holds no terms
     */
    public long add(
            long customerId,
            String code,
            int version,
            Instant from,
            @Nullable Instant until,
            String terms) {
        ContractText.parse(terms);
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("code", code);
        row.put("version", version);
        row.put("from", from);
        row.put("until", until);
        row.put("terms", terms);
        return sql.one(Contracts.class, "contract-add.sql", found -> found.getLong("id"), row);
    }

    /** The newest version of an escalation ladder, for a case that is opened now. */
    public Optional<LadderStamp> newestLadder(String code) {
        return sql.first(
                Contracts.class,
                "ladder-newest.sql",
                row ->
                        new LadderStamp(
                                row.getLong("id"), row.getString("code"), row.getInt("version")),
                Map.of("code", code));
    }

    /** Publishes a version of an escalation ladder and returns its id. */
    public long addLadder(String code, int version, String definition, Instant at) {
        return sql.one(
                Contracts.class,
                "ladder-add.sql",
                found -> found.getLong("id"),
                Map.of("code", code, "version", version, "definition", definition, "at", at));
    }

    private ContractTerms terms(long versionId, String text) {
        ContractTerms terms = known.get(versionId);
        if (terms == null) {
            terms = ContractText.parse(text);
            if (known.size() < KEPT) {
                known.put(versionId, terms);
            }
        }
        return terms;
    }
}
