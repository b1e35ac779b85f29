package org.linja.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.cases.ClosedCases;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.OwnerDue;
import org.linja.journal.rules.EntryKind;
import org.linja.people.People;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;
import org.linja.restrictions.rules.GlassAlarm;

/**
 * Opens a restricted case to a manager whom it is closed to: for half an hour, with a reason, and
 * those who are named hear of it at once (ADR 0066).
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class BreakGlass {
    /** Why those are called who hear of it. Such a call opens the case to nobody. */
    public static final String REASON = "glass-broken";

    public static final Duration LASTS = Duration.ofMinutes(30);

    @Inject Restrictions restrictions;
    @Inject ClosedCases closed;
    @Inject SupportCases cases;
    @Inject People people;
    @Inject AdministrationEntries trail;
    @Inject Outbox outbox;
    @Inject SecondFactor secondFactor;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * From the next request on this person may read the case, and does nothing in it. Returns until
     * when.
     *
     * @throws Problem {@code not-found}; {@code act-not-allowed} where it is open to them; {@code
     *     invalid-input} at {@code reason}; {@code second-factor-needed} where they have one and
     *     have not lately shown it
     */
    public Instant open(CaseId id, @Nullable String reason) {
        String why = Reasons.of(reason);
        Reasons.check(why).orRefuse();
        long customerId = restrictions.customerOf(id).orElseThrow(Problem::notFound);
        if (!closed.isClosed(id)) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        secondFactor.require(SecondFactor.FRESH);
        Actor who = actor.get();
        Instant now = clock.now();
        Instant endsAt = now.plus(LASTS);
        long glass = restrictions.breakGlass(id, customerId, who.personId(), why, now, endsAt);
        // Only now: before, there was no such case for this person.
        SupportCase opened = cases.find(id).orElseThrow(Problem::notFound);
        opened.record(EntryKind.GLASS_BROKEN, who, now, Map.of("until", endsAt.toString()), why);
        cases.keep(opened, now);
        trail.add(
                AdministrationAct.GLASS_BROKEN,
                "case:" + id,
                customerId,
                List.of(
                        new FieldChange("reason", null, why),
                        new FieldChange("ends-at", null, endsAt.toString())),
                who,
                now);
        alarm(opened, glass, who, now);
        return endsAt;
    }

    private void alarm(SupportCase opened, long glass, Actor who, Instant now) {
        Restrictions.Named named = restrictions.namedFor(opened.id(), opened.customerId());
        GlassAlarm.hearers(
                        who.personId(), named.circle(), named.restrictedBy(), people.dutyManagers())
                .forEach(
                        hearer ->
                                outbox.add(
                                        new OwnerDue(
                                                UUID.randomUUID(),
                                                opened.id().value(),
                                                now,
                                                hearer,
                                                REASON,
                                                glass,
                                                true)));
    }
}
