package org.linja.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.platform.outbox.ParkedEvents;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Removes a parked message for good. What it would have done is not done, so the trail keeps why,
 * and what stood in it.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class DiscardParked {
    private static final int LONGEST_REASON = 1000;

    @Inject ParkedEvents events;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Discards it.
     *
     * @param version which parking the person saw
     * @throws Problem {@code invalid-input} without a reason, {@code not-found} if it is not
     *     parked, {@code stale-version} if it was let go and parked again meanwhile
     */
    public void discard(long number, long version, String reason) {
        new FieldChecks()
                .required("reason", reason)
                .prose("reason", reason, LONGEST_REASON)
                .orRefuse();
        ParkedEvent event = RetryParked.seen(events, number, version);
        if (!events.discard(event)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        trail.add(
                AdministrationAct.MESSAGE_DISCARDED,
                RetryParked.subject(event),
                null,
                FieldChange.between(held(event), Map.of("reason", reason.strip())),
                actor.get(),
                clock.now());
    }

    private static Map<String, String> held(ParkedEvent event) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put("type", event.type());
        held.put("key", event.key());
        held.put("payload", event.payload());
        held.put("error", event.error() == null ? "" : event.error());
        return held;
    }
}
