package org.linja.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/**
 * Runs SQL that stands in a file beside its component and turns rows into values.
 *
 * <p>Parameters are named {@code :name} in the file and always bound, never pasted. Each file name
 * is looked up beside the given class; what it includes, below {@code org/linja}. Within a
 * transaction the transaction's connection is used.
 */
@ApplicationScoped
public class SqlRows {
    private static final String HOUSE = "/org/linja/";

    @Resource(lookup = "jdbc/linja")
    DataSource database;

    @Inject RowScope scope;

    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, NamedSql> statements = new ConcurrentHashMap<>();

    /** A file, and which of its parameters may be absent. */
    private record Source(String text, SortedSet<String> optional) {}

    /** Turns one row into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(
            Class<?> beside, String file, RowReader<T> reader, Map<String, ?> parameters) {
        return run(
                beside,
                file,
                parameters,
                statement -> {
                    try (ResultSet wrapped = statement.executeQuery()) {
                        ResultSet rows = driversOwn(wrapped);
                        List<T> values = new ArrayList<>();
                        while (rows.next()) {
                            values.add(reader.read(rows));
                        }
                        return values;
                    }
                });
    }

    public <T> Optional<T> first(
            Class<?> beside, String file, RowReader<T> reader, Map<String, ?> parameters) {
        return list(beside, file, reader, parameters).stream().findFirst();
    }

    /** What rows say of things that have a name or a number, by that; of each the first row. */
    public <K, V> Map<K, V> map(
            Class<?> beside,
            String file,
            RowReader<K> key,
            RowReader<V> value,
            Map<String, ?> parameters) {
        Map<K, V> rows = new LinkedHashMap<>();
        list(beside, file, row -> Map.entry(key.read(row), value.read(row)), parameters)
                .forEach(row -> rows.putIfAbsent(row.getKey(), row.getValue()));
        return rows;
    }

    /** The value of a query that always answers with a row. */
    public <T> T one(Class<?> beside, String file, RowReader<T> reader, Map<String, ?> parameters) {
        return first(beside, file, reader, parameters).orElseThrow();
    }

    /** Does something with one row. */
    @FunctionalInterface
    public interface RowAction {
        void on(ResultSet row) throws SQLException;
    }

    /** Hands over row by row without ever holding all of them; only within a transaction. */
    public void each(Class<?> beside, String file, RowAction action, Map<String, ?> parameters) {
        run(
                beside,
                file,
                parameters,
                statement -> {
                    statement.setFetchSize(1000);
                    try (ResultSet wrapped = statement.executeQuery()) {
                        ResultSet rows = driversOwn(wrapped);
                        while (rows.next()) {
                            action.on(rows);
                        }
                        return true;
                    }
                });
    }

    /** As {@link RowScope#mayBeClosed}. */
    public boolean mayBeClosed() {
        return scope.mayBeClosed();
    }

    /** As {@link RowScope#overAll}. */
    public <T> T overAll(Supplier<T> counting) {
        return scope.overAll(counting);
    }

    /** Runs a change and returns how many rows it touched. */
    public int change(Class<?> beside, String file, Map<String, ?> parameters) {
        return run(beside, file, parameters, PreparedStatement::executeUpdate);
    }

    /** Runs one statement for many parameter sets in one round trip. */
    public void changeEach(Class<?> beside, String file, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        NamedSql sql = statement(beside, file, rows.get(0));
        connected(
                file,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                        for (Map<String, ?> row : rows) {
                            bind(statement, sql, row);
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    }
                });
    }

    /** Writes many rows by the COPY command that stands in the file. */
    public void copy(Class<?> beside, String file, CopyText rows) {
        if (rows.isEmpty()) {
            return;
        }
        connected(
                file,
                connection -> {
                    rows.send(connection, statement(beside, file, Map.of()).text());
                    return true;
                });
    }

    /** A moment of a column that is never empty. */
    public static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    /** A moment of a column that may be empty. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.time.OffsetDateTime value = row.getObject(column, java.time.OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A number of a column that may be empty. */
    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Class<?> beside, String file, Map<String, ?> parameters, Work<T> work) {
        NamedSql sql = statement(beside, file, parameters);
        return connected(
                file,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                        bind(statement, sql, parameters);
                        return work.with(statement);
                    }
                });
    }

    @FunctionalInterface
    private interface Errand<T> {
        T over(Connection connection) throws SQLException;
    }

    /** Within the transaction under way, or else in one that lasts for this errand. */
    private <T> T connected(String file, Errand<T> errand) {
        boolean joins = scope.isUnderWay();
        if (joins) {
            scope.take();
        }
        try (Connection connection = database.getConnection()) {
            return joins ? errand.over(connection) : alone(connection, errand);
        } catch (SQLException failure) {
            throw new DatabaseFailure(file, failure);
        }
    }

    private <T> T alone(Connection connection, Errand<T> errand) throws SQLException {
        try (OwnTransaction own = OwnTransaction.begin(connection)) {
            Connection line = scope.take(connection).line();
            try {
                T answer = errand.over(connection);
                own.commit();
                return answer;
            } finally {
                RowScope.rest(line);
            }
        }
    }

    // The pool's wrapper, a ResultSet too, looks up a method by reflection for each typed column
    // of each row: asked for a ResultSet it would hand out itself.
    private static ResultSet driversOwn(ResultSet wrapped) throws SQLException {
        return wrapped.isWrapperFor(PgResultSet.class)
                ? wrapped.unwrap(PgResultSet.class)
                : wrapped;
    }

    private NamedSql statement(Class<?> beside, String file, Map<String, ?> parameters) {
        String name = beside.getPackageName() + "/" + file;
        Source source = sources.computeIfAbsent(name, key -> source(beside, file));
        return statements.computeIfAbsent(
                name + "?" + NamedSql.choice(source.optional(), parameters),
                key -> NamedSql.parse(NamedSql.chosen(source.text(), parameters)));
    }

    private static Source source(Class<?> beside, String file) {
        String text = NamedSql.whole(read(beside, file), name -> read(SqlRows.class, HOUSE + name));
        return new Source(text, NamedSql.optional(text));
    }

    private static String read(Class<?> beside, String file) {
        try (InputStream in =
                Objects.requireNonNull(beside.getResourceAsStream(file), () -> "no " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void bind(PreparedStatement statement, NamedSql sql, Map<String, ?> parameters)
            throws SQLException {
        int position = 1;
        for (String name : sql.names()) {
            if (!parameters.containsKey(name)) {
                throw new IllegalArgumentException("no value for :" + name);
            }
            bind(statement, position++, parameters.get(name));
        }
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof List<?> list) {
            statement.setArray(
                    position, statement.getConnection().createArrayOf("text", list.toArray()));
        } else if (value == null) {
            statement.setNull(position, Types.NULL);
        } else {
            statement.setObject(position, value);
        }
    }
}
