package org.linja.escalation;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.SupportCases;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.EventMessage;
import org.linja.platform.outbox.PoisonMessage;

/**
 * Hears that a clock or an escalation wants attention. The broker takes no part in the use case's
 * transaction; whatever is thrown brings the message again.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/alarms"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmConsumer implements MessageListener {
    @Inject EscalateCase escalateCase;
    @Inject WarnOfDeadline warnOfDeadline;
    @Inject NoteOverdueDispute noteOverdueDispute;

    @Override
    public void onMessage(Message message) {
        switch (EventMessage.typeOf(message)) {
            case "AlarmRang" -> hear(EventMessage.read(message, AlarmRang.class));
            case "CaseAcknowledged" ->
                    escalateCase.stop(EventMessage.read(message, CaseAcknowledged.class));
            default -> throw new PoisonMessage(EventMessage.typeOf(message) + " on alarms");
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
