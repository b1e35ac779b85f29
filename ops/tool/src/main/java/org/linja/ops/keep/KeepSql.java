package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that backup and restore ask the catalogue; each stands in a file beside them. */
final class KeepSql {
    /** A column and its type as the database writes it. */
    record Column(String name, String type) {}

    /** A reference between tables, to be taken away while rows are poured in. */
    record ForeignKey(String table, String name, String definition) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private KeepSql() {}

    static Map<String, List<Column>> columns(Connection database) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        ask(
                database,
                "columns.sql",
                row ->
                        tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                                .add(new Column(row.getString(2), row.getString(3))));
        return tables;
    }

    static List<Manifest.Sequence> sequences(Connection database) throws SQLException {
        return ask(
                database,
                "sequences.sql",
                row -> new Manifest.Sequence(row.getString(1), row.getObject(2, Long.class)));
    }

    static List<String> migrations(Connection database) throws SQLException {
        return ask(database, "migrations.sql", row -> row.getString(1));
    }

    static List<Long> unfinishedCuts(Connection database) throws SQLException {
        return ask(database, "unfinished-cuts.sql", row -> row.getLong(1));
    }

    static List<ForeignKey> foreignKeys(Connection database) throws SQLException {
        return ask(
                database,
                "foreign-keys.sql",
                row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Connections of servers to this database. */
    static long servers(Connection database) throws SQLException {
        return ask(database, "strangers.sql", row -> row.getLong(1)).get(0);
    }

    static String text(String name) {
        try (InputStream file = KeepSql.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> List<T> ask(Connection database, String name, Reader<T> reader)
            throws SQLException {
        List<T> answers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(text(name))) {
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
        }
        return answers;
    }
}
