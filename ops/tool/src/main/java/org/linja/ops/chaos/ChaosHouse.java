package org.linja.ops.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.ops.House;
import org.linja.ops.process.Command;
import org.linja.ops.server.Database;
import org.linja.ops.server.Readiness;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.TimeShift;

/** A house of its own, on ports that are free, to be killed without regret and removed after. */
public final class ChaosHouse implements AutoCloseable {
    private static final int START_ATTEMPTS = 20;
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final Settings settings;
    private final House house;
    private final @Nullable Lines lines;
    // The same house as its server sees it: by lines that can be cut.
    private final Settings servedSettings;
    private final House served;

    /** The ways by which the server reaches its neighbours. */
    private record Lines(TcpProxy database, TcpProxy gateway) {}

    private ChaosHouse(Settings settings, @Nullable Lines lines) {
        this.settings = settings;
        this.house = new House(settings);
        this.lines = lines;
        this.servedSettings = lines == null ? settings : behind(settings, lines);
        this.served = new House(servedSettings);
    }

    /** Raises it anew under this folder, with the application of the house it is asked from. */
    public static ChaosHouse raise(Settings asking, Path home) {
        return raise(asking, home, false);
    }

    /**
     * The same with a broker of its own process, and with lines to database and gateway that can be
     * cut.
     */
    static ChaosHouse raiseOnLines(Settings asking, Path home) {
        return raise(asking, home, true);
    }

    private static ChaosHouse raise(Settings asking, Path home, boolean onLines) {
        List<Integer> ports = Ports.findFree(6);
        Map<String, String> told = new TreeMap<>();
        told.put("LINJA_STAGE", "test");
        told.put("LINJA_HOME", home.toString());
        told.put("LINJA_EAR", asking.application().toString());
        told.put("LINJA_HEAP", asking.heap());
        told.put("LINJA_HTTP_PORT", String.valueOf(ports.get(0)));
        // Callers of a trial are programs of this machine.
        told.put("LINJA_HTTPS_PORT", "off");
        told.put("LINJA_ADMIN_PORT", String.valueOf(ports.get(1)));
        told.put("LINJA_BROKER_PORT", String.valueOf(ports.get(2)));
        told.put("LINJA_DB_PORT", String.valueOf(ports.get(3)));
        told.put("LINJA_SMTP_PORT", String.valueOf(ports.get(4)));
        told.put("LINJA_GATEWAY_PORT", String.valueOf(ports.get(5)));
        if (onLines) {
            told.put("LINJA_BROKER", "process");
        }
        Settings settings = Settings.of(asking.checkout(), told);
        new House(settings.asRunning()).stopAll();
        Home.wipe(home);
        // After the wipe only: a house knows its passwords from the beginning.
        Lines lines =
                onLines ? new Lines(TcpProxy.to(ports.get(3)), TcpProxy.to(ports.get(5))) : null;
        ChaosHouse chaos = new ChaosHouse(settings, lines);
        settings.home().prepare();
        settings.keep();
        try {
            chaos.house.startNeighbours(settings.application());
            chaos.served.startApplication(settings.application());
            return chaos;
        } catch (Failure failure) {
            chaos.close();
            throw failure;
        }
    }

    private static Settings behind(Settings settings, Lines lines) {
        Path gateway = settings.home().gateway();
        return settings.with(
                Map.of(
                        "LINJA_DB_HOST",
                        "127.0.0.1",
                        "LINJA_DB_PORT",
                        String.valueOf(lines.database().port()),
                        "LINJA_DB_TLS",
                        "disable",
                        "LINJA_GATEWAY_URL",
                        "http://127.0.0.1:%d/messages".formatted(lines.gateway().port()),
                        "LINJA_GATEWAY_CREDENTIAL_FILE",
                        gateway.resolve("credential").toString(),
                        "LINJA_GATEWAY_CALLBACK_FILE",
                        gateway.resolve("callback").toString(),
                        "LINJA_WEBHOOK_SECRET_FILE",
                        gateway.resolve("webhook").toString()));
    }

    /** The line from the server to the database. */
    TcpProxy databaseLine() {
        return lines().database();
    }

    /** The line from the server to the gateway. */
    TcpProxy gatewayLine() {
        return lines().gateway();
    }

    private Lines lines() {
        return Objects.requireNonNull(lines, "this house has no lines that can be cut");
    }

