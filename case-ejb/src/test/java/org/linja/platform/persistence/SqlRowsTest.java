package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.platform.config.Settings;

/** What becomes of a statement when the work it was part of does not end well. */
class SqlRowsTest {
    private final ALine line = new ALine();
    private final SqlRows rows = new SqlRows();
    private int transaction = Status.STATUS_NO_TRANSACTION;
    private Synchronization ending = ALine.a(Synchronization.class, (method, arguments) -> null);

    // As a container would: the class under test has no other door.
    @SuppressWarnings("UnnecessaryAssignment")
    SqlRowsTest() {
        RowScope scope = new RowScope();
        scope.database = line.pool();
        scope.transactions = registry();
        scope.settings = patience();
        rows.database = line.pool();
        rows.scope = scope;
    }

    @Test
    void a_statement_outside_of_transactions_is_committed_by_itself() {
        change();
        assertThat(line.committed()).hasSize(1);
        assertThat(line.pending()).isEmpty();
    }

    @Test
    void what_was_done_before_an_error_is_undone() {
        assertThatThrownBy(
                        () ->
                                read(
                                        row -> {
                                            throw new StackOverflowError("too deep");
                                        }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(line.committed()).isEmpty();
        assertThat(line.pending()).isEmpty();
    }

    @Test
    void what_was_done_before_an_exception_is_undone() {
        assertThatThrownBy(
                        () ->
                                read(
                                        row -> {
                                            throw new IllegalStateException("odd row");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(line.committed()).isEmpty();
        assertThat(line.pending()).isEmpty();
    }

    @Test
    void of_a_line_that_died_the_first_word_is_told_and_not_that_nothing_could_be_undone() {
        assertThatThrownBy(
                        () ->
                                read(
                                        row -> {
                                            line.die();
                                            throw new SQLException("I/O error");
                                        }))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("I/O error");
        assertThat(line.committed()).isEmpty();
    }

    @Test
    void a_statement_of_a_doomed_transaction_is_left_to_it_and_never_committed_alone() {
        transaction = Status.STATUS_MARKED_ROLLBACK;
        line.begin();
        change();
        assertThat(line.committed()).isEmpty();
        assertThat(line.pending()).hasSize(1);
    }

    @Test
    void who_is_waited_for_gives_the_database_seconds_and_everybody_else_a_minute() {
        change();
        assertThat(line.statementMillis()).isEqualTo(60_000);
        RowScope.setPrompt(true);
        try {
            change();
            assertThat(line.statementMillis()).isEqualTo(8_000);
            transaction = Status.STATUS_ACTIVE;
            change();
            assertThat(line.statementMillis()).as("within a transaction").isEqualTo(8_000);
        } finally {
            RowScope.setPrompt(false);
        }
        change();
        assertThat(line.statementMillis())
                .as("nothing of the one before stays on its connection")
                .isEqualTo(60_000);
    }

    @Test
    void a_line_that_nobody_uses_has_two_seconds_to_say_that_it_is_well() {
        change();
        assertThat(line.patienceMillis()).as("after a statement alone").isEqualTo(2_000);
        transaction = Status.STATUS_ACTIVE;
        change();
        assertThat(line.patienceMillis()).as("while its transaction goes on").isEqualTo(60_000);
        ending.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(line.patienceMillis()).as("after it").isEqualTo(2_000);
    }

    private static Settings patience() {
        return new Settings() {
            @Override
            public Duration databaseAnswer() {
                return Duration.ofSeconds(8);
            }

            @Override
            public Duration databaseSilence() {
                return Duration.ofSeconds(60);
            }
        };
    }

    private void change() {
        RowScope.asHouse(() -> rows.change(SqlRowsTest.class, "done.sql", Map.of()));
    }

    /** Reads a change's answer row by row, as "update … returning" does, and comes to grief. */
    private void read(SqlRows.RowReader<String> reader) {
        RowScope.asHouse(() -> rows.list(SqlRowsTest.class, "things.sql", reader, Map.of()));
    }

    private TransactionSynchronizationRegistry registry() {
        return ALine.a(
                TransactionSynchronizationRegistry.class,
                (method, arguments) -> {
                    if (method.equals("registerInterposedSynchronization")) {
                        ending = (Synchronization) arguments[0];
                    }
                    return method.equals("getTransactionStatus") ? transaction : null;
                });
    }
}
