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
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Takes somebody's second factor away, whoever decides it; its person hears of it by mail, for it
 * may not have been them. Recovery codes go with the last thing that they stand in for.
 */
@ApplicationScoped
class DroppedFactors {
    @Inject PersonFactors factors;
    @Inject Passkeys passkeys;
    @Inject Outbox outbox;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    /**
     * Takes the authenticator; passkeys stay.
     *
     * @throws Problem {@code act-not-allowed} where there is none
     */
    void drop(long personId, @Nullable Long customerId, Actor who) {
        noteIf(factors.drop(personId), personId, customerId, who);
    }

    private void noteIf(boolean dropped, long personId, @Nullable Long customerId, Actor who) {
        if (!dropped) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        Instant now = clock.now();
        trail.add(
                AdministrationAct.SECOND_FACTOR_DROPPED,
                LastingName.ofPerson(personId),
                customerId,
                List.of(),
                who,
                now);
        outbox.add(new SecondFactorDropped(UUID.randomUUID(), now, personId));
    }

    /**
     * Takes all that somebody else has: who lost a telephone lost what was on it.
     *
     * @throws Problem {@code act-not-allowed} also for one's own, which needs a code
     */
    void dropOfAnother(long personId, @Nullable Long customerId, Actor who) {
        if (personId == who.personId()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        boolean hadPasskeys = passkeys.removeAll(personId);
        noteIf(factors.drop(personId) || hadPasskeys, personId, customerId, who);
    }
}
