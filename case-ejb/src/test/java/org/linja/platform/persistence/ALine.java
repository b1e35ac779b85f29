package org.linja.platform.persistence;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that only remembers what becomes of the statements it is given: it commits as JDBC
 * says, also when auto-commit is turned on in the middle of a transaction.
 */
final class ALine {
    private final List<String> pending = new ArrayList<>();
    private final List<String> committed = new ArrayList<>();
    private boolean autoCommit = true;
    private boolean dead;
    private int patienceMillis = -1;
    private int statementMillis = -1;

    /** What was done and will stay. */
    List<String> committed() {
        return committed;
    }

    /** What is neither committed nor undone. */
    List<String> pending() {
        return pending;
    }

    /** How long it might say nothing to the last statement that is not about itself. */
    int statementMillis() {
        return statementMillis;
    }

    /** How long it may say nothing, as it was told last. */
    int patienceMillis() {
        return patienceMillis;
    }

    /** A transaction is under way, which somebody else will end. */
    void begin() {
        autoCommit = false;
    }

    /** Nothing can be said over it any more. */
    void die() {
        dead = true;
    }

    DataSource pool() {
        return a(
                DataSource.class,
                (method, arguments) -> method.equals("getConnection") ? connection() : null);
    }

    private Connection connection() {
        return a(Connection.class, this::answer);
    }

    private @Nullable Object answer(String method, Object[] arguments) throws SQLException {
        if (dead && !method.equals("close")) {
            throw new SQLException("This connection has been closed.");
        }
        switch (method) {
            case "setAutoCommit" -> become((boolean) arguments[0]);
            case "commit" -> commit();
            case "setNetworkTimeout" -> patienceMillis = (int) arguments[1];
            case "rollback" -> pending.clear();
            case "getMetaData" -> {
                return a(DatabaseMetaData.class, (asked, nothing) -> connection());
            }
            case "prepareStatement" -> {
                return statement((String) arguments[0]);
            }
            default -> {}
        }
        return method.equals("isWrapperFor") ? false : null;
    }

    private void become(boolean auto) {
        if (auto && !autoCommit) {
            commit();
        }
        autoCommit = auto;
    }

    private void commit() {
        committed.addAll(pending);
        pending.clear();
    }

    private PreparedStatement statement(String sql) {
        return a(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.startsWith("execute") && !sql.contains("set_config")) {
                        (autoCommit ? committed : pending).add(sql.strip());
                        statementMillis = patienceMillis;
                    }
                    return switch (method) {
                        case "executeUpdate" -> 1;
                        case "execute" -> true;
                        case "executeQuery" -> rows();
                        default -> null;
                    };
                });
    }

    /** One row. */
    private static ResultSet rows() {
        AtomicBoolean read = new AtomicBoolean();
        return a(
                ResultSet.class,
                (method, arguments) ->
                        switch (method) {
                            case "next" -> !read.getAndSet(true);
                            case "isWrapperFor" -> false;
                            default -> null;
                        });
    }

    interface Answers {
        @Nullable Object to(String method, Object[] arguments) throws Exception;
    }

    /** Something of that type which answers so. */
    static <T> T a(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
