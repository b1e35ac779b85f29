package org.linja.escalation;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.platform.outbox.ReceiveEvent;

/**
 * Takes from the broker that a clock or an escalation wants attention. ejb-jar.xml deploys it once
 * for each of its two queues, so that no flood of the rest delays what is urgent.
 */
public class AlarmConsumer implements MessageListener {
    @Resource(name = "topic")
    String topic;

    @Inject ReceiveEvent receiveEvent;
    @Inject HearAlarm hearAlarm;

    @Override
    public void onMessage(Message message) {
        receiveEvent.receive(message, topic, hearAlarm::hear);
    }
}
