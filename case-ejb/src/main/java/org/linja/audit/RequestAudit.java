package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.OpinionOrder;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Orders an opinion on the cases opened in a period, as they are known now or were known then. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class RequestAudit {
    @Inject AuditOpinions opinions;
    @Inject OpinionDesk desk;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Queues the opinion and takes its cut.
     *
     * @param from first opening instant that counts
     * @param to first opening instant that no longer counts; in the future it means: up to now
     * @param knownAt what was written down later is left out, and the case judged as of this
     *     moment; null for now
     * @param customer code of the one customer to judge, null for all
     * @return the opinion's number
     * @throws Problem {@code invalid-input} for a period that is absent or empty, {@code
     *     unknown-customer}; {@code already-running} with the fact {@code number} if an opinion on
     *     the same period and customer has not ended
     */
    public long request(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant knownAt,
            @Nullable String customer) {
        Instant now = clock.now();
        new FieldChecks()
                .check(from != null, "from", "required")
                .check(to != null, "to", "required")
                .check(from == null || from.isBefore(now), "from", "in-the-future")
                .check(knownAt == null || !knownAt.isAfter(now), "knownAt", "in-the-future")
                .check(
                        knownAt == null || from == null || from.isBefore(knownAt),
                        "knownAt",
                        "not-after-from")
                .check(from == null || to == null || from.isBefore(to), "to", "not-after-from")
                .orRefuse();
        Instant opened = Objects.requireNonNull(from);
        Instant wished = Objects.requireNonNull(to);
        Instant cutAt = Objects.requireNonNullElse(knownAt, now);
        OpinionOrder order = new OpinionOrder(opened, wished, customerId(customer), cutAt);
        return desk.orderFor(actor.get().personId(), order, now);
    }

    private @Nullable Long customerId(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return opinions.customerId(code)
                .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }
}
