package org.linja.ops.keep;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linja.ops.House;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;
import org.postgresql.PGConnection;

/** A house without a server: a folder, a real PostgreSQL and the migrations of this checkout. */
public final class OwnHouse implements AutoCloseable {
    public static final Path CHECKOUT = checkout();

    private final Settings settings;
    private final House house;
    private final Path ear;

    private OwnHouse(Settings settings, Path ear) {
        this.settings = settings;
        this.house = new House(settings);
        this.ear = ear;
    }

    /** Runs, and is empty. */
    public static OwnHouse start(Path folder, Map<String, String> more) throws IOException {
        Files.createDirectories(folder);
        Path ear = folder.resolve("case.ear");
        pack(ear);
        Map<String, String> told = new HashMap<>();
        told.put("LINJA_STAGE", "test");
        told.put("LINJA_DB_SYNC", "off");
        told.putAll(more);
        told.put("LINJA_HOME", folder.resolve("home").toString());
        told.put("LINJA_DB_PORT", String.valueOf(Ports.findFree(1).get(0)));
        told.put("LINJA_EAR", ear.toString());
        OwnHouse house = new OwnHouse(Settings.of(CHECKOUT, told), ear);
        house.settings.home().prepare();
        house.house.postgres().start();
        house.database().prepare();
        return house;
    }

    /** A second, empty house on the same PostgreSQL; it stops with this one. */
    OwnHouse another(String database) {
        OwnHouse other = new OwnHouse(settings.with(Map.of("LINJA_DB_NAME", database)), ear);
        other.database().prepare();
        return other;
    }

    Settings settings() {
        return settings;
    }

    Database database() {
        return new Database(settings);
    }

    public int migrate() {
        return database().migrate(ear);
    }

    public Connection owner() throws SQLException {
        return database().asOwner();
    }

    static Path journalCheck() {
        return CHECKOUT.resolve("ops/db/check/journal.sql");
    }

    /** Makes it a house that was never migrated. */
    public void empty() {
        database().drop();
        database().prepare();
    }

    /** Makes it the house that the foundation left, with a few rows in every table. */
    public void fillWithTheFoundation() throws SQLException, IOException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(KeepSql.text("foundation-schema.sql"));
            List<KeepSql.ForeignKey> references = KeepSql.foreignKeys(owner);
            for (KeepSql.ForeignKey each : references) {
                statement.execute(
                        "alter table %s drop constraint %s".formatted(each.table(), each.name()));
            }
            statement.execute("truncate platform_clock, relay_lease");
            pour(owner);
            for (KeepSql.ForeignKey each : references) {
                statement.execute(
                        "alter table %s add constraint %s %s"
                                .formatted(each.table(), each.name(), each.definition()));
            }
            for (String line : KeepSql.text("foundation-sequences.txt").lines().toList()) {
                String[] words = line.split(" ", 2);
                statement.execute("select setval('%s', %s)".formatted(words[0], words[1]));
            }
            owner.commit();
        }
    }

    /** The answer to a question of one row and one column. */
    String one(String question) throws SQLException {
        return all(question).get(0);
    }

    /** The first column of every row. */
    List<String> all(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
        }
        return answers;
    }

    public void run(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        house.postgres().stop();
    }

    private static void pour(Connection owner) throws SQLException, IOException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                KeepSql.class.getResourceAsStream("foundation-rows.copy"),
                                StandardCharsets.UTF_8))) {
            String command = rows.readLine();
            while (command != null) {
                StringBuilder block = new StringBuilder();
                String row = rows.readLine();
                while (!row.equals("\\.")) {
                    block.append(row).append('\n');
                    row = rows.readLine();
                }
                copy.copyIn(command, new StringReader(block.toString()));
                command = rows.readLine();
            }
        }
    }

    /** As much of an application as a migration wants to see. */
    private static void pack(Path ear) throws IOException {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        Path migrations = CHECKOUT.resolve("case-ejb/src/main/resources/db/migration");
        try (ZipOutputStream zip = new ZipOutputStream(module);
                Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("db/migration/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ear))) {
            zip.putNextEntry(new ZipEntry("case-ejb.jar"));
            zip.write(module.toByteArray());
        }
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("ops/payara"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }
}
