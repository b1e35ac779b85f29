package org.linja.ops;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.linja.ops.gateway.GatewayServer;
import org.linja.ops.process.Daemon;
import org.linja.ops.server.BrokerServer;
import org.linja.ops.server.Database;
import org.linja.ops.server.MailServer;
import org.linja.ops.server.Payara;
import org.linja.ops.server.PostgresServer;
import org.linja.ops.server.Readiness;
import org.linja.ops.settings.BrokerKind;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;

/** All processes of one home together, started in order and stopped in the reverse order. */
public final class House {
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final PostgresServer postgres;
    private final MailServer mail;
    private final GatewayServer gateway;
    private final BrokerServer broker;
    private final Payara payara;
    private final Deque<Runnable> startedHere = new ArrayDeque<>();

    public House(Settings settings) {
        this.settings = settings;
        this.postgres = new PostgresServer(settings);
        this.mail = new MailServer(settings);
        this.gateway = new GatewayServer(settings);
        this.broker = new BrokerServer(settings);
        this.payara = new Payara(settings);
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Payara payara() {
        return payara;
    }

    public BrokerServer broker() {
        return broker;
    }

    public MailServer mail() {
        return mail;
    }

    public GatewayServer gateway() {
        return gateway;
    }

    public Database database() {
        return new Database(settings);
    }

    /** Refuses ports that somebody else holds, naming the variable that chooses another. */
    public void checkPorts() {
        checkPort(settings.httpAddress(), settings.httpPort(), "LINJA_HTTP_PORT");
        settings.httpsPort()
                .ifPresent(port -> checkPort(settings.httpsAddress(), port, "LINJA_HTTPS_PORT"));
        checkPort("127.0.0.1", settings.adminPort(), "LINJA_ADMIN_PORT");
        checkPort("127.0.0.1", settings.brokerPort(), "LINJA_BROKER_PORT");
        if (settings.ownsDatabase() && postgres.running().isEmpty()) {
            checkPort("127.0.0.1", settings.databasePort(), "LINJA_DB_PORT");
        }
        if (settings.catchesMail()) {
            checkPort("127.0.0.1", settings.smtpPort(), "LINJA_SMTP_PORT");
        }
        if (settings.catchesCalls()) {
            checkPort("127.0.0.1", settings.gatewayPort(), "LINJA_GATEWAY_PORT");
        }
    }

    /** Starts database, mail catcher and broker, as far as they are ours, and migrates. */
    public void startNeighbours(Path ear) {
        if (settings.ownsDatabase()) {
            step("PostgreSQL on 127.0.0.1:" + settings.databasePort(), this::startPostgres);
        }
        step("database migrated", () -> database().migrate(ear));
        if (settings.catchesMail()) {
            step(
                    "mail catcher on 127.0.0.1:" + settings.smtpPort(),
                    () -> {
                        startedHere.push(() -> mail.daemon().stop(STOP_LIMIT));
                        mail.start();
                    });
        }
        if (settings.catchesCalls()) {
            step(
                    "test gateway on http://127.0.0.1:" + settings.gatewayPort(),
                    () -> {
                        startedHere.push(() -> gateway.daemon().stop(STOP_LIMIT));
                        gateway.start();
                    });
        }
        step("Payara unpacked", payara::unpack);
        if (settings.broker() == BrokerKind.PROCESS) {
            step(
                    "broker on 127.0.0.1:" + settings.brokerPort(),
                    () -> {
                        startedHere.push(() -> broker.daemon().stop(STOP_LIMIT));
                        broker.start();
                    });
        }
    }

    /**
     * Makes a fresh domain if today's settings differ from those it was made with, and starts it.
     */
    public void startServer() {
        startedHere.push(payara::stop);
        if (payara.isProvisioned()) {
            step("Payara started", payara::start);
        } else {
            step("Payara configured and started", payara::provision);
        }
    }

    /** Starts the server with this application in it and waits until it is ready. */
    public void startApplication(Path ear) {
        if (!payara.holds(ear)) {
            payara.evict();
        }
        startServer();
        if (!payara.holds(ear)) {
            deploy(ear);
        }
        awaitReady();
    }

    /** Deploys into the running server and restarts it, as a deployment should be followed by. */
    public void deploy(Path ear) {
        step("application deployed", () -> payara.deploy(ear));
        step(
                "server restarted",
                () -> {
                    payara.stop();
                    payara.start();
                });
    }

    /**
     * Deploys, and lets no sooner than the restarted server load it, which finds an empty database
     * and an empty broker; case numbers begin anew, so letters about their namesakes go too.
     */
    public void deployOnFreshData(Path ear) {
        step("application placed", () -> payara.place(ear));
        step(
                "data made anew",
                () -> {
                    payara.stop();
                    payara.enable();
                    broker.daemon().stop(STOP_LIMIT);
                    Home.wipe(settings.home().broker());
                    broker.start();
                    Home.wipe(settings.home().mail());
                    settings.home().prepare();
                    database().drop();
                    database().prepare();
                    database().migrate(ear);
                });
        step("server restarted", payara::start);
    }

    public void awaitReady() {
        step("ready", () -> new Readiness(settings).await(payara.daemon(), READY_LIMIT));
    }

    /**
     * Does something with the database, whether or not the house is up: one of ours that was not
     * running is started for it and stopped again.
     */
    public <T> T withDatabase(Supplier<T> work) {
        boolean startIt = settings.ownsDatabase() && postgres.running().isEmpty();
        if (startIt) {
            checkPort("127.0.0.1", settings.databasePort(), "LINJA_DB_PORT");
        }
        Thread undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            if (settings.ownsDatabase()) {
                startPostgres();
            }
            return work.get();
        } finally {
            Runtime.getRuntime().removeShutdownHook(undo);
            undo();
        }
    }

