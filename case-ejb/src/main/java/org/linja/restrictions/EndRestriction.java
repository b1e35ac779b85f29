package org.linja.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.cases.SupportCases;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Opens to the house again what was restricted. An administrator does it, who reads no case: a
 * manager would need no glass otherwise.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class EndRestriction {
    @Inject Restrictions restrictions;
    @Inject SupportCases cases;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Ends it.
     *
     * @throws Problem {@code not-found}; {@code already-ended}; {@code invalid-input} at {@code
     *     reason}
     */
    public void end(long number, @Nullable String reason) {
        String why = Reasons.of(reason);
        Reasons.check(why).orRefuse();
        Restrictions.Held held = restrictions.hold(number);
        Actor who = actor.get();
        Instant now = clock.now();
        restrictions.end(number, why, who.personId(), now);
        // Where its customer is restricted, too, it stays closed, and says nothing.
        Optional.ofNullable(held.caseId())
                .flatMap(cases::find)
                .ifPresent(
                        opened -> {
                            opened.record(EntryKind.RESTRICTION_ENDED, who, now, Map.of(), why);
                            cases.keep(opened, now);
                        });
        trail.add(
                AdministrationAct.RESTRICTION_ENDED,
                held.subject(),
                held.customerId(),
                List.of(new FieldChange("reason", null, why)),
                who,
                now);
    }
}
