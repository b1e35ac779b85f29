package org.linja.ops.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.linja.ops.House;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/** What the build calls around its in-container tests and journeys: up, deploy, down. */
public final class TestHouseCommand {
    private static final String USAGE = "test-house up|deploy|down HOME EAR";

    private TestHouseCommand() {}

    /** Arguments: the verb, the home and the application file. */
    public static void run(List<String> arguments) {
        if (arguments.size() != 3) {
            throw new Failure("Write: " + USAGE + ".");
        }
        Path home = Path.of(arguments.get(1));
        Path ear = Path.of(arguments.get(2)).toAbsolutePath();
        switch (arguments.get(0)) {
            case "up" -> up(home, ear);
            case "deploy" -> orDown(TestHouse.at(home), house -> deploy(house, ear));
            case "down" -> TestHouse.at(home).house().stopAll();
            default -> throw new Failure("Write: " + USAGE + ".");
        }
    }

    private static void up(Path home, Path ear) {
        TestHouse.at(home).house().stopAll();
        TestHouse fresh = TestHouse.anew(home);
        fresh.house().wipe();
        fresh.settings().home().prepare();
        fresh.settings().keep();
        tellTests(fresh.settings(), ear);
        orDown(
                fresh,
                house -> {
                    house.startNeighbours(ear);
                    house.startServer();
                });
    }

    /**
     * Journeys begin with an empty database and an empty broker, whatever the tests before left.
     */
    private static void deploy(House house, Path ear) {
        house.deployOnFreshData(ear);
        house.awaitReady();
    }

    private static void orDown(TestHouse house, Consumer<House> work) {
        try {
            work.accept(house.house());
        } catch (Failure failure) {
            house.house().stopAll();
            throw failure;
        }
    }

    private static void tellTests(Settings settings, Path ear) {
        Home home = settings.home();
        Properties told = new Properties();
        told.setProperty("linja.home", home.root().toString());
        told.setProperty("linja.ear", ear.toString());
        told.setProperty("linja.stage", settings.stage().slug());
        told.setProperty("linja.url", settings.url());
        told.setProperty("linja.http.port", String.valueOf(settings.httpPort()));
        settings.httpsPort()
                .ifPresent(
                        port -> told.setProperty("linja.https.url", "https://localhost:" + port));
        told.setProperty("linja.https.certificate", home.tls().resolve("localhost.crt").toString());
        told.setProperty("linja.admin.port", String.valueOf(settings.adminPort()));
        told.setProperty("linja.admin.password", settings.secrets().admin());
        told.setProperty("linja.broker.port", String.valueOf(settings.brokerPort()));
        told.setProperty("linja.db.url", settings.databaseUrl());
        told.setProperty("linja.db.port", String.valueOf(settings.databasePort()));
        told.setProperty("linja.db.owner.user", "linja_owner");
        told.setProperty("linja.db.owner.password", settings.secrets().owner());
        told.setProperty("linja.db.login.user", "linja_login");
        told.setProperty("linja.db.login.password", settings.secrets().app());
        told.setProperty("linja.smtp.port", String.valueOf(settings.smtpPort()));
        told.setProperty("linja.gateway.port", String.valueOf(settings.gatewayPort()));
        told.setProperty("linja.mail", home.mail().toString());
        told.setProperty(
                "linja.log", home.payara().resolve("domains/linja/logs/server.log").toString());
        Chromium.find().ifPresent(path -> told.setProperty("linja.chromium", path.toString()));
        try (Writer writer = Files.newBufferedWriter(home.root().resolve("env.properties"))) {
            told.store(writer, null);
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + home.root() + ".", refused);
        }
    }
}
