package org.linja.ops.bench;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.linja.ops.House;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Settings;

/**
 * The yardstick of due steps, as a good engineer writes it by hand: claims a batch with {@code skip
 * locked}, sends a persistent message each, and consumers of equal number mark each done once, in a
 * transaction of its own. It calls nobody, keeps no journal and knows no ladder.
 */
final class PlainSteps implements AutoCloseable {
    private static final String QUEUE = "linjaBenchPlain";
    private static final int BATCH = 100;
    private static final int CONSUMERS = 8;
    private static final int RECEIVE_MILLIS = 200;
    private static final int PAUSE_MILLIS = 20;
    private static final String STEP = "step";

    private final Settings settings;
    private final URLClassLoader client;
    private final ConnectionFactory factory;

    PlainSteps(Settings settings)
            throws ReflectiveOperationException, MalformedURLException, SQLException {
        this.settings = settings;
        URL jar = new House(settings).payara().brokerClient().toUri().toURL();
        client = new URLClassLoader(new URL[] {jar}, PlainSteps.class.getClassLoader());
        factory =
                client.loadClass("com.sun.messaging.ConnectionFactory")
                        .asSubclass(ConnectionFactory.class)
                        .getDeclaredConstructor()
                        .newInstance();
        Method set = factory.getClass().getMethod("setProperty", String.class, String.class);
        set.invoke(
                factory,
                "imqAddressList",
                "mq://127.0.0.1:%d/jms".formatted(settings.brokerPort()));
        // As few as keep a consumer busy: what one has taken ahead, the others cannot help with.
        set.invoke(factory, "imqConsumerFlowLimit", "50");
        try (java.sql.Connection owner = database();
                Statement statement = owner.createStatement()) {
            statement.execute("drop table if exists bench_step");
            statement.execute(
                    "create table bench_step (id bigint primary key, due_at timestamptz not null,"
                            + " sent_at timestamptz, done_at timestamptz)");
            statement.execute(
                    "create index bench_step_due on bench_step (due_at) where sent_at is null");
        }
    }

    /** Steps a second, all of them due at once. */
    double drain(int steps) throws SQLException, InterruptedException, ExecutionException {
        try (java.sql.Connection owner = database();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate bench_step");
            statement.execute(
                    "insert into bench_step (id, due_at) select g, clock_timestamp()"
                            + " from generate_series(1, %d) as g".formatted(steps));
            statement.execute("analyze bench_step");
        }
        AtomicInteger open = new AtomicInteger(steps);
        ExecutorService threads = Executors.newFixedThreadPool(CONSUMERS + 1);
        try {
            List<Future<Void>> all = new ArrayList<>();
            Callable<Void> consumer = () -> consume(open);
            for (Callable<Void> one : Collections.nCopies(CONSUMERS, consumer)) {
                all.add(threads.submit(one));
            }
            all.add(threads.submit(() -> sweep(open)));
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return steps / secondsTaken();
    }

    /**
     * From the first claim to the last mark: calling database and broker is not held against it.
     */
    private double secondsTaken() throws SQLException {
        try (java.sql.Connection owner = database();
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select extract(epoch from max(done_at) - min(sent_at))"
                                        + " from bench_step")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private Void sweep(AtomicInteger open) throws SQLException, JMSException, InterruptedException {
        try (java.sql.Connection database = database();
                Connection broker = factory.createConnection();
                Session session = broker.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(queue(session))) {
            database.setAutoCommit(false);
            while (open.get() > 0) {
                if (claim(database, session, producer) == 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
        return null;
    }

    /** What was sent and not marked for a crash is sent again, and done once all the same. */
    private static int claim(
            java.sql.Connection database, Session session, MessageProducer producer)
            throws SQLException, JMSException {
        int claimed = 0;
        try (PreparedStatement claim =
                        database.prepareStatement(
                                "update bench_step s set sent_at = clock_timestamp() from (select id"
                                        + " from bench_step where sent_at is null and due_at <="
                                        + " clock_timestamp() order by due_at limit "
                                        + BATCH
                                        + " for update skip locked) due where s.id = due.id"
                                        + " returning s.id");
                ResultSet rows = claim.executeQuery()) {
            while (rows.next()) {
                MapMessage message = session.createMapMessage();
                message.setLong(STEP, rows.getLong(1));
                producer.send(message);
                claimed++;
            }
        }
        session.commit();
        database.commit();
        return claimed;
    }

    private Void consume(AtomicInteger open) throws SQLException, JMSException {
        try (java.sql.Connection database = database();
                PreparedStatement done =
                        database.prepareStatement(
                                "update bench_step set done_at = clock_timestamp()"
                                        + " where id = ? and done_at is null");
                Connection broker = factory.createConnection();
                Session session = broker.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(queue(session))) {
            database.setAutoCommit(false);
            broker.start();
            while (open.get() > 0) {
                Message message = consumer.receive(RECEIVE_MILLIS);
                if (message instanceof MapMessage map) {
                    done.setLong(1, map.getLong(STEP));
                    int marked = done.executeUpdate();
                    database.commit();
                    session.commit();
                    open.addAndGet(-marked);
                }
            }
        }
        return null;
    }

    private static Queue queue(Session session) throws JMSException {
        return session.createQueue(QUEUE);
    }

    private java.sql.Connection database() throws SQLException {
        return new Database(settings).asOwner();
    }

    @Override
    public void close() throws SQLException {
        try (java.sql.Connection owner = database();
                Statement statement = owner.createStatement()) {
            statement.execute("drop table bench_step");
        }
        try {
            client.close();
        } catch (java.io.IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }
}
