package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.answers.HeldAnswers;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.DeadlineMoved;
import org.linja.cases.SupportCases;
import org.linja.commitments.Commitments;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Arrival;
import org.linja.platform.outbox.PoisonMessage;
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
            escalateCase.escalate(alarm);
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
}
