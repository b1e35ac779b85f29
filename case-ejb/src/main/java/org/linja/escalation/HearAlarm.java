package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.answers.HeldAnswers;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.DeadlineMoved;
import org.linja.cases.SupportCases;
import org.linja.commitments.Commitments;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Arrival;
import org.linja.platform.outbox.PoisonMessage;
import org.linja.platform.persistence.GroupCommit;
import org.linja.procedures.Procedures;
import org.linja.watch.LookAtRoster;
import org.linja.watch.LookAtRounds;
import org.linja.watch.Watch;

/**
 * Says who hears that a clock or an escalation wants attention, by whatever way it came. Called by
 * the consumers of alarms only.
 */
@ApplicationScoped
public class HearAlarm {
    @Inject EscalateCase escalateCase;
    @Inject WarnOfDeadline warnOfDeadline;
    @Inject NoteOverdueDispute noteOverdueDispute;
    @Inject WatchCommitment watchCommitment;
    @Inject WatchHeldAnswer watchHeldAnswer;
    @Inject WatchStep watchStep;
    @Inject LookAtRoster lookAtRoster;
    @Inject LookAtRounds lookAtRounds;
    @Inject LookAtTargets lookAtTargets;

    // Apart: what is urgent never waits for what is not.
    private final GroupCommit<AlarmRang, Boolean> urgent = new GroupCommit<>(new Climbs());
    private final GroupCommit<AlarmRang, Boolean> ordinary = new GroupCommit<>(new Climbs());

    public void hear(Arrival arrival) {
        switch (arrival.type()) {
            case "AlarmRang" -> hear(arrival.read(AlarmRang.class));
            case "CaseAcknowledged" -> escalateCase.stop(arrival.read(CaseAcknowledged.class));
            case "DeadlineMoved" -> escalateCase.move(arrival.read(DeadlineMoved.class));
            default -> throw new PoisonMessage(arrival.type() + " on alarms");
        }
    }

    private void hear(AlarmRang alarm) {
        if (alarm.subjectType().equals(Watch.SUBJECT)) {
            watch(alarm);
        } else if (alarm.subjectType().equals(Commitments.SUBJECT)) {
            watchCommitment.look(alarm);
        } else if (alarm.subjectType().equals(HeldAnswers.SUBJECT)) {
            watchHeldAnswer.look(alarm);
        } else if (alarm.subjectType().equals(Procedures.SUBJECT)) {
            watchStep.look(alarm);
        } else if (alarm.kind().equals(SupportCases.WARNING)) {
            warnOfDeadline.warn(alarm);
        } else if (alarm.subjectType().equals(SupportCases.DISPUTE)) {
            noteOverdueDispute.note(alarm);
        } else {
            (alarm.urgent() ? urgent : ordinary).take(alarm);
        }
    }

    private void watch(AlarmRang alarm) {
        switch (alarm.kind()) {
            case Watch.ROSTER -> lookAtRoster.look(alarm);
            case Watch.ROUND -> lookAtRounds.look(alarm);
            case Watch.TARGETS -> lookAtTargets.look(alarm);
            default -> throw new PoisonMessage(alarm.kind() + " of the watch");
        }
    }

    /** Climbs of several cases, or of one. */
    private final class Climbs implements GroupCommit.Work<AlarmRang, Boolean> {
        @Override
        public Map<AlarmRang, Boolean> together(List<AlarmRang> several) {
            return escalateCase.escalateTogether(several).stream()
                    .collect(Collectors.toMap(Function.identity(), heard -> true));
        }

        @Override
        public Boolean alone(AlarmRang one) {
            escalateCase.escalate(one);
            return true;
        }
    }
}
