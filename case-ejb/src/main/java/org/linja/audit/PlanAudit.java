package org.linja.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Cuts the cases of an opinion into ranges that can be judged side by side. */
@Stateless
@PermitAll
public class PlanAudit {
    @Inject AuditOpinions opinions;

    /**
     * Lays the ranges down, once, and stamps the rule that judges them.
     *
     * @return how many cases there are
     * @throws IllegalStateException if it was begun under another rule: half of each is no opinion
     */
    public long plan(long number, int parts) {
        if (!opinions.stamp(number, JudgingRule.inForce())) {
            throw new IllegalStateException(
                    "Opinion %d was begun under another rule; order a new one".formatted(number));
        }
        return opinions.plan(number, parts);
    }

    /** Parts that are not judged to their end, in order. */
    public List<Integer> openParts(long number) {
        return opinions.openParts(number);
    }

    /** The moment as of which the opinion judges. */
    public Instant cutAt(long number) {
        return opinions.row(number).orElseThrow().cutAt();
    }
}