    /** Throws away what waits in the broker; the outbox sends again what nobody has handled. */
    public void forgetMessages() {
        Home.wipe(settings.home().broker());
        Home.wipe(settings.home().payara().resolve("imq-kept"));
        payara.forgetMessages();
    }

    /** Stops everything of this home; returns the names of what ran. */
    public List<String> stopAll() {
        List<String> stopped = new ArrayList<>();
        stopped.addAll(stopAllButDatabase());
        if (postgres.stop()) {
            stopped.add("PostgreSQL");
        }
        return stopped;
    }

    /** Stops what serves; the database stays. */
    public List<String> stopAllButDatabase() {
        List<String> stopped = new ArrayList<>();
        if (payara.stop()) {
            stopped.add("server");
        }
        for (Daemon daemon : List.of(broker.daemon(), gateway.daemon(), mail.daemon())) {
            if (daemon.stop(STOP_LIMIT)) {
                stopped.add(daemon.name());
            }
        }
        return stopped;
    }

    /** Stops again what this object started, so that a failed start leaves nothing behind. */
    public void undo() {
        while (!startedHere.isEmpty()) {
            try {
                startedHere.pop().run();
            } catch (Failure onTheWay) {
                // What else was started must not stay for it.
                Console.fail(onTheWay.line());
            }
        }
    }

    /** Removes all data; programs stay unpacked. */
    public void wipe() {
        Home home = settings.home();
        for (Path each :
                List.of(
                        home.postgres().resolve("data"),
                        home.payara().resolve("domains"),
                        home.payara().resolve("domain.sha256"),
                        home.payara().resolve("deployed.sha256"),
                        home.payara().resolve("imq-kept"),
                        home.broker(),
                        home.mail(),
                        // Cases are counted anew, and their first alerts would pass for repeated.
                        GatewayServer.arrived(settings),
                        home.uploads(),
                        home.migrations(),
                        home.root().resolve("logs"))) {
            Home.wipe(each);
        }
    }

    private void startPostgres() {
        if (postgres.running().isEmpty()) {
            startedHere.push(postgres::stop);
        }
        postgres.start();
        database().prepare();
    }

    private static void checkPort(String address, int port, String variable) {
        if (!Ports.isFree(address, port)) {
            throw new Failure(
                    "Port %d is taken by another program: end that one or set %s to a free port."
                            .formatted(port, variable));
        }
    }

    private static void step(String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Console.done(name, Duration.ofNanos(System.nanoTime() - start));
    }
}
