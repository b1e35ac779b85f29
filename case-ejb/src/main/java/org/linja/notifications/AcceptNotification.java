package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.AcceptClimb;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets a person who was called take the case: as soon as enough have, the ladder stops and other
 * alerts are void. Who was called to decide a dispute has only heard of it.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AcceptNotification {
    @Inject Notifications notifications;
    @Inject SupportCases cases;
    @Inject AcceptClimb acceptClimb;
    @Inject Alarms alarms;
    @Inject DatabaseClock clock;
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
        SupportCase supportCase = cases.load(caseId, accepting);
        Notification notification = notifications.byId(id);
        if (notification.personId() != accepting.personId() && !accepting.has(Role.DUTY_MANAGER)) {
            throw notFound();
        }
        if (notification.state() == NotificationState.ACCEPTED) {
            return;
        }
        Instant now = clock.now();
        if (!notification.accept(now)) {
            throw new Problem(
                    ProblemType.ACT_NOT_ALLOWED, Map.of("state", notification.state().slug()));
        }
        alarms.clear(BeginAttempt.SUBJECT, id, BeginAttempt.RETRY);
        supportCase.record(EntryKind.ALERT_ACCEPTED, accepting, now, JournalFacts.of(notification));
        Long escalationId = notification.escalationId();
        boolean settled =
                escalationId == null
                        || acceptClimb.accept(
                                supportCase, escalationId, notification.personId(), now);
        notifications.supersedeOpen(
                supportCase, other -> other.isVoidedBy(notification, settled), accepting, now);
        if (!notification.isAboutDispute()) {
            takeCase(supportCase, notification, accepting, now);
        }
        cases.keep(supportCase, now);
    }

    /** Whoever took the case before keeps it. */
    private static void takeCase(
            SupportCase supportCase, Notification notification, Actor accepting, Instant now) {
        boolean nothingPromised =
                notification.isWithoutLadder()
                        && supportCase.isUnaccepted()
                        && supportCase.status().isOpen();
        if (supportCase.awaitsAcknowledgement() || nothingPromised) {
            supportCase.accept(accepting, now);
        }
    }

    private static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND);
    }
}
