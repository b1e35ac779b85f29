package org.linja.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linja.platform.config.Settings;

/**
 * The broker as the deployment names it, by its adapter or by its own client; persistent messages,
 * outside any transaction.
 */
@ApplicationScoped
class JmsExchange implements SendRound.Exchange {
    private static final Logger LOG = Logger.getLogger(JmsExchange.class.getName());

    @Resource(lookup = "jms/linja/connections")
    ConnectionFactory connections;

    @Resource(lookup = "jms/linja/alarms")
    Queue alarms;

    @Resource(lookup = "jms/linja/notices")
    Queue notices;

    @Resource(lookup = "jms/linja/alarms-urgent")
    Queue alarmsUrgent;

    @Resource(lookup = "jms/linja/notices-urgent")
    Queue noticesUrgent;

    @Resource(lookup = "jms/linja/jobs")
    Queue jobs;

    @Inject Settings settings;

    private @Nullable BrokerClient client;

    @PostConstruct
    void choose() {
        client = settings.brokerClient().map(BrokerClient::read).orElse(null);
    }

    @Override
    public JmsLine open() throws JMSException {
        try {
            return call();
        } catch (LinkageError incomplete) {
            // An error would end the relay's round without a word.
            throw new JMSException("a jar of the broker's client is missing: " + incomplete);
        }
    }

    @Override
    public void knock() throws JMSException {
        try (JmsLine line = open()) {
            line.knock();
        }
    }

    private JmsLine call() throws JMSException {
        BrokerClient own = client;
        Connection connection = own == null ? connections.createConnection() : own.connect();
        try {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(null);
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            return new JmsLine(
                    connection, session, producer, own == null ? queues() : queues(session));
        } catch (JMSException failure) {
            hangUp(connection);
            throw failure;
        }
    }

    private Map<String, Queue> queues() {
        return Map.of(
                "alarms", alarms,
                "notices", notices,
                "alarms-urgent", alarmsUrgent,
                "notices-urgent", noticesUrgent,
                "jobs", jobs);
    }

    private static Map<String, Queue> queues(Session session) throws JMSException {
        Map<String, Queue> queues = new HashMap<>();
        for (String topic : EventRoutes.TOPICS) {
            queues.put(topic, session.createQueue(EventRoutes.queueOf(topic)));
        }
        return queues;
    }

    private static void hangUp(Connection connection) {
        try {
            connection.close();
        } catch (JMSException alreadyGone) {
            LOG.log(Level.FINE, "A broken connection did not close", alreadyGone);
        }
    }

    private record JmsLine(
            Connection connection,
            Session session,
            MessageProducer producer,
            Map<String, Queue> queues)
            implements SendRound.Line {
        @Override
        public void send(OutboxEntry entry) throws JMSException {
            TextMessage message = session.createTextMessage(entry.payload());
            message.setStringProperty(EventMessage.EVENT_ID, entry.eventId().toString());
            message.setStringProperty(EventMessage.TYPE, entry.type());
            message.setStringProperty(EventMessage.KEY, entry.messageKey());
            producer.send(Objects.requireNonNull(queues.get(entry.topic())), message);
        }

        /** A connection from a pool may be a dead one: a queue is opened at the broker itself. */
        void knock() throws JMSException {
            session.createProducer(queues.get(EventRoutes.TOPICS.get(0))).close();
        }

        @Override
        public void close() {
            hangUp(connection);
        }
    }
}
