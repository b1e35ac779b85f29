package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.answers.AnswerSettled;
import org.linja.cases.CaseTurnedCritical;
import org.linja.cases.DisputeEnded;
import org.linja.commitments.CommitmentEnded;
import org.linja.escalation.AlertDue;
import org.linja.escalation.EscalationEnded;
import org.linja.escalation.OwnerDue;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.persistence.GroupCommit;
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

    // Apart: what is urgent never waits for what is not.
    private final GroupCommit<AlertDue, Optional<BegunAttempt>> urgent =
            new GroupCommit<>(new Beginnings());
    private final GroupCommit<AlertDue, Optional<BegunAttempt>> ordinary =
            new GroupCommit<>(new Beginnings());

    // Of each channel by itself: what holds up one holds up no other.
    private final Map<ChannelKind, GroupCommit<FinishAttempt.Ended, Boolean>> endings =
            Arrays.stream(ChannelKind.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), kind -> new GroupCommit<>(new Endings())));

    public void alert(AlertDue alert) {
        deliver(alert.eventId(), (alert.urgent() ? urgent : ordinary).take(alert));
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
                    Objects.requireNonNull(endings.get(attempt.alert().channel()))
                            .take(new FinishAttempt.Ended(eventId, attempt, result));
                });
    }

    /** Alerts for several climbs, or for one. */
    private final class Beginnings implements GroupCommit.Work<AlertDue, Optional<BegunAttempt>> {
        @Override
        public Map<AlertDue, Optional<BegunAttempt>> together(List<AlertDue> several) {
            return beginAttempt.alertTogether(several);
        }

        @Override
        public Optional<BegunAttempt> alone(AlertDue one) {
            return beginAttempt.alert(one);
        }
    }

    /** How several attempts went, or one. */
    private final class Endings implements GroupCommit.Work<FinishAttempt.Ended, Boolean> {
        @Override
        public Map<FinishAttempt.Ended, Boolean> together(List<FinishAttempt.Ended> several) {
            return finishAttempt.finishTogether(several).stream()
                    .collect(Collectors.toMap(Function.identity(), written -> true));
        }

        @Override
        public Boolean alone(FinishAttempt.Ended one) {
            finishAttempt.finish(one);
            return true;
        }
    }
}
