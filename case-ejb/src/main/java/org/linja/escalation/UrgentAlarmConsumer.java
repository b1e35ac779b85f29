package org.linja.escalation;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/**
 * Takes from the broker what is urgent of clocks and escalations, so that no flood of the rest
 * delays it.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/alarms-urgent"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class UrgentAlarmConsumer implements MessageListener {
    @Inject ReceiveEvent receiveEvent;
    @Inject HearAlarm hearAlarm;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, "alarms-urgent", hearAlarm::hear);
    }
}
