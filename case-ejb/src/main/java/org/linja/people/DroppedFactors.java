package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Takes somebody's second factor away with all its recovery codes, whoever decides it; its person
 * hears of it by mail, for it may not have been them.
 */
@ApplicationScoped
class DroppedFactors {
    @Inject PersonFactors factors;
    @Inject Outbox outbox;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /**
     * @throws Problem {@code act-not-allowed} where there is none
     */
    void drop(long personId, @Nullable Long customerId, Actor who) {
        if (!factors.drop(personId)) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        Instant now = clock.now();
        trail.add(
                AdministrationAct.SECOND_FACTOR_DROPPED,
                ChangePerson.subject(personId),
                customerId,
                List.of(),
                who,
                now);
        outbox.add(new SecondFactorDropped(UUID.randomUUID(), now, personId));
    }

    /**
     * As {@link #drop}, of somebody else.
     *
     * @throws Problem {@code act-not-allowed} also for one's own, which needs a code
     */
    void dropOfAnother(long personId, @Nullable Long customerId, Actor who) {
        if (personId == who.personId()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        drop(personId, customerId, who);
    }
}
