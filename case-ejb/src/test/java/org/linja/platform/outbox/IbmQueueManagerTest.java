package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Our listener on a real queue manager, where somebody has one: LINJA_IBMMQ_URL names a file like
 * ops/ibmmq/client.properties.example. It needs two queues that nobody else uses:
 *
 * <pre>
 * DEFINE QLOCAL(LINJA.TEST.BACKOUT) DEFPSIST(YES)
 * DEFINE QLOCAL(LINJA.TEST) DEFPSIST(YES) BOTHRESH(3) BOQNAME(LINJA.TEST.BACKOUT)
 * </pre>
 *
 * <p>Skipped without the variable; nothing says that it has ever been run.
 */
@EnabledIfEnvironmentVariable(named = "LINJA_IBMMQ_URL", matches = ".+")
class IbmQueueManagerTest {
    private static final String QUEUE = "LINJA.TEST";
    private static final String BACK_OUT = "LINJA.TEST.BACKOUT";

    private final BrokerClient client =
            BrokerClient.read(Path.of(String.valueOf(System.getenv("LINJA_IBMMQ_URL"))));
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable QueueListener listener;
    private @Nullable Thread thread;

    @BeforeEach
    void begin_with_empty_queues() throws JMSException {
        drain(QUEUE);
        drain(BACK_OUT);
    }

    @AfterEach
    void end_the_listener() throws InterruptedException {
        if (listener != null && thread != null) {
            listener.stop();
            thread.join(TimeUnit.SECONDS.toMillis(60));
            assertThat(thread.isAlive()).as("the listener's thread").isFalse();
        }
    }

    @Test
    void messages_are_heard_once_and_in_order() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sent.add("message " + i);
        }
        send(sent);
        listen(message -> heard.add(text(message)));
        List<String> received = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            received.add(next());
        }
        assertThat(received).isEqualTo(sent);
        end_the_listener();
        assertThat(drain(QUEUE)).isEmpty();
    }

    @Test
    void what_fails_is_rolled_back_and_comes_again_with_its_count() throws Exception {
        send(List.of("a"));
        listen(
                message -> {
                    heard.add(text(message) + " x" + count(message));
                    if (count(message) < 2) {
                        throw new IllegalStateException("the database is away");
                    }
                });
        assertThat(List.of(next(), next())).containsExactly("a x1", "a x2");
    }

    @Test
    void poison_goes_to_the_back_out_queue_and_the_next_is_heard() throws Exception {
        send(List.of("poison", "a"));
        listen(
                message -> {
                    if (text(message).equals("poison")) {
                        throw new IllegalStateException("cannot be written down");
                    }
                    heard.add(text(message));
                });
        assertThat(next()).isEqualTo("a");
        end_the_listener();
        assertThat(drain(BACK_OUT)).containsExactly("poison");
    }

    private void listen(Consumer<Message> receiver) {
        listener = new QueueListener(client::connect, QUEUE, receiver);
        thread = new Thread(listener, "listener");
        thread.start();
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(60, TimeUnit.SECONDS));
    }

    private void send(List<String> texts) throws JMSException {
        try (Connection connection = client.connect();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (String text : texts) {
                producer.send(session.createTextMessage(text));
            }
        }
    }

    private List<String> drain(String queue) throws JMSException {
        List<String> found = new ArrayList<>();
        try (Connection connection = client.connect();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            for (Message one = consumer.receive(1000); one != null; one = consumer.receive(1000)) {
                found.add(text(one));
            }
        }
        return found;
    }

    private static String text(Message message) {
        try {
            return ((TextMessage) message).getText();
        } catch (JMSException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int count(Message message) {
        try {
            return message.getIntProperty("JMSXDeliveryCount");
        } catch (JMSException failure) {
            throw new AssertionError(failure);
        }
    }
}
