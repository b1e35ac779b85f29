package org.linja.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linja.platform.config.Settings;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;

/**
 * Whose rows the database lets a transaction see and change: of a customer's person their own
 * customer's, of somebody of the house all that is not closed to them, of the house's own machinery
 * the house's.
 *
 * <p>The role that signs in may do nothing. A transaction takes the role of the house or of a
 * customer's person for as long as it lasts, so that nothing of it stays on a pooled connection,
 * and what forgot to take one is refused. A filter that is forgotten in a query of ours shows a
 * customer's person nothing of another's: the policies of the tables stand under it.
 */
@ApplicationScoped
public class RowScope {
    private static final Object TAKEN = RowScope.class.getName();
    private static final String HOUSE = "linja_app";
    private static final String STAFF = "linja_staff";
    private static final String CUSTOMER = "linja_customer";

    /** Who asks decides it, and whether anything is restricted at all (ADR 0066). */
    private static final String BY_WHAT_IS_CLOSED = "";

    /**
     * So long a line that nobody uses may take to say that it is well. Whoever wants one may meet
     * several dead ones, one after the other.
     */
    private static final int CHECK_MILLIS = 2_000;

    private static final String SCOPE =
            "select set_config('role', coalesce(nullif(?, ''), staff_role()), true),"
                    + " set_config('linja.customer', ?, true), set_config('linja.person', ?, true),"
                    + " set_config('lock_timeout', ?, true), set_config('plan_cache_mode', ?, true),"
                    + " set_config('enable_seqscan', ?, true),"
                    + " set_config('enable_bitmapscan', ?, true)";

    private static final String TURN = "select set_config('role', ?, true)";

    private static final String READ_ONLY = ", set_config('transaction_read_only', 'on', true)";

    private static final ThreadLocal<Boolean> MACHINERY = ThreadLocal.withInitial(() -> false);

    // Zero: nobody's in particular.
    private static final ThreadLocal<Long> ON_BEHALF = ThreadLocal.withInitial(() -> 0L);

    private static final ThreadLocal<Long> FOR_READER = ThreadLocal.withInitial(() -> 0L);

