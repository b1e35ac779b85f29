package org.linja.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.linja.platform.rules.Remembered;

/**
 * Slows down whoever guesses codes: after five wrong ones nobody listens to them for ten minutes.
 */
@ApplicationScoped
public class WrongGuesses {
    static final int FREE_TRIES = 5;

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Tries> tries = Remembered.byArrival(MOST_REMEMBERED);

    private record Tries(int count, long lastNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - lastNanos >= PAUSE.toNanos();
        }
    }

    /** Whether {@code who}, a telephone or a person, has guessed too often of late. */
    public synchronized boolean mustWait(String who) {
        Tries known = tries.get(who);
        return known != null && known.count() >= FREE_TRIES && !known.isOver(System.nanoTime());
    }

    public synchronized void failed(String who) {
        long now = System.nanoTime();
        Tries known = tries.get(who);
        int before = known == null || known.isOver(now) ? 0 : known.count();
        tries.put(who, new Tries(before + 1, now));
    }

    public synchronized void succeeded(String who) {
        tries.remove(who);
    }
}
