package org.linja.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Says who may read what is restricted; it counts from their next request. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangeCircle {
    @Inject Restrictions restrictions;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Names somebody; whoever was named before stays so.
     *
     * @throws Problem {@code not-found}; {@code already-ended}; {@code invalid-input} at {@code
     *     login} for whoever reads no cases of the house, and where as many are named as may be
     */
    public void join(long number, @Nullable String login) {
        Restrictions.Held held = restrictions.hold(number);
        String named = login == null ? "" : login.strip();
        CirclePerson person = restrictions.person(named).orElse(null);
        int limit = Restrict.CIRCLE_LIMIT;
        new FieldChecks()
                .check(person != null, "login", "unknown-value")
                .check(
                        restrictions.inCircle(number) < limit,
                        "login",
                        "too-many-people",
                        "" + limit)
                .orRefuse();
        if (person != null) {
            Actor who = actor.get();
            Instant now = clock.now();
            if (restrictions.join(number, held.customerId(), person.id(), who.personId(), now)) {
                tell(
                        AdministrationAct.CIRCLE_JOINED,
                        held,
                        new FieldChange("circle", null, named),
                        now);
            }
        }
    }

    /**
     * Takes somebody out of the circle.
     *
     * @throws Problem {@code not-found} also for whoever was not in it; {@code already-ended}
     */
    public void leave(long number, long personId) {
        Restrictions.Held held = restrictions.hold(number);
        String left = restrictions.leave(number, personId).orElseThrow(Problem::notFound);
        tell(
                AdministrationAct.CIRCLE_LEFT,
                held,
                new FieldChange("circle", left, null),
                clock.now());
    }

    private void tell(
            AdministrationAct act, Restrictions.Held held, FieldChange change, Instant now) {
        trail.add(act, held.subject(), held.customerId(), List.of(change), actor.get(), now);
    }
}
