package org.linja.notifications;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The threads on which one channel sends: a few, behind a short queue. Whoever waited too long in
 * it is turned away, since by then somebody may take the attempt for lost and make it again.
 */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class.getName());
    private static final int THREADS = 8;
    private static final int MOST_WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ThreadPoolExecutor pool;

    Lane(ThreadFactory threads) {
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, waiting, threads);
        pool.allowCoreThreadTimeOut(true);
        pool.setRejectedExecutionHandler((work, full) -> offer(work, full));
    }

    /**
     * Hands work over.
     *
     * @param late done instead if the work waited too long
     * @return false if there is no room, even after a moment
     */
    boolean take(Runnable work, Runnable late) {
        long asked = System.nanoTime();
        Slot slot =
                new Slot(
                        () -> {
                            boolean inTime = System.nanoTime() - asked < LONGEST_WAIT.toNanos();
                            (inTime ? work : late).run();
                        });
        pool.execute(slot);
        return !slot.turnedAway;
    }

    void close() {
        pool.shutdownNow();
    }

    /** A moment of patience is what slows a flood down to what the channel can carry. */
    private void offer(Runnable work, ThreadPoolExecutor full) {
        boolean room = false;
        try {
            room =
                    !full.isShutdown()
                            && waiting.offer(work, LONGEST_HOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ((Slot) work).turnedAway = !room;
    }

    /** One piece of work, and whether there was room for it. */
    private static final class Slot implements Runnable {
        private final Runnable work;
        private boolean turnedAway;

        Slot(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
            } catch (RuntimeException failure) {
                // Nothing is lost: the event stands in the outbox until an attempt has ended.
                LOG.log(Level.WARNING, "An attempt could not be ended; it comes again.", failure);
            }
        }
    }
}
