package org.linja.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists imports, newest first. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowImports {
    private static final int MOST = 200;

    @Inject ImportRuns runs;

    /**
     * Imports below a number, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the import of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public ImportList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<ImportRow> rows = runs.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        if (rows.size() <= limit) {
            return new ImportList(rows, null);
        }
        return new ImportList(rows.subList(0, limit), rows.get(limit - 1).number());
    }
}
