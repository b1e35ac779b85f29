package org.linja.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database as its owner sees it: to look behind what the house says, and to move its clock. */
public final class HouseDatabase {
    /** What a person's act can write; what the house does by itself meanwhile is left out. */
    private static final String WRITTEN_BY_PEOPLE =
            """
            select 'cases', count(*) from support_case
            union all select 'versions of cases', coalesce(sum(version), 0) from support_case
            union all select 'clocks', count(*) from sla_clock
            union all select 'calls', count(*) from phone_call
            union all select 'keys', count(*) from idempotency_key
            union all select 'entries', count(*) from journal_entry where actor <> 'system'
            union all select 'texts', count(*) from journal_text
            """;

    /** Who waits for something asks ten times a second: each thread keeps its line. */
    private static final ThreadLocal<Connection> LINE = new ThreadLocal<>();

    private HouseDatabase() {}

    /** How many rows of each kind people have written so far, to see that nothing was added. */
    public static Map<String, Long> written() {
        Map<String, Long> counts = new LinkedHashMap<>();
        ask(WRITTEN_BY_PEOPLE, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    public static long number(String question, Object... values) {
        return ask(question, row -> row.getLong(1), values).get(0);
    }

    public static List<String> texts(String question, Object... values) {
        return ask(question, row -> row.getString(1), values);
    }

    /** The house's own time. */
    public static Instant now() {
        return ask(
                        "select clock_timestamp() + make_interval(secs => offset_seconds)"
                                + " from platform_clock",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .get(0);
    }

    /** Moves the house's clock forward, as its owner may at stage test. */
    public static void forward(Duration by) {
        change("update platform_clock set offset_seconds = offset_seconds + ?", by.toSeconds());
    }

    public static int change(String statement, Object... values) {
        try (PreparedStatement prepared = prepare(line(), statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException refused) {
            throw new AssertionError(statement, refused);
        }
    }

    public static <T> List<T> ask(String question, Reading<T> reading, Object... values) {
        try (PreparedStatement prepared = prepare(line(), question, values);
                ResultSet row = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException refused) {
            throw new AssertionError(question, refused);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static PreparedStatement prepare(Connection owner, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = owner.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    private static Connection line() throws SQLException {
        Connection kept = LINE.get();
        if (kept == null || !kept.isValid(5)) {
            kept = owner();
            LINE.set(kept);
        }
        return kept;
    }

    /** A line of one's own, to be closed by whoever asked for it. */
    public static Connection owner() throws SQLException {
        Connection owner =
                DriverManager.getConnection(
                        System.getProperty("linja.db.url"),
                        System.getProperty("linja.db.owner.user"),
                        System.getProperty("linja.db.owner.password"));
        owner.setSchema("linja");
        return owner;
    }
}
