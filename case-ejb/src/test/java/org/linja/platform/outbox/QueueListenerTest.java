package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own listener on a real Artemis that is a process of its own. */
class QueueListenerTest {
    @TempDir static Path store;

    private static ArtemisBroker broker;

    private final String queue = "LINJA." + UUID.randomUUID();
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable QueueListener listener;
    private @Nullable Thread thread;

    @BeforeAll
    static void raise_the_broker() {
        broker = new ArtemisBroker(store);
        broker.start();
    }

    @AfterAll
    static void end_the_broker() throws InterruptedException {
        broker.close();
    }

    @BeforeEach
    void with_a_broker_that_answers() throws JMSException {
        send("warm-up");
        assertThat(take(queue)).isEqualTo("warm-up");
    }

    @AfterEach
    void end_the_listener() throws InterruptedException {
        if (listener != null && thread != null) {
            listener.stop();
            thread.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(thread.isAlive()).as("the listener's thread").isFalse();
        }
    }

    @Test
    void what_is_handled_is_heard_once_and_in_order() throws Exception {
        listen(message -> heard.add(text(message)));
        for (String one : List.of("a", "b", "c")) {
            send(one);
        }
        assertThat(List.of(next(), next(), next())).containsExactly("a", "b", "c");

        end_the_listener();
        assertThat(take(queue)).as("left in the queue").isNull();
    }

    @Test
    void what_could_not_be_written_down_is_rolled_back_and_comes_again() throws Exception {
        AtomicInteger deliveries = new AtomicInteger();
        listen(
                message -> {
                    if (deliveries.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    heard.add(text(message) + " x" + count(message));
                });
        send("a");
        assertThat(next()).isEqualTo("a x2");
        assertThat(deliveries).hasValue(2);
    }

    @Test
    void what_is_in_hand_when_the_broker_is_killed_comes_again() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        listen(
                message -> {
                    heard.add(text(message));
                    inHand.countDown();
                    await(killed);
                });
        send("a");
        assertThat(inHand.await(30, TimeUnit.SECONDS)).isTrue();
        broker.kill();
        killed.countDown();
        ArtemisBroker.await("the loss is noticed", () -> !state().listening());
        assertThat(state().reason()).isNotBlank();

        broker.start();
        ArtemisBroker.await("it listens again", () -> state().listening());
        assertThat(List.of(next(), next())).containsExactly("a", "a");
        send("b");
        assertThat(next()).isEqualTo("b");
    }

    @Test
    void one_that_starts_before_the_broker_listens_once_it_is_there() throws Exception {
        send("waiting");
        broker.kill();
        listen(message -> heard.add(text(message)));
        ArtemisBroker.await(
                "it says what is wrong",
                () -> !state().listening() && String.valueOf(state().reason()).contains("JMSExc"));

        broker.start();
        assertThat(next()).isEqualTo("waiting");
        assertThat(state()).isEqualTo(new ListenerState(queue, true, null));
    }

    @Test
    void poison_is_moved_aside_by_the_broker_and_the_queue_goes_on() throws Exception {
        listen(
                message -> {
                    if (text(message).equals("poison")) {
                        throw new IllegalStateException("cannot be written down");
                    }
                    heard.add(text(message));
                });
        send("poison");
        send("a");
        assertThat(next()).isEqualTo("a");
        ArtemisBroker.await("it lies aside", () -> "poison".equals(take(ArtemisBroker.BACK_OUT)));
    }

    @Test
    void sessions_that_are_not_transacted_are_refused() throws Exception {
        send("a");
        listen(() -> careless(broker.factory().createConnection()), m -> heard.add(text(m)));
        ArtemisBroker.await(
                "it refuses", () -> String.valueOf(state().reason()).contains("not transacted"));
        end_the_listener();
        assertThat(heard).isEmpty();
        assertThat(take(queue)).isEqualTo("a");
    }

    @Test
    void a_client_with_a_jar_missing_is_told_and_called_again() throws Exception {
        send("a");
        AtomicInteger calls = new AtomicInteger();
        listen(
                () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("org/example/Filter");
                    }
                    return broker.factory().createConnection();
                },
                message -> heard.add(text(message)));
        ArtemisBroker.await(
                "it says what is missing",
                () -> String.valueOf(state().reason()).contains("org/example/Filter"));
        assertThat(next()).isEqualTo("a");
    }

    /** A connection as a server's directory hands it out: transactions are asked for in vain. */
    private static Connection careless(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        QueueListenerTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("createSession")
                                        ? real.createSession(false, Session.AUTO_ACKNOWLEDGE)
                                        : method.invoke(real, arguments));
    }

    private void listen(Consumer<Message> receiver) {
        listen(() -> broker.factory().createConnection(), receiver);
    }

    private void listen(QueueListener.Dial dial, Consumer<Message> receiver) {
        listener = new QueueListener(dial, queue, receiver);
        thread = new Thread(listener, "listener");
        thread.start();
    }

    private ListenerState state() {
        return listener == null ? new ListenerState(queue, false, "none") : listener.state();
    }

    private @Nullable String next() throws InterruptedException {
        return heard.poll(60, TimeUnit.SECONDS);
    }

    private void send(String text) throws JMSException {
        try (Connection connection = broker.factory().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(queue))
                    .send(session.createTextMessage(text));
        }
    }

    private static @Nullable String take(String from) {
        try (Connection connection = broker.factory().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(from))) {
            connection.start();
            Message found = consumer.receive(500);
            return found == null ? null : text(found);
        } catch (JMSException failure) {
            throw new AssertionError(failure);
        }
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
