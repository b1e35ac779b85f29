package org.linja.ops.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linja.ops.House;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.TimeShift;

/** A house of its own, on ports that are free, to be killed without regret and removed after. */
public final class ChaosHouse implements AutoCloseable {
    private static final int START_ATTEMPTS = 20;

    private final Settings settings;
    private final House house;

    private ChaosHouse(Settings settings) {
        this.settings = settings;
        this.house = new House(settings);
    }

    /** Raises it anew under this folder, with the application of the house it is asked from. */
    public static ChaosHouse raise(Settings asking, Path home) {
        List<Integer> ports = Ports.findFree(6);
        Map<String, String> told = new TreeMap<>();
        told.put("LINJA_STAGE", "test");
        told.put("LINJA_HOME", home.toString());
        told.put("LINJA_EAR", asking.application().toString());
        told.put("LINJA_HEAP", asking.heap());
        told.put("LINJA_HTTP_PORT", String.valueOf(ports.get(0)));
        told.put("LINJA_ADMIN_PORT", String.valueOf(ports.get(1)));
        told.put("LINJA_BROKER_PORT", String.valueOf(ports.get(2)));
        told.put("LINJA_DB_PORT", String.valueOf(ports.get(3)));
        told.put("LINJA_SMTP_PORT", String.valueOf(ports.get(4)));
        told.put("LINJA_GATEWAY_PORT", String.valueOf(ports.get(5)));
        Settings settings = Settings.of(asking.checkout(), told);
        new House(settings.asRunning()).stopAll();
        Home.wipe(home);
        // After the wipe only: a house knows its passwords from the beginning.
        ChaosHouse chaos = new ChaosHouse(settings);
        settings.home().prepare();
        settings.keep();
        try {
            chaos.house.startNeighbours(settings.application());
            chaos.house.startApplication(settings.application());
            return chaos;
        } catch (Failure failure) {
            chaos.house.stopAll();
            throw failure;
        }
    }

    public Settings settings() {
        return settings;
    }

    public Connection owner() throws SQLException {
        return new Database(settings).asOwner();
    }

    /** The next alarms come due. */
    public void moveClock(Duration by) {
        new Database(settings).moveClock(new TimeShift.By(by));
    }

    /** Kills as a crash would, and lets it lie. */
    public void kill(Fault.Target target) {
        switch (target) {
            case SERVER -> house.payara().daemon().kill();
            case DATABASE -> house.postgres().kill();
        }
    }

    /** Starts what was killed; work may go on before the house is ready. */
    public void start(Fault.Target target) {
        switch (target) {
            case SERVER -> house.payara().start();
            case DATABASE -> startDatabase();
        }
    }

    /** Starts what was killed, and waits until the house is itself again. */
    public void revive(Fault.Target target) {
        start(target);
        house.awaitReady();
    }

    /**
     * Waits until no message, alert or alarm is under way any more, within a limit; whether that
     * came to pass the checker says.
     */
    public void awaitRest(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int quiet = 0;
        while (quiet < 3 && System.nanoTime() < end) {
            quiet = underWay() == 0 ? quiet + 1 : 0;
            PatientClient.rest(1_000);
        }
    }

    @Override
    public void close() {
        house.stopAll();
    }

    private long underWay() {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet count =
                        statement.executeQuery(
                                """
                                select (select count(*) from outbox_entry where blocked_at is null)
                                     + (select count(*) from notification where state = 'sent')
                                     + (select count(*) from alarm, platform_clock
                                        where due_at < now() + make_interval(secs => offset_seconds))
                                """)) {
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
