package org.linja.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.OpinionOrder;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Takes orders for opinions, one at a time on the same period and customer, and passes them on. */
@ApplicationScoped
class OpinionDesk {
    @Inject AuditOpinions opinions;
    @Inject Outbox outbox;

    /** For the house itself; nothing happens if the same is queued or running already. */
    void orderForHouse(OpinionOrder order, Instant now) {
        order(order, null, now);
    }

    /**
     * For a person; returns the opinion's number.
     *
     * @throws Problem {@code already-running} with the fact {@code number} if the same has not
     *     ended
     */
    long orderFor(long person, OpinionOrder order, Instant now) {
        return order(order, person, now).orElseThrow(() -> underWay(order));
    }

    private Optional<Long> order(OpinionOrder order, @Nullable Long by, Instant now) {
        Optional<Long> number = opinions.add(order, by, now);
        number.ifPresent(taken -> outbox.add(new AuditRequested(UUID.randomUUID(), now, taken)));
        return number;
    }

    private Problem underWay(OpinionOrder order) {
        return opinions.underWay(order)
                .map(
                        number ->
                                new Problem(
                                        ProblemType.ALREADY_RUNNING, Map.of("number", "" + number)))
                .orElseGet(() -> new Problem(ProblemType.ALREADY_RUNNING));
    }
}
