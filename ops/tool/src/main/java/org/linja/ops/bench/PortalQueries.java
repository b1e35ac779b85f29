package org.linja.ops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.cases.rules.SearchWords;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * The portal's own statements, run as the application runs them: signed in as who may do nothing,
 * in a transaction that takes a role.
 */
final class PortalQueries implements AutoCloseable {
    private static final String LISTS = "/org/linja/cases/case-list.sql";
    private static final int SHOWN = 100;
    private static final Pattern OPTIONAL =
            Pattern.compile("[^\n]*-- only with ([a-zA-Z]+)[ \t]*(?:\n|$)");
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");

    /** From what stands in every fifteenth case to what stands in one of very many. */
    private static final List<String> WORDS =
            List.of(
                    "pump",
                    "hall17",
                    "насосы",
                    "pumput",
                    "conveyors stopped",
                    "p4711",
                    "e42",
                    "scale nothing",
                    "pysähtyi",
                    "valve hall31",
                    "printers",
                    "принтер смены");

    private final Connection connection;
    private final PreparedStatement role;
    private final PreparedStatement policedList;
    private final PreparedStatement freeList;
    private final PreparedStatement search;
    private final PreparedStatement bare;

    PortalQueries(Settings settings) throws SQLException {
        connection =
                DriverManager.getConnection(
                        settings.databaseUrl(), "linja_login", settings.secrets().app());
        connection.setAutoCommit(false);
        role =
                connection.prepareStatement(
                        "select set_config('role', ?, true), set_config('linja.customer', ?, true),"
                                + " set_config('plan_cache_mode', ?, true)");
        // One for each role: a statement that changes its role is planned anew each time, and the
        // planning of both would hide what the policies cost.
        policedList = connection.prepareStatement(chosen(Set.of("customerId")));
        freeList = connection.prepareStatement(chosen(Set.of("customerId")));
        search = connection.prepareStatement(chosen(Set.of("customerId", "words", "ownWords")));
        bare =
                connection.prepareStatement(
                        "select s.id, s.subject, s.status, s.severity, s.opened_at from support_case s"
                                + " join case_words w on w.case_id = s.id and w.customer_id ="
                                + " s.customer_id where s.customer_id = ? and w.told @@"
                                + " case_question(?) order by s.id desc limit ?");
    }

    String word(int turn) {
        return WORDS.get(turn % WORDS.size());
    }

    /** The customer's list, in their own role or in the house's, which no policy binds. */
    void list(long customer, boolean policed) throws SQLException {
        take(customer, policed, "auto");
        PreparedStatement list = policed ? policedList : freeList;
        list.setLong(1, customer);
        list.setInt(2, SHOWN);
        read(list);
    }

    void search(long customer, String word) throws SQLException {
        take(customer, true, "force_custom_plan");
        ask(search, customer, word);
    }

    /** What PostgreSQL needs for the words alone, without a policy and without the list's rest. */
    void bare(long customer, String word) throws SQLException {
        take(customer, false, "force_custom_plan");
        ask(bare, customer, word);
    }

    private void ask(PreparedStatement statement, long customer, String word) throws SQLException {
        statement.setLong(1, customer);
        statement.setArray(
                2, connection.createArrayOf("text", SearchWords.questions(word).toArray()));
        statement.setInt(3, SHOWN);
        read(statement);
    }

    private void take(long customer, boolean policed, String plans) throws SQLException {
        role.setString(1, policed ? "linja_customer" : "linja_app");
        role.setString(2, policed ? String.valueOf(customer) : "");
        role.setString(3, plans);
        role.executeQuery().close();
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        connection.commit();
    }

    /** The list's statement with the lines that this question has, as the application writes it. */
    private static String chosen(Set<String> asked) {
        String lines =
                OPTIONAL.matcher(text())
                        .replaceAll(
                                line ->
                                        asked.contains(line.group(1))
                                                ? Matcher.quoteReplacement(line.group())
                                                : "");
        String bare = lines.replaceAll("--[^\n]*", "");
        return NAME.matcher(bare).replaceAll("?");
    }

    private static String text() {
        try (InputStream in = PortalQueries.class.getResourceAsStream(LISTS)) {
            if (in == null) {
                throw new IllegalStateException("No " + LISTS + " in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Failure("The list's statement cannot be read.", failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
