package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.MergeRefusal;
import org.linja.contracts.Contracts;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Ends a case that came twice: the older one goes on for both, from its own time zero. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class MergeCase {
    @Inject SupportCases cases;
    @Inject Contracts contracts;
    @Inject @Any Instance<Obligations> obligations;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Returns the new version of the case that ends.
     *
     * @param version the one of it that the person saw
     * @param into the older case
     * @throws Problem {@code not-mergeable} with the reason at {@code into}
     */
    public long merge(CaseId id, long version, CaseId into, String text) {
        CaseText.check(text);
        if (into.value() >= id.value()) {
            throw refused(MergeRefusal.NOT_OLDER);
        }
        Actor who = actor.get();
        // In the order of their numbers, so that two merges never wait for each other.
        SupportCase older = cases.load(into, who);
        SupportCase younger = cases.load(id, version, who);
        if (!mayMerge(younger) || !mayMerge(older)) {
            throw refused(MergeRefusal.NOT_AGREED);
        }
        MergeRefusal.of(younger.mergeFacts(), older.mergeFacts())
                .ifPresent(
                        reason -> {
                            throw refused(reason);
                        });
        Instant now = clock.now();
        younger.mergeInto(older, who, text, now);
        obligations.forEach(kept -> kept.carry(younger, older, now));
        cases.keep(younger, now);
        cases.keep(older, now);
        obligations.forEach(kept -> kept.goOn(younger, older, now));
        return younger.version();
    }

    private boolean mayMerge(SupportCase one) {
        return contracts.caseRules(one.contractVersionId()).mayMerge();
    }

    private static Problem refused(MergeRefusal reason) {
        return Problem.at("into", ProblemType.NOT_MERGEABLE, reason.slug());
    }
}
