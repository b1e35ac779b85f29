package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linja.platform.config.CallLimits;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.Remembered;

/**
 * Slows down whoever tries the doors that stand open to everybody: so many letters asked for, and
 * keys that open nothing, a minute from one network.
 */
@ApplicationScoped
public class KnockingStrangers {
    private static final int MOST_REMEMBERED = 10_000;
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject CallLimits limits;

    private final Map<String, Knocks> knocks = Remembered.byArrival(MOST_REMEMBERED);

    private record Knocks(int count, long sinceNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - sinceNanos >= MINUTE_NANOS;
        }
    }

    /**
     * Goes on unless too many were counted in this minute.
     *
     * @throws Problem {@code too-many-requests}
     */
    void requireFew(String address) {
        if (mustWait(address, limits.strangers(), System.nanoTime())) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
    }

    void count(String address) {
        count(address, System.nanoTime());
    }

    synchronized boolean mustWait(String address, int most, long nowNanos) {
        Knocks known = knocks.get(Networks.of(address));
        return known != null && !known.isOver(nowNanos) && known.count() >= most;
    }

    synchronized void count(String address, long nowNanos) {
        knocks.merge(
                Networks.of(address),
                new Knocks(1, nowNanos),
                (known, first) ->
                        known.isOver(nowNanos)
                                ? first
                                : new Knocks(known.count() + 1, known.sinceNanos()));
    }
}
