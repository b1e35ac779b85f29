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
     * @return false if the opinion has ended or is another start's: there is nothing to judge
     * @throws IllegalStateException if it was begun under another rule: half of each is no opinion
     */
    public boolean plan(long number, int start, int parts) {
        if (!opinions.isHeld(number, start)) {
            return false;
        }
        if (!opinions.stamp(number, JudgingRule.inForce())) {
            throw new IllegalStateException(
                    "Opinion %d was begun under another rule; order a new one".formatted(number));
        }
        opinions.plan(number, parts);
        return true;
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
