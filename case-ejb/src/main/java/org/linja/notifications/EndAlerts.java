package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.EscalationEnded;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/** Voids the alerts of a case that was taken in hand. Called after an escalation ended only. */
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
                () -> cases.find(new CaseId(event.caseId())).ifPresent(this::end));
    }

    private void end(SupportCase supportCase) {
        Instant now = clock.now();
        notifications.supersedeOpen(supportCase, Actor.SYSTEM, now);
        cases.keep(supportCase, now);
    }
}
