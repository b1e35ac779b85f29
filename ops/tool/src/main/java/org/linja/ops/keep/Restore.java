package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linja.ops.settings.Failure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Pours a backup into a schema of its own beside the one in use and puts it in its place in one
 * commit: until then the house is what it was, after it the house is what the backup holds.
 */
final class Restore {
    /** The schema it is prepared in; what an interrupted restore left there is of no use. */
    static final String BESIDE = "linja_restored";

    private final Connection database;
    private final BackupFile backup;
    private final Path journalCheck;

    /**
     * @param database as linja_owner, its search path on {@link #BESIDE}, which is migrated to the
     *     backup's version
     */
    Restore(Connection database, BackupFile backup, Path journalCheck) {
        this.database = database;
        this.backup = backup;
        this.journalCheck = journalCheck;
    }

    /** All or nothing; the last step is the commit. */
    void run(boolean silent) throws SQLException, IOException {
        database.setAutoCommit(false);
        List<KeepSql.ForeignKey> references = KeepSql.foreignKeys(database);
        for (KeepSql.ForeignKey each : references) {
            execute("alter table %s drop constraint %s".formatted(each.table(), each.name()));
        }
        pourTables();
        for (KeepSql.ForeignKey each : references) {
            execute(
                    "alter table %s add constraint %s %s"
                            .formatted(each.table(), each.name(), each.definition()));
        }
        setSequences();
        if (silent) {
            execute(KeepSql.text("silence.sql"));
        }
        JournalCheck.refuseUnlessWhole(database, journalCheck);
        putInPlace();
        database.commit();
        try (Connection done = database) {
            done.setAutoCommit(true);
            execute("analyze");
        }
    }

    private void pourTables() throws SQLException, IOException {
        Map<String, List<KeepSql.Column>> here = KeepSql.columns(database);
        List<Manifest.Table> tables = backup.manifest().tables();
        refuseOtherShape(here, tables);
        execute(
                "truncate "
                        + tables.stream()
                                .map(Manifest.Table::name)
                                .collect(Collectors.joining(", ")));
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : tables) {
            execute("alter table %s disable trigger user".formatted(table.name()));
            String columns =
                    table.columns().stream()
                            .map(name -> "\"" + name + "\"")
                            .collect(Collectors.joining(", "));
            try (InputStream rows = backup.rows(table)) {
                long poured =
                        copy.copyIn(
                                "copy %s (%s) from stdin".formatted(table.name(), columns), rows);
                if (poured != table.rows()) {
                    throw new Failure(
                            "%s took %d of %d rows: nothing was changed."
                                    .formatted(table.name(), poured, table.rows()));
                }
            }
            execute("alter table %s enable trigger user".formatted(table.name()));
        }
    }

    private static void refuseOtherShape(
            Map<String, List<KeepSql.Column>> here, List<Manifest.Table> tables) {
        for (Manifest.Table table : tables) {
            List<String> columns =
                    here.getOrDefault(table.name(), List.of()).stream()
                            .map(KeepSql.Column::name)
                            .toList();
            if (!columns.equals(table.columns())) {
                throw new Failure(
                        "Table %s of the backup has another shape than its schema version says: nothing was changed."
                                .formatted(table.name()));
            }
        }
        if (here.size() != tables.size()) {
            throw new Failure(
                    "The backup has %d tables, its schema version %d: nothing was changed."
                            .formatted(tables.size(), here.size()));
        }
    }

    private void setSequences() throws SQLException {
        try (PreparedStatement set =
                database.prepareStatement("select setval(?::regclass, ?, true)")) {
            for (Manifest.Sequence sequence : backup.manifest().sequences()) {
                Long last = sequence.lastValue();
                if (last != null) {
                    set.setString(1, sequence.name());
                    set.setLong(2, last);
                    try (ResultSet done = set.executeQuery()) {
                        done.next();
                    }
                }
            }
        }
    }

    private void putInPlace() throws SQLException {
        execute("set local lock_timeout = '20s'");
        execute("drop schema linja cascade");
        execute("alter schema %s rename to linja".formatted(BESIDE));
        execute("grant usage on schema linja to linja_app, linja_customer, linja_login");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
