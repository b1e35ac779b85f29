package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.TimeShift;

/** What is done to the database from outside the application: roles, migrations, the clock. */
public final class Database {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Settings settings;

    public Database(Settings settings) {
        this.settings = settings;
    }

    /** The JDBC driver, which the server needs as well. */
    static Path driverJar() {
        try {
            return Marks.jarOf(DriverManager.getDriver("jdbc:postgresql:linja").getClass());
        } catch (SQLException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Creates database, roles and schemas of our own PostgreSQL; harmless again. */
    public void prepare() {
        try {
            try (Connection connection = asSuperuser("postgres")) {
                createDatabase(connection);
            }
            try (Connection connection = asSuperuser(settings.databaseName());
                    Statement statement = connection.createStatement()) {
                statement.execute(roles());
            }
        } catch (SQLException refused) {
            throw new Failure(
                    "PostgreSQL refuses to make the roles (%s): see ops/db/roles.sql."
                            .formatted(refused.getMessage()),
                    refused);
        }
    }

    /** Drops the database of our own PostgreSQL with all it holds; open connections are cut. */
    public void drop() {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop database if exists %s with (force)".formatted(settings.databaseName()));
        } catch (SQLException refused) {
            throw new Failure(
                    "Cannot drop the database (%s).".formatted(refused.getMessage()), refused);
        }
    }

    /**
     * Migrates as linja_owner with the migrations of that application; returns how many were new.
     */
    public int migrate(Path ear) {
        Path scripts = settings.home().migrations();
        Migrations.extract(ear, scripts);
        return migrate(scripts, "linja", MigrationVersion.LATEST);
    }

    /**
     * Makes an empty schema beside the one in use, as it was after exactly these migrations.
     *
     * @param versions what was applied there, in order
     */
    public void migrateBeside(Path ear, String schema, List<String> versions) throws SQLException {
        dropBeside(schema);
        Path scripts = settings.home().migrations();
        Migrations.extract(ear, scripts);
        MigrationVersion last = MigrationVersion.fromVersion(versions.get(versions.size() - 1));
        List<String> known =
                Arrays.stream(flyway(scripts, schema, last).info().all())
                        .map(MigrationInfo::getVersion)
                        .filter(version -> version != null && version.compareTo(last) <= 0)
                        .map(MigrationVersion::getVersion)
                        .toList();
        if (!known.equals(versions)) {
            throw new Failure(
                    "The backup is of schema %s, which this application does not know: restore it with the Linja that made it, or a later one."
                            .formatted(last));
        }
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema " + schema);
        }
        migrate(scripts, schema, last);
    }

    /** Removes a schema that was being prepared; what is not there is fine. */
    public void dropBeside(String schema) {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists %s cascade".formatted(schema));
        } catch (SQLException refused) {
            throw new Failure(
                    "Cannot remove the schema %s (%s): drop it by hand."
                            .formatted(schema, refused.getMessage()),
                    refused);
        }
    }

    /** How many cases the house holds; none where nothing was migrated yet. */
    public long cases() throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            try (ResultSet table =
                    statement.executeQuery("select to_regclass('linja.support_case')")) {
                table.next();
                if (table.getString(1) == null) {
                    return 0;
                }
            }
            try (ResultSet count = statement.executeQuery("select count(*) from support_case")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private int migrate(Path scripts, String schema, MigrationVersion target) {
        try {
            return flyway(scripts, schema, target).migrate().migrationsExecuted;
        } catch (FlywayException refused) {
            throw new Failure(
                    "The database does not migrate: %s"
                            .formatted(String.valueOf(refused.getMessage()).strip()),
                    refused);
        }
    }

    private Flyway flyway(Path scripts, String schema, MigrationVersion target) {
        FLYWAY.setLevel(Level.WARNING);
        return Flyway.configure()
                .dataSource(settings.databaseUrl(), "linja_owner", settings.secrets().owner())
                .schemas(schema)
                .createSchemas(false)
                .locations("filesystem:" + scripts)
                .target(target)
                .validateMigrationNaming(true)
                .connectRetries(5)
                .load();
    }

    /** Moves Linja's clock; the application accepts that at stages demo and test only. */
    public Duration moveClock(TimeShift shift) {
        String change =
                shift instanceof TimeShift.By
                        ? "update platform_clock set offset_seconds = offset_seconds + ?"
                        : "update platform_clock set offset_seconds = ?";
        long seconds = shift instanceof TimeShift.By by ? by.duration().toSeconds() : 0;
        try (Connection connection = asOwner();
                PreparedStatement statement =
                        connection.prepareStatement(change + " returning offset_seconds")) {
            statement.setLong(1, seconds);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new Failure("The database has no clock: run ops/dev up first.");
                }
                return Duration.ofSeconds(result.getLong(1));
            }
        } catch (SQLException refused) {
            throw new Failure(
                    "Cannot move the clock (%s): is ops/dev up?".formatted(refused.getMessage()),
                    refused);
        }
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(settings.databaseHost(), settings.databasePort(), database),
                PostgresServer.SUPERUSER,
                settings.secrets().superuser());
    }

    /** A connection of the role that owns; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                settings.databaseUrl(), "linja_owner", settings.secrets().owner());
    }

    /** The same, with another schema in the place of linja. */
    public Connection asOwner(String schema) throws SQLException {
        Connection owner = asOwner();
        owner.setSchema(schema);
        return owner;
    }

    private void createDatabase(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, settings.databaseName());
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template template0 encoding 'UTF8'"
                            .formatted(settings.databaseName()));
        }
    }

    private String roles() {
        Path file = settings.checkout().resolve("ops/db/roles.sql");
        try {
            return Placeholders.fill(
                    Files.readString(file),
                    Map.of(
                            "database", settings.databaseName(),
                            "owner.password", quoted(settings.secrets().owner()),
                            "app.password", quoted(settings.secrets().app())));
        } catch (IOException missing) {
            throw new Failure("Cannot read " + file + ": is the checkout complete?", missing);
        }
    }

    private static String quoted(String literal) {
        return literal.replace("'", "''");
    }
}
