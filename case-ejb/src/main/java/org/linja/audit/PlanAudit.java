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
     * Lays the ranges down, once.
     *
     * @return how many cases there are
     */
    public long plan(long number, int parts) {
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
