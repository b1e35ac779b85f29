package org.linja.ops.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linja.ops.House;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;

/** Another server of the same house, with a folder and a door of its own and nothing else. */
final class SecondServer implements AutoCloseable {
    private final House server;
    private final Path home;

    private SecondServer(House server, Path home) {
        this.server = server;
        this.home = home;
    }

    /** Raises it and waits until it is ready. */
    static SecondServer beside(ChaosHouse house) {
        Settings first = house.served();
        Path home = house.settings().home().root().resolve("second");
        List<Integer> ports = Ports.findFree(2);
        Home.wipe(home);
        Settings settings =
                first.with(
                        Map.of(
                                "LINJA_HOME",
                                home.toString(),
                                "LINJA_HTTP_PORT",
                                String.valueOf(ports.get(0)),
                                "LINJA_HTTPS_PORT",
                                "off",
                                "LINJA_ADMIN_PORT",
                                String.valueOf(ports.get(1)),
                                "LINJA_DB_APP_PASSWORD",
                                first.secrets().app(),
                                "LINJA_PUBLIC_URL",
                                first.publicUrl()));
        settings.home().prepare();
        SecondServer second = new SecondServer(new House(settings), home);
        Runtime.getRuntime().addShutdownHook(new Thread(second::close));
        try {
            second.server.payara().unpack();
            second.server.startApplication(settings.application());
            return second;
        } catch (Failure failure) {
            second.close();
            throw failure;
        }
    }

    /** Ends it as a crash would. */
    void kill() {
        server.payara().daemon().kill();
    }

    @Override
    public void close() {
        server.payara().stop();
        Home.wipe(home);
    }
}
