package org.linja.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/**
 * Takes from the broker that a person is to be alerted, or need not be any more. The broker takes
 * no part in any transaction.
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
    @Inject ReceiveEvent receiveEvent;
    @Inject HearNotice hearNotice;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, "notices", hearNotice::hear);
    }
}
