package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Notes that a person who was called has heard of it, without taking the case: nothing more is sent
 * for this alert, and the ladder climbs on.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class HearNotification {
    @Inject Notifications notifications;
    @Inject SupportCases cases;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Notes it; again, or after accepting, changes nothing.
     *
     * @throws Problem {@code not-found} also for another person's; {@code act-not-allowed} if it is
     *     void
     */
    public void hear(long id) {
        Actor hearing = actor.get();
        CaseId caseId = notifications.caseOf(id).orElseThrow(HearNotification::notFound);
        SupportCase supportCase = cases.load(caseId, hearing);
        Notification notification = notifications.byId(id);
        if (notification.personId() != hearing.personId()) {
            throw notFound();
        }
        if (notification.state() == NotificationState.SUPERSEDED) {
            throw new Problem(
                    ProblemType.ACT_NOT_ALLOWED, Map.of("state", notification.state().slug()));
        }
        Instant now = clock.now();
        if (notification.hear(now)) {
            notifications.leaveAlone(notification);
            supportCase.record(EntryKind.ALERT_HEARD, hearing, now, JournalFacts.of(notification));
            cases.keepAlerts(supportCase);
        }
    }

    private static Problem notFound() {
        return Problem.notFound();
    }
}
