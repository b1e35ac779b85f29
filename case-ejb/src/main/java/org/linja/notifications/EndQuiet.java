package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.CaseTurnedCritical;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.Escalations;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;

/**
 * Has everything looked at now that a case holds back because it is quiet, once the case turns
 * critical, and lets overtake what was set for it before. Called after that only.
 */
@Stateless
@PermitAll
public class EndQuiet {
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Escalations escalations;
    @Inject Notifications notifications;

    public void end(CaseTurnedCritical event) {
        inbox.once(
                event.eventId(),
                BeginAttempt.CONSUMER,
                () -> cases.find(new CaseId(event.caseId())).ifPresent(this::end));
    }

    private void end(SupportCase supportCase) {
        Instant now = clock.now();
        escalations.endQuiet(supportCase, now);
        notifications.endQuiet(supportCase.id(), now);
        // Last, for the relay waits for whoever changes what it is to send.
        escalations.hurry(supportCase.id());
        notifications.hurry(supportCase.id());
        cases.hurry(supportCase);
    }
}
