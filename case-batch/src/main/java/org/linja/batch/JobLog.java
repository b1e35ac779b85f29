package org.linja.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linja.platform.problem.Problem;

/** What this server works on, and the first thing that went wrong with each. */
@ApplicationScoped
public class JobLog {
    private static final int LONGEST_REASON = 500;
    // SQLSTATE classes after which the same work may well succeed: connection, resources, operator.
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    // A deadlock, or a transaction that could not be put in a row with others.
    private static final Set<String> RIVALRY = Set.of("40P01", "40001");

    // A lock that was not to be had in the time that anybody waits for one.
    private static final String HELD = "55P03";

    private final Set<JobStart> alive = ConcurrentHashMap.newKeySet();
    private final Map<JobStart, Throwable> problems = new ConcurrentHashMap<>();

    void begin(JobStart start) {
        problems.remove(start);
        alive.add(start);
    }

    /** Forgets the start and answers what went wrong, if something did. */
    Optional<Throwable> end(JobStart start) {
        alive.remove(start);
        return Optional.ofNullable(problems.remove(start));
    }

    void problem(JobStart start, Throwable problem) {
        problems.putIfAbsent(start, problem);
    }

    boolean isAlive(JobRun run) {
        return alive.stream().anyMatch(start -> start.run().equals(run));
    }

    /** The run has ended or was taken by another server: its lease is not ours to keep. */
    void lose(JobStart start) {
        alive.remove(start);
    }

    Set<JobStart> alive() {
        return Set.copyOf(alive);
    }

    /** Whether the database was away or full, so that the run is worth taking up again. */
    public static boolean isPassing(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.length() < 2
                        || PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    /** Whether a transaction was undone because another one wanted the same rows. */
    public static boolean isRivalry(Throwable problem) {
        return stateOf(problem).filter(RIVALRY::contains).isPresent();
    }

    /** Whether somebody else held the same rows for longer than anybody waits for them. */
    public static boolean isHeld(Throwable problem) {
        return stateOf(problem).filter(HELD::equals).isPresent();
    }

    /** What the database said, if it was asked. */
    private static Optional<String> stateOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /**
     * What people are told: a refusal's slug, with facts if it has any, else the innermost message.
     */
    static String reasonOf(Throwable problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String reason =
                innermost instanceof Problem refusal
                        ? refusal.type().slug()
                                + (refusal.facts().isEmpty() ? "" : " " + refusal.facts())
                        : innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
