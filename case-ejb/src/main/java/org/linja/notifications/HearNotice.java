package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.answers.AnswerSettled;
import org.linja.cases.CaseAnswered;
import org.linja.cases.CaseReceived;
import org.linja.cases.CaseTurnedCritical;
import org.linja.cases.DisputeEnded;
import org.linja.commitments.CommitmentEnded;
import org.linja.commitments.CommitmentTold;
import org.linja.documents.DocumentBatchEnded;
import org.linja.escalation.AlertDue;
import org.linja.escalation.EscalationEnded;
import org.linja.escalation.OwnerDue;
import org.linja.people.KeyLetterDue;
import org.linja.people.PasskeyChanged;
import org.linja.people.SecondFactorDropped;
import org.linja.people.SecondFactorTaken;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Arrival;
import org.linja.platform.outbox.PoisonMessage;
import org.linja.procedures.ApprovalAsked;
import org.linja.procedures.EndingDeviations;
import org.linja.procedures.StepEnded;

/**
 * Says who hears that a person is to be alerted, that a failed alert is to be tried again, that
 * what was held back may not wait, that alerts are void, or that a receipt is owed, or a letter:
 * about what a customer was told or is asked to sign, about a month's report, about a batch of
 * documents, or about somebody's account; by whatever way it came. Called by the consumers of
 * notices only.
 */
@ApplicationScoped
public class HearNotice {
    @Inject Notify notify;
    @Inject SendKeyLetter sendKeyLetter;
    @Inject SendFactorLetter sendFactorLetter;
    @Inject SendReceipt sendReceipt;
    @Inject SendAnswerLetter sendAnswerLetter;
    @Inject SendCommitmentLetter sendCommitmentLetter;
    @Inject SendReportLetter sendReportLetter;
    @Inject SendDeviationLetters sendDeviationLetters;
    @Inject SendBatchLetter sendBatchLetter;
    @Inject SendApprovalLetter sendApprovalLetter;

    public void hear(Arrival arrival) {
        switch (arrival.type()) {
            case "AlertDue" -> notify.alert(arrival.read(AlertDue.class));
            case "OwnerDue" -> notify.owner(arrival.read(OwnerDue.class));
            case "AlarmRang" -> rang(arrival.read(AlarmRang.class));
            case "CaseTurnedCritical" -> notify.endQuiet(arrival.read(CaseTurnedCritical.class));
            case "CaseReceived" -> sendReceipt.send(arrival.read(CaseReceived.class));
            case "DisputeEnded" -> notify.end(arrival.read(DisputeEnded.class));
            case "KeyLetterDue" -> sendKeyLetter.send(arrival.read(KeyLetterDue.class));
            case "SecondFactorDropped" ->
                    sendFactorLetter.send(arrival.read(SecondFactorDropped.class));
            case "SecondFactorTaken" ->
                    sendFactorLetter.send(arrival.read(SecondFactorTaken.class));
            case "PasskeyChanged" -> sendFactorLetter.send(arrival.read(PasskeyChanged.class));
            case "CaseAnswered" -> sendAnswerLetter.send(arrival.read(CaseAnswered.class));
            case "CommitmentTold" -> sendCommitmentLetter.send(arrival.read(CommitmentTold.class));
            case "ReportLetterDue" -> sendReportLetter.send(arrival.read(ReportLetterDue.class));
            case "ApprovalAsked" -> sendApprovalLetter.send(arrival.read(ApprovalAsked.class));
            case "DocumentBatchEnded" ->
                    sendBatchLetter.send(arrival.read(DocumentBatchEnded.class));
            case "AnswerSettled" -> notify.end(arrival.read(AnswerSettled.class));
            case "CommitmentEnded" -> notify.end(arrival.read(CommitmentEnded.class));
            case "StepEnded" -> notify.end(arrival.read(StepEnded.class));
            case "EscalationEnded" -> notify.end(arrival.read(EscalationEnded.class));
            default -> throw new PoisonMessage(arrival.type() + " on notices");
        }
    }

    private void rang(AlarmRang alarm) {
        if (alarm.subjectType().equals(EndingDeviations.SUBJECT)) {
            sendDeviationLetters.send(alarm);
        } else {
            notify.tryAgain(alarm);
        }
    }
}
