package org.linja.restrictions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Closes a customer's cases, or one case, to all of the house but a circle that is named, and
 * whoever has a case or is called about it (ADR 0066).
 */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class Restrict {
    /** So many may be in a circle. */
    static final int CIRCLE_LIMIT = 50;

    @Inject Restrictions restrictions;
    @Inject Customers customers;
    @Inject SupportCases cases;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * All cases of a customer, those to come, too. Returns the number of the restriction.
     *
     * @param circle logins of people of the house; a manager names others, and not themself
     * @throws Problem {@code not-found} for a code that no firm has; {@code invalid-input} at
     *     {@code reason} or {@code circle}; {@code already-running} where it is restricted
     */
    public long customer(String code, @Nullable String reason, List<String> circle) {
        Customer customer = customers.byCode(code).orElseThrow(Problem::notFound);
        String why = Reasons.of(reason);
        List<CirclePerson> people = named(why, circle);
        return begin(customer.id(), customer.code(), null, why, people, clock.now());
    }

    /**
     * One case. Returns the number of the restriction.
     *
     * @throws Problem as {@link #customer}; {@code act-not-allowed} for a case of the house's own
     */
    public long oneCase(CaseId id, @Nullable String reason, List<String> circle) {
        String why = Reasons.of(reason);
        List<CirclePerson> people = named(why, circle);
        SupportCase found = cases.find(id).orElseThrow(Problem::notFound);
        if (found.isOfTheHouse()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        Instant now = clock.now();
        // Before it is closed, perhaps also to whoever closes it.
        found.record(EntryKind.CASE_RESTRICTED, actor.get(), now, Map.of(), why);
        cases.keep(found, now);
        Customer customer = customers.byId(found.customerId());
        return begin(customer.id(), customer.code(), id, why, people, now);
    }

    private long begin(
            long customerId,
            String code,
            @Nullable CaseId id,
            String why,
            List<CirclePerson> people,
            Instant now) {
        Actor who = actor.get();
        long number =
                restrictions
                        .add(customerId, id, why, who.personId(), now)
                        .orElseThrow(() -> new Problem(ProblemType.ALREADY_RUNNING));
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("reason", null, why));
        for (CirclePerson person : people) {
            restrictions.join(number, customerId, person.id(), who.personId(), now);
            changes.add(new FieldChange("circle", null, person.login()));
        }
        trail.add(
                AdministrationAct.RESTRICTION_BEGUN,
                id == null ? "customer:" + code : "case:" + id,
                customerId,
                changes,
                who,
                now);
        return number;
    }

    private boolean namesThemself(List<CirclePerson> people) {
        Actor who = actor.get();
        return !who.has(Role.ADMINISTRATOR)
                && people.stream().anyMatch(person -> person.id() == who.personId());
    }

    private List<CirclePerson> named(String why, List<String> logins) {
        // However many are named, no more are looked up than a circle may hold.
        List<String> asked = logins.stream().distinct().limit(CIRCLE_LIMIT).toList();
        List<CirclePerson> people =
                asked.stream().flatMap(login -> restrictions.person(login).stream()).toList();
        Reasons.check(why)
                .check(
                        logins.size() <= CIRCLE_LIMIT,
                        "circle",
                        "too-many-people",
                        "" + CIRCLE_LIMIT)
                .check(people.size() == asked.size(), "circle", "unknown-value")
                // A manager who could name themself would need no glass.
                .check(!namesThemself(people), "circle", "not-oneself")
                .orRefuse();
        return people;
    }
}
