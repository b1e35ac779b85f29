package org.linja.platform.outbox;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Listens to one queue of a broker for which the server has no adapter, each message in a
 * transaction of the broker's own: what is not committed comes again.
 *
 * <p>Only over a client's own factory. One from the server's directory hands out sessions that are
 * not transacted whatever they are asked for, and loses what fails; it is refused.
 */
final class QueueListener implements Runnable {
    private static final Logger LOG = Logger.getLogger(QueueListener.class.getName());
    private static final long LISTEN_MILLIS = 1000;
    private static final long LONGEST_PAUSE_SECONDS = 8;
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Calls the broker; the client's own time-outs bound it. */
    interface Dial {
        Connection connect() throws JMSException;
    }

    private final Dial dial;
    private final String queue;
    private final Consumer<Message> receiver;

    private volatile boolean stopped;
    private volatile boolean calling;
    private volatile long callingSince;
    private volatile ListenerState state;
    private int failures;

    QueueListener(Dial dial, String queue, Consumer<Message> receiver) {
        this.dial = dial;
        this.queue = queue;
        this.receiver = receiver;
        this.state = new ListenerState(queue, false, "has not called the broker yet");
    }

    /** What is known now; a call that is not answered for ten seconds counts as down. */
    ListenerState state() {
        if (calling && System.nanoTime() - callingSince > SILENT_NANOS) {
            return new ListenerState(queue, false, "the broker does not answer");
        }
        return state;
    }

    /** Ends the listener after the message it has in hand; interrupt its thread to hurry it. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                listen();
            } catch (JMSException | RuntimeException lost) {
                pause(lost);
            } catch (LinkageError incomplete) {
                pause(
                        new IllegalStateException(
                                "a jar of the broker's client is missing", incomplete));
            }
        }
        state = new ListenerState(queue, false, "stopped");
    }

    private void listen() throws JMSException {
        callingSince = System.nanoTime();
        calling = true;
        Connection connection;
        try {
            connection = dial.connect();
        } finally {
            calling = false;
        }
        try (connection;
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            if (!session.getTransacted()) {
                throw new IllegalStateException("its sessions are not transacted: refused");
            }
            try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
                connection.start();
                while (!stopped) {
                    handleNext(session, consumer);
                }
            }
        }
    }

    private void handleNext(Session session, MessageConsumer consumer) throws JMSException {
        Message message = consumer.receive(LISTEN_MILLIS);
        up();
        if (message == null) {
            return;
        }
        try {
            receiver.accept(message);
        } catch (RuntimeException failure) {
            // It could not even be written down that it failed; then nothing else will do better
            // now.
            session.rollback();
            throw failure;
        }
        session.commit();
        failures = 0;
    }

    private void up() {
        if (!state.listening()) {
            LOG.log(Level.INFO, "Listens to {0}.", queue);
            state = new ListenerState(queue, true, null);
        }
    }

    /** Backs off 1, 2, 4, then 8 seconds. */
    private void pause(Exception lost) {
        String reason = BrokerTrouble.of(lost);
        if (state.listening() || failures == 0) {
            LOG.log(
                    Level.WARNING,
                    "Listens to {0} no more, calls again: {1}",
                    new Object[] {queue, reason});
        }
        state = new ListenerState(queue, false, reason);
        long seconds = Math.min(1L << Math.min(failures, 10), LONGEST_PAUSE_SECONDS);
        failures++;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!stopped && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            if (Thread.interrupted()) {
                return;
            }
        }
    }
}
