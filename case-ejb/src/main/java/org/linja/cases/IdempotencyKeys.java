package org.linja.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Makes the same request twice one case: the first writes, every other is shown what it wrote. */
@Repository
public class IdempotencyKeys {
    private static final int LONGEST = 200;

    @Inject SqlRows sql;

    private record Claimed(String fingerprint, long caseId) {}

    /**
     * Claims the key for this transaction. A second request with it waits until the first has
     * committed or failed.
     *
     * @return the case that an earlier request with this key and fingerprint opened
     * @throws Problem {@code idempotency-key-reused} with {@code number} when the earlier request
     *     was another one
     */
    public Optional<CaseId> claim(long personId, String key, String fingerprint, Instant now) {
        new FieldChecks().line("Idempotency-Key", key, LONGEST).orRefuse();
        int claimed =
                sql.change(
                        IdempotencyKeys.class,
                        "key-claim.sql",
                        Map.of(
                                "personId",
                                personId,
                                "key",
                                key,
                                "fingerprint",
                                fingerprint,
                                "now",
                                now));
        if (claimed == 1) {
            return Optional.empty();
        }
        Claimed earlier =
                sql.one(
                        IdempotencyKeys.class,
                        "key-result.sql",
                        row -> new Claimed(row.getString("request_hash"), row.getLong("result_id")),
                        Map.of("personId", personId, "key", key));
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    Map.of("number", new CaseId(earlier.caseId()).toString()));
        }
        return Optional.of(new CaseId(earlier.caseId()));
    }

    /** The case that a request with this key has opened. */
    public Optional<CaseId> opened(long personId, String key) {
        return sql.first(
                IdempotencyKeys.class,
                "key-opened.sql",
                row -> new CaseId(row.getLong("result_id")),
                Map.of("personId", personId, "key", key));
    }

    public void answer(long personId, String key, CaseId number) {
        sql.change(
                IdempotencyKeys.class,
                "key-answer.sql",
                Map.of("personId", personId, "key", key, "caseId", number.value()));
    }

    /** Gives back the key of a request that opened nothing: it may be sent again, changed. */
    public void release(long personId, String key) {
        sql.change(
                IdempotencyKeys.class, "key-release.sql", Map.of("personId", personId, "key", key));
    }
}
