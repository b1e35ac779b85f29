package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/**
 * Lets a person who was called take the case: as soon as enough have, the ladder stops and other
 * alerts are void. Who was called to decide a dispute has only heard of it.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AcceptNotification {
    @Inject Notifications notifications;
    @Inject Acceptance acceptance;
    @Inject CurrentActor actor;

    /**
     * Accepts; accepting again changes nothing.
     *
     * @throws Problem {@code not-found} if there is none or it is another person's and the caller
     *     is no duty manager; {@code act-not-allowed} if it is void
     */
    public void accept(long id) {
        Actor accepting = actor.get();
        CaseId caseId = notifications.caseOf(id).orElseThrow(AcceptNotification::notFound);
        if (notifications.personOf(id) != accepting.personId()
                && !accepting.has(Role.DUTY_MANAGER)) {
            throw notFound();
        }
        Acceptance.Outcome outcome = acceptance.accept(caseId, id, accepting);
        if (!outcome.accepted()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("state", outcome.state().slug()));
        }
    }

    private static Problem notFound() {
        return Problem.notFound();
    }
}