    public Settings settings() {
        return settings;
    }

    /** What its server is told. */
    Settings served() {
        return servedSettings;
    }

    public Connection owner() throws SQLException {
        return new Database(settings).asOwner();
    }

    /** The next alarms come due. */
    public Duration moveClock(Duration by) {
        return new Database(settings).moveClock(new TimeShift.By(by));
    }

    /** Kills as a crash would, and lets it lie. */
    public void kill(Fault.Target target) {
        switch (target) {
            case SERVER -> house.payara().daemon().kill();
            case DATABASE -> house.postgres().kill();
            case BROKER -> house.broker().daemon().kill();
        }
    }

    /** PostgreSQL is stopped in its hardest way, and started. */
    void restartDatabase() {
        house.postgres().stopAtOnce();
        startDatabase();
    }

    /** Throws away all that waits in the broker that lies dead. */
    void forgetMessages() {
        Home.wipe(settings.home().broker());
    }

    /** How many events are older than this moment and handled by nobody yet. */
    long waitingSince(Instant moment) {
        return count(
                "select count(*) from outbox_entry where blocked_at is null and added_at < '%s'"
                        .formatted(moment));
    }

    /** Its server stands still in the middle of whatever it does, and keeps all it holds. */
    void freeze() {
        signal("STOP");
    }

    /** It goes on as if nothing had happened. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        long server =
                house.payara()
                        .daemon()
                        .running()
                        .orElseThrow(() -> new Failure("The server does not run."))
                        .pid();
        new Command(
                        List.of("kill", "-" + name, String.valueOf(server)),
                        Map.of(),
                        settings.home().log("signals"))
                .run(Duration.ofSeconds(5));
    }

    /** Whether the server's process is gone. */
    boolean isDead() {
        return house.payara().daemon().running().isEmpty();
    }

    /** Starts what was killed; work may go on before the house is ready. */
    public void start(Fault.Target target) {
        switch (target) {
            case SERVER -> served.payara().start();
            case DATABASE -> startDatabase();
            case BROKER -> house.broker().start();
        }
    }

    /** Starts what was killed, and waits until the house is itself again. */
    public void revive(Fault.Target target) {
        start(target);
        awaitReady();
    }

    /** Waits without a word until the house says that it is itself. */
    void awaitReady() {
        new Readiness(settings).await(house.payara().daemon(), READY_LIMIT);
    }

    /**
     * Waits until no message or alert is under way and no missed call climbs any further, all in
     * the same moment: a step that comes late arms the next one only when it is handled.
     */
    void awaitTop(Duration longestWait, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int quiet = 0;
        while (quiet < 3 && System.nanoTime() < end) {
            quiet = underWay() + climbing(longestWait) == 0 ? quiet + 1 : 0;
            PatientClient.rest(1_000);
        }
    }

    private long climbing(Duration longestWait) {
        return count(
                """
                select count(*)
                from alarm a
                left join sla_clock k on a.subject_type = 'clock' and k.id = a.subject_id, platform_clock
                where (a.subject_type = 'escalation'
                       or a.kind = 'due' and k.kind = 'acknowledge' and k.severity = 'critical')
                  and a.due_at < clock_timestamp() + make_interval(secs => offset_seconds + %d)
                """
                        .formatted(longestWait.toSeconds() + 5));
    }

    @Override
    public void close() {
        house.stopAll();
        if (lines != null) {
            lines.database().close();
            lines.gateway().close();
        }
    }

    private long underWay() {
        return count(
                """
                select (select count(*) from outbox_entry where blocked_at is null)
                     + (select count(*) from notification where state = 'sent' and held_until is null)
                     + (select count(*) from alarm, platform_clock
                        where due_at < now() + make_interval(secs => offset_seconds))
                """);
    }

    /** A figure of this house, asked for in SQL. */
    long count(String question) {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet count = statement.executeQuery(question)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException away) {
            throw new Failure("The database of the killed house does not answer.", away);
        }
    }

    /** What is left of the killed one holds its memory for a moment. */
    private void startDatabase() {
        for (int attempt = 1; ; attempt++) {
            try {
                house.postgres().start();
                return;
            } catch (Failure notYet) {
                if (attempt == START_ATTEMPTS) {
                    throw notYet;
                }
                PatientClient.rest(500);
            }
        }
    }
}
