package org.linja.cases;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;

/**
 * Gathers by which words some older cases are found, in one transaction. Called by the sweep only.
 */
@Stateless
@PermitAll
public class GatherCaseWords {
    /** So many at most keep a writer waiting. */
    static final int BATCH = 50;

    @Inject SqlRows sql;

    /** How many were gathered; a full batch means that there may be more. */
    public int gather() {
        return sql.one(
                GatherCaseWords.class,
                "words-gather.sql",
                row -> row.getInt(1),
                Map.of("most", BATCH));
    }
}
