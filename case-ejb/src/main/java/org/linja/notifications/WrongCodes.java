package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses code words: after five wrong ones a telephone is not heard for long.
 */
@ApplicationScoped
class WrongCodes {
    static final int FREE_TRIES = 5;

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Tries> tries =
            new LinkedHashMap<>(64, 0.75f, false) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Tries(int count, long lastNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - lastNanos >= PAUSE.toNanos();
        }
    }

    synchronized boolean mustWait(String phone) {
        Tries known = tries.get(phone);
        return known != null && known.count() >= FREE_TRIES && !known.isOver(System.nanoTime());
    }

    synchronized void failed(String phone) {
        long now = System.nanoTime();
        Tries known = tries.get(phone);
        int before = known == null || known.isOver(now) ? 0 : known.count();
        tries.put(phone, new Tries(before + 1, now));
    }

    synchronized void succeeded(String phone) {
        tries.remove(phone);
    }
}
