package org.linja.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/** Takes from the broker whom to call, or call off, so that no flood of the rest delays it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/notices-urgent"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class UrgentNotificationConsumer implements MessageListener {
    @Inject ReceiveEvent receiveEvent;
    @Inject HearNotice hearNotice;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, "notices-urgent", hearNotice::hear);
    }
}
