package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.DeadlineMoved;
import org.linja.cases.SupportCases;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Arrival;
import org.linja.platform.outbox.PoisonMessage;

/**
 * Says who hears that a clock or an escalation wants attention, by whatever way it came. Called by
 * the consumers of alarms only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HearAlarm {
    @Inject EscalateCase escalateCase;
    @Inject WarnOfDeadline warnOfDeadline;
    @Inject NoteOverdueDispute noteOverdueDispute;

    public void hear(Arrival arrival) {
        switch (arrival.type()) {
            case "AlarmRang" -> hear(arrival.read(AlarmRang.class));
            case "CaseAcknowledged" -> escalateCase.stop(arrival.read(CaseAcknowledged.class));
            case "DeadlineMoved" -> escalateCase.move(arrival.read(DeadlineMoved.class));
            default -> throw new PoisonMessage(arrival.type() + " on alarms");
        }
    }

    private void hear(AlarmRang alarm) {
        if (alarm.kind().equals(SupportCases.WARNING)) {
            warnOfDeadline.warn(alarm);
        } else if (alarm.subjectType().equals(SupportCases.DISPUTE)) {
            noteOverdueDispute.note(alarm);
        } else {
            escalateCase.escalate(alarm);
        }
    }
}
