package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.DisputeEnded;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.EscalationEnded;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Voids the alerts of a case that was taken in hand, or of a dispute that has ended. Called after
 * that only.
 */
@Stateless
@PermitAll
public class EndAlerts {
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Notifications notifications;

    public void end(EscalationEnded event) {
        inbox.once(
                event.eventId(),
                BeginAttempt.CONSUMER,
                () ->
                        cases.find(new CaseId(event.caseId()))
                                .ifPresent(supportCase -> end(supportCase, false)));
    }

    /** A dispute that began anew meanwhile keeps its alerts. */
    public void end(DisputeEnded event) {
        inbox.once(
                event.eventId(),
                BeginAttempt.CONSUMER,
                () ->
                        cases.find(new CaseId(event.caseId()))
                                .filter(supportCase -> !supportCase.isDisputed())
                                .ifPresent(supportCase -> end(supportCase, true)));
    }

    private void end(SupportCase supportCase, boolean disputes) {
        Instant now = clock.now();
        notifications.supersedeOpen(supportCase, disputes, Actor.SYSTEM, now);
        cases.keep(supportCase, now);
    }
}
