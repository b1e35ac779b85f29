package org.linja.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.cases.DisputeEnded;
import org.linja.escalation.AlertDue;
import org.linja.escalation.EscalationEnded;
import org.linja.escalation.OwnerDue;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.EventMessage;
import org.linja.platform.outbox.PoisonMessage;

/**
 * Hears that a person is to be alerted, that a failed alert is to be tried again, or that alerts
 * are void. The broker takes no part in any transaction; whatever is thrown brings the message
 * again.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/notices"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class NotificationConsumer implements MessageListener {
    @Inject Notify notify;

    @Override
    public void onMessage(Message message) {
        switch (EventMessage.typeOf(message)) {
            case "AlertDue" -> notify.alert(EventMessage.read(message, AlertDue.class));
            case "OwnerDue" -> notify.owner(EventMessage.read(message, OwnerDue.class));
            case "AlarmRang" -> notify.tryAgain(EventMessage.read(message, AlarmRang.class));
            case "DisputeEnded" -> notify.end(EventMessage.read(message, DisputeEnded.class));
            case "EscalationEnded" -> notify.end(EventMessage.read(message, EscalationEnded.class));
            default -> throw new PoisonMessage(EventMessage.typeOf(message) + " on notices");
        }
    }
}
