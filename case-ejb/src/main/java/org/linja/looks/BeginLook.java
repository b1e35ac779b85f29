package org.linja.looks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/**
 * Opens the portal to a manager as a customer's person sees it: for half an hour, in this session,
 * to look and not to act. The firm reads who did, when and why (ADR 0054).
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class BeginLook {
    static final Duration LASTS = Duration.ofMinutes(30);
    static final int REASON_LIMIT = 500;

    @Inject Looks looks;
    @Inject LookablePeople lookable;
    @Inject Customers customers;
    @Inject AdministrationEntries trail;
    @Inject SecondFactor secondFactor;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * From the next request of this session on it is that person's eyes.
     *
     * @param session in which it is asked, and in which alone it lasts
     * @throws Problem {@code not-found} for a code that no firm has; {@code invalid-input} at
     *     {@code person} or {@code reason}; {@code case-restricted} while cases of the firm are
     *     closed to the manager (ADR 0066); {@code second-factor-needed} where the manager has one
     *     and has not lately shown it; {@code already-running} for the second of two at once;
     *     {@code forbidden} without a session
     */
    public void begin(String code, @Nullable Long person, @Nullable String reason, long session) {
        if (session == 0) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        Customer customer = customers.byCode(code).orElseThrow(Problem::notFound);
        if (looks.isClosedTo(actor.get().personId(), customer.id())) {
            throw new Problem(ProblemType.CASE_RESTRICTED);
        }
        LookablePerson seenAs = lookable.one(customer.id(), person);
        String why = reason == null ? "" : reason.strip();
        new FieldChecks()
                .check(seenAs != null, "person", "required")
                .required("reason", why)
                .prose("reason", why, REASON_LIMIT)
                .orRefuse();
        secondFactor.require(SecondFactor.FRESH);
        if (seenAs != null) {
            begin(customer, seenAs, why, session);
        }
    }

    private void begin(Customer customer, LookablePerson seenAs, String why, long session) {
        Actor who = actor.get();
        Instant now = clock.now();
        Instant endsAt = now.plus(LASTS);
        looks.end(session, now);
        if (!looks.begin(customer.id(), seenAs.id(), who.personId(), session, why, now, endsAt)) {
            throw new Problem(ProblemType.ALREADY_RUNNING);
        }
        trail.add(
                AdministrationAct.LOOK_BEGUN,
                "customer:" + customer.code(),
                customer.id(),
                List.of(
                        new FieldChange("seen-as", null, seenAs.name()),
                        new FieldChange("reason", null, why),
                        new FieldChange("ends-at", null, endsAt.toString())),
                who,
                now);
    }
}
