package org.linja.intake;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The half-written call of each person at the desk: one a person. */
@Repository
class CallDrafts {
    @Inject SqlRows sql;

    Optional<String> of(long personId) {
        return sql.first(
                CallDrafts.class,
                "draft.sql",
                row -> row.getString("body"),
                Map.of("personId", personId));
    }

    void keep(long personId, String body, Instant at) {
        sql.change(
                CallDrafts.class,
                "draft-keep.sql",
                Map.of("personId", personId, "body", body, "at", at));
    }

    void discard(long personId) {
        sql.change(CallDrafts.class, "draft-discard.sql", Map.of("personId", personId));
    }
}
