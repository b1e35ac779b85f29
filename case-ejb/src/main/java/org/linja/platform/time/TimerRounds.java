package org.linja.platform.time;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The rounds of a timer on this server: one at a time, and whatever fails in one, the next comes.
 * That rounds fail is said once, and once that they do no more.
 */
public final class TimerRounds {
    private final Logger log;
    private final Level level;
    private final String failed;
    private final String again;

    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * @param level how grave it is that rounds fail
     * @param failed what is said then
     * @param again what is said when they do no more
     */
    public TimerRounds(Logger log, Level level, String failed, String again) {
        this.log = log;
        this.level = level;
        this.failed = failed;
        this.again = again;
    }

    /** One round; skipped while the one before is still under way. */
    public void next(Runnable round) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            round.run();
            if (failing.getAndSet(false)) {
                log.info(again);
            }
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            if (!failing.getAndSet(true)) {
                log.log(level, failed, failure);
            }
        } finally {
            underWay.set(false);
        }
    }

    public boolean isUnderWay() {
        return underWay.get();
    }
}
