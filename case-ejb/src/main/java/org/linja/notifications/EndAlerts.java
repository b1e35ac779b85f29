package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.linja.answers.AnswerSettled;
import org.linja.cases.DisputeEnded;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.CommitmentEnded;
import org.linja.escalation.EscalationEnded;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.StepEnded;

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
        end(event.eventId(), event.caseId(), alert -> alert.isOf(event.escalationId()));
    }

    /** A dispute that began anew meanwhile keeps its alerts. */
    public void end(DisputeEnded event) {
        inbox.once(
                event.eventId(),
                BeginAttempt.CONSUMER,
                () ->
                        cases.find(new CaseId(event.caseId()))
                                .filter(supportCase -> !supportCase.isDisputed())
                                .ifPresent(c -> end(c, Notification::isAboutDispute)));
    }

    /** Those that this case has made about it before; whoever is called since is still meant. */
    public void end(CommitmentEnded event) {
        end(event.eventId(), event.caseId(), alert -> alert.isVoidBy(event));
    }

    /** Those about an answer that waits no more, or for somebody else. */
    public void end(AnswerSettled event) {
        end(event.eventId(), event.caseId(), alert -> alert.isVoidBy(event));
    }

    /** Those that this case has made about a step before. */
    public void end(StepEnded event) {
        end(event.eventId(), event.caseId(), alert -> alert.isVoidBy(event));
    }

    private void end(UUID eventId, long caseId, Predicate<Notification> which) {
        inbox.once(
                eventId,
                BeginAttempt.CONSUMER,
                () -> cases.find(new CaseId(caseId)).ifPresent(c -> end(c, which)));
    }

    private void end(SupportCase supportCase, Predicate<Notification> which) {
        Instant now = clock.now();
        notifications.supersedeOpen(supportCase, which, Actor.SYSTEM, now);
        cases.keepAlerts(supportCase);
    }
}
