package org.linja.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.platform.outbox.ParkedEvents;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lets a parked message go again, from its first try, once what ailed it is mended. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class RetryParked {
    @Inject ParkedEvents events;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Sends it with the next round.
     *
     * @param version which parking the person saw
     * @throws Problem {@code not-found} if it is not parked, {@code stale-version} if it was let go
     *     and parked again meanwhile, {@code act-not-allowed} if this house never announced it
     */
    public void retry(long number, long version) {
        ParkedEvent event = seen(events, number, version);
        if (event.stranger()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        if (!events.release(event)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        List<FieldChange> told =
                FieldChange.between(Map.of(), Map.of("type", event.type(), "key", event.key()));
        trail.add(
                AdministrationAct.MESSAGE_RETRIED,
                subject(event),
                null,
                told,
                actor.get(),
                clock.now());
    }

    static ParkedEvent seen(ParkedEvents events, long number, long version) {
        ParkedEvent event = events.byNumber(number).orElseThrow(Problem::notFound);
        if (event.timesParked() != version) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return event;
    }

    static String subject(ParkedEvent event) {
        return "message:" + event.number();
    }
}
