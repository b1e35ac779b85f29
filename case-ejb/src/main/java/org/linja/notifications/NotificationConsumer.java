package org.linja.notifications;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/**
 * Takes from the broker that a person is to be alerted, or that alerts are void. ejb-jar.xml
 * deploys it once for each of its two queues, so that no flood of the rest delays what is urgent.
 */
public class NotificationConsumer implements MessageListener {
    @Resource(name = "topic")
    String topic;

    @Inject ReceiveEvent receiveEvent;
    @Inject HearNotice hearNotice;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, topic, hearNotice::hear);
    }
}
