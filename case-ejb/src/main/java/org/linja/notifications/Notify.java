package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linja.answers.AnswerSettled;
import org.linja.cases.CaseTurnedCritical;
import org.linja.cases.DisputeEnded;
import org.linja.commitments.CommitmentEnded;
import org.linja.escalation.AlertDue;
import org.linja.escalation.EscalationEnded;
import org.linja.escalation.OwnerDue;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.procedures.StepEnded;

/**
 * Alerts a person: writes down that it will try, tries, writes down how it went. No transaction is
 * open while anybody outside is spoken to, and the channel's own thread does that. Called by the
 * consumer of notices only.
 */
@ApplicationScoped
public class Notify {
    @Inject BeginAttempt beginAttempt;
    @Inject FinishAttempt finishAttempt;
    @Inject EndAlerts endAlerts;
    @Inject EndQuiet endQuiet;
    @Inject Channels channels;
    @Inject CrashPoints crashPoints;

    public void alert(AlertDue alert) {
        deliver(alert.eventId(), beginAttempt.alert(alert));
    }

    public void owner(OwnerDue due) {
        deliver(due.eventId(), beginAttempt.owner(due));
    }

    public void tryAgain(AlarmRang alarm) {
        deliver(alarm.eventId(), beginAttempt.tryAgain(alarm));
    }

    public void endQuiet(CaseTurnedCritical event) {
        endQuiet.end(event);
    }

    public void end(EscalationEnded event) {
        endAlerts.end(event);
    }

    public void end(CommitmentEnded event) {
        endAlerts.end(event);
    }

    public void end(AnswerSettled event) {
        endAlerts.end(event);
    }

    public void end(StepEnded event) {
        endAlerts.end(event);
    }

    public void end(DisputeEnded event) {
        endAlerts.end(event);
    }

    private void deliver(UUID eventId, Optional<BegunAttempt> due) {
        due.ifPresent(attempt -> send(eventId, attempt));
    }

    private void send(UUID eventId, BegunAttempt attempt) {
        crashPoints.pass(CrashPoint.ATTEMPT_BEFORE_SEND);
        channels.send(
                attempt.alert(),
                result -> {
                    crashPoints.pass(CrashPoint.DELIVERY_BEFORE_COMMIT);
                    finishAttempt.finish(eventId, attempt, result);
                });
    }
}
