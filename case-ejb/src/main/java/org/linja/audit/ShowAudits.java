package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists opinions, newest first. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowAudits {
    private static final int MOST = 200;

    @Inject AuditOpinions opinions;

    /**
     * Opinions below a number, newest first.
     *
     * @param limit how many, 1 to 200
     * @param after go on behind the opinion of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public AuditList list(int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<AuditRow> rows = opinions.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        if (rows.size() <= limit) {
            return new AuditList(rows, null);
        }
        return new AuditList(rows.subList(0, limit), rows.get(limit - 1).number());
    }
}