    private static final ThreadLocal<Boolean> PROMPT = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<Planning> PLANNING =
            ThreadLocal.withInitial(() -> Planning.USUAL);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "jdbc/linja")
    DataSource database;

    @Inject CurrentActor actor;
    @Inject Settings settings;

    /** Whether a statement belongs to a transaction, be it one that can only be undone any more. */
    boolean isUnderWay() {
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    /**
     * Takes the role for the transaction that is under way, if there is one; harmless again. Done
     * first in a transaction, it also makes the connection known that all of it will share.
     */
    void take() {
        if (isUnderWay() && transactions.getResource(TAKEN) == null) {
            try (Connection connection = database.getConnection()) {
                Taken taken = take(connection);
                restAfterwards(taken.line());
                transactions.putResource(TAKEN, taken.role());
            } catch (SQLException refused) {
                throw new DatabaseFailure("row-scope", refused);
            }
        }
    }

    /**
     * Does, for whoever asks, what must not pass over what is closed to them: figures of the house
     * are of all its cases, and what a closed case refers to stays. The answer is a number, or
     * whether something is, and never a word of it. Only within a transaction.
     */
    public <T> T overAll(Supplier<T> counting) {
        if (!isUnderWay()) {
            return counting.get();
        }
        take();
        if (!STAFF.equals(transactions.getResource(TAKEN))) {
            return counting.get();
        }
        turnTo(HOUSE);
        T counted;
        try {
            counted = counting.get();
        } catch (RuntimeException | Error failure) {
            turnBack(failure);
            throw failure;
        }
        turnTo(STAFF);
        return counted;
    }

    /** What failed first is told: on a transaction that is broken, turning back fails, too. */
    private void turnBack(Throwable failure) {
        try {
            turnTo(STAFF);
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /**
     * Whether anything may be closed to whoever asks: within a transaction the role that it took
     * knows it, outside of one it is to be asked.
     */
    boolean mayBeClosed() {
        if (!isUnderWay()) {
            return true;
        }
        take();
        return STAFF.equals(transactions.getResource(TAKEN));
    }

    private void turnTo(String role) {
        try (Connection connection = database.getConnection();
                PreparedStatement turn = connection.prepareStatement(TURN)) {
            turn.setString(1, role);
            turn.execute();
        } catch (SQLException refused) {
            throw new DatabaseFailure("row-scope", refused);
        }
        transactions.putResource(TAKEN, role);
    }

    /**
     * Takes the role for the transaction of a connection that belongs to no transaction of ours.
     *
     * <p>How long an answer may take is said each time, for what stayed on the connection is of
     * whoever had it before. It costs no round trip, and is said to the driver's own: the pool's
     * handle would look through the methods of its class each time.
     *
     * @return the driver's own connection, and the role
     */
    Taken take(Connection connection) throws SQLException {
        Connection line = connection.getMetaData().getConnection();
        Duration limit = isPrompt() ? settings.databaseAnswer() : settings.databaseSilence();
        line.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
        // Who waits for a lock gives up first: the line is well, and need not be thrown away.
        Duration lock = limit.multipliedBy(3).dividedBy(4);
        Long customer = customer();
        Long reader = customer == null ? reader() : null;
        try (PreparedStatement statement =
                connection.prepareStatement(mayWrite() ? SCOPE : SCOPE + READ_ONLY)) {
            statement.setString(1, role(customer, reader));
            statement.setString(2, customer == null ? "" : customer.toString());
            statement.setString(3, reader == null ? "" : reader.toString());
            statement.setString(4, String.valueOf(lock.toMillis()));
            Planning planning = PLANNING.get();
            statement.setString(5, planning.cacheMode());
            statement.setString(6, planning.wholesale());
            statement.setString(7, planning.wholesale());
            try (ResultSet taken = statement.executeQuery()) {
                taken.next();
                return new Taken(line, taken.getString(1));
            }
        }
    }

    /** What a transaction has taken, on which line of the driver's. */
    record Taken(Connection line, String role) {}

    private static String role(@Nullable Long customer, @Nullable Long reader) {
        if (customer != null) {
            return CUSTOMER;
        }
        return reader == null ? HOUSE : BY_WHAT_IS_CLOSED;
    }

    /** Its pool hears soon whether a line is well on which nothing is under way any more. */
    static void rest(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, CHECK_MILLIS);
        } catch (SQLException dead) {
            // Its pool finds that out before it hands it to anybody.
        }
    }

    /**
     * What is interposed ends before the pool takes the connection back; of the driver's own, for
     * the handle in hand is closed by then.
     */
    private void restAfterwards(Connection line) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        rest(line);
                    }
                });
    }

    /** Runs what is the house's own work although a customer's person may have caused it. */
    public static void asHouse(Runnable work) {
        boolean before = MACHINERY.get();
        MACHINERY.set(true);
        try {
            work.run();
        } finally {
            MACHINERY.set(before);
        }
    }

    /**
     * Reads for a customer what its own people might read: transactions that begin within see and
     * change its rows and nobody else's, although no person of it is there.
     */
    public static <T> T asCustomer(long customerId, Supplier<T> reading) {
        long before = ON_BEHALF.get();
        ON_BEHALF.set(customerId);
        try {
            return reading.get();
        } finally {
            ON_BEHALF.set(before);
        }
    }

    /**
     * Works for somebody of the house who is not there: transactions that begin within see what is
     * not closed to them, and nothing else.
     */
    public static <T> T asReader(long personId, Supplier<T> work) {
        long before = FOR_READER.get();
        FOR_READER.set(personId);
        try {
            return work.get();
        } finally {
            FOR_READER.set(before);
        }
    }

    /** As {@link #asHouse}, for events on their way, for which somebody waits. */
    public static void promptlyAsHouse(Runnable work) {
        boolean before = PROMPT.get();
        PROMPT.set(true);
        try {
            asHouse(work);
        } finally {
            PROMPT.set(before);
        }
    }

    /** Whether somebody waits for what this thread does. */
    static boolean isPrompt() {
        return PROMPT.get();
    }

    static void setPrompt(boolean prompt) {
        PROMPT.set(prompt);
    }

    /** Says how statements are planned from now on, and what was said before. */
    static Planning plan(Planning planning) {
        Planning before = PLANNING.get();
        PLANNING.set(planning);
        return before;
    }

    /** Whoever looks through a customer's person's eyes writes nothing, whatever was forgotten. */
    private boolean mayWrite() {
        return MACHINERY.get() || actor.person().filter(LinjaPrincipal::isSeenThrough).isEmpty();
    }

    /** Who of the house reads; nobody where the house's machinery does, or a gateway reports. */
    private @Nullable Long reader() {
        long absent = FOR_READER.get();
        if (absent != 0) {
            return absent;
        }
        return MACHINERY.get()
                ? null
                : actor.person()
                        .filter(person -> person.roles().stream().anyMatch(Role.OF_STAFF::contains))
                        .map(LinjaPrincipal::personId)
                        .orElse(null);
    }

    private @Nullable Long customer() {
        long onBehalf = ON_BEHALF.get();
        if (onBehalf != 0) {
            return onBehalf;
        }
        return MACHINERY.get() ? null : actor.person().map(LinjaPrincipal::customerId).orElse(null);
    }
}
