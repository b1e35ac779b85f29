package org.linja.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows one import: how far it is, what it took and what it could not take. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowImport {
    private static final int MOST = 200;

    @Inject ImportRuns runs;

    /**
     * The import of this number as it stands now.
     *
     * @throws Problem {@code not-found}
     */
    public ImportView show(long number) {
        return new ImportView(run(number), runs.reasons(number), runs.remarks(number));
    }

    /**
     * The rows that could not be taken, in the order of the file.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind this line, null from the first
     * @throws Problem {@code not-found}, {@code invalid-input} for another limit
     */
    public RejectionList rejections(long number, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        run(number);
        List<RejectedRow> rows = runs.rejections(number, limit + 1, after == null ? 0 : after);
        if (rows.size() <= limit) {
            return new RejectionList(rows, null);
        }
        return new RejectionList(rows.subList(0, limit), rows.get(limit - 1).line());
    }

    private ImportRow run(long number) {
        return runs.row(number).orElseThrow(Problem::notFound);
    }
}
