package org.linja.batch;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/**
 * Takes from the broker that somebody, or time, asked for a job. The broker takes no part in any
 * transaction.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/jobs"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRequestConsumer implements MessageListener {
    @Inject ReceiveEvent receiveEvent;
    @Inject JobRequests jobRequests;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, "jobs", jobRequests::hear);
    }
}
