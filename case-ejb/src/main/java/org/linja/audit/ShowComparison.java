package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.Role;

/** Shows what two finished opinions say differently, the older one first. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowComparison {
    @Inject AuditOpinions opinions;
    @Inject OpinionComparisons comparisons;

    /**
     * Both opinions side by side, whichever is named first.
     *
     * @throws Problem {@code not-found}; {@code report-not-ready} unless both are done; {@code
     *     invalid-input} for an opinion and itself
     */
    public OpinionComparison compare(long one, long other) {
        new FieldChecks().check(one != other, "with", "same-opinion").orRefuse();
        return comparisons.of(done(Math.min(one, other)), done(Math.max(one, other)));
    }

    /** The finished opinions one can be compared with, newest first. */
    public List<AuditRow> others(long number) {
        return opinions.before(Long.MAX_VALUE, 100).stream()
                .filter(row -> row.number() != number && RunState.DONE.is(row.state()))
                .toList();
    }

    private AuditRow done(long number) {
        AuditRow row = opinions.row(number).orElseThrow(Problem::notFound);
        if (!RunState.DONE.is(row.state())) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        return row;
    }
}
