package org.linja.platform.persistence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who come at the same moment with work of one kind share a transaction, as databases
 * let commits share one write of their log. Whoever finds nobody at work does their own at once;
 * who comes meanwhile waits, and is done with others by one of them. So a house at rest waits for
 * nothing, and the more there is to do, the less each of it costs. Somebody who is stuck holds up
 * nobody for long: who has lost patience takes their place, and the others go on with them.
 *
 * <p>What cannot be done together is done as if there were no others: each by itself, on the thread
 * that brought it, which hears of its own failure only.
 *
 * @param <T> a piece of work; of two that are equal one is done first, the other after it
 * @param <R> what came of it
 */
public final class GroupCommit<T, R> {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());

    /** Some times as long as what is done together takes. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** What is held together is held as long as all of it takes. */
    private static final int MOST = 16;

    /** How work of one kind is done; both ways in transactions of their own. */
    public interface Work<T, R> {
        /**
         * Does several in one transaction, waiting for nobody who holds what it needs. If it fails,
         * nothing is done.
         *
         * @return what came of each that was done; the others are done alone
         */
        Map<T, R> together(List<T> several);

        /** Does one, in a transaction of its own. */
        R alone(T one);
    }

    /** What becomes of somebody who waits. */
    private enum Turn {
        LEADS,
        IS_DONE,
        IS_LEFT
    }

    private final Work<T, R> work;
    private final Supplier<Duration> patience;
    private final Queue<Place<T, R>> waiting = new ArrayDeque<>();

    // Whoever is at work and hands on; nobody where none is.
    private @Nullable Place<T, R> leader;

    public GroupCommit(Work<T, R> work) {
        this(work, () -> PATIENCE);
    }

    /**
     * @param patience after which somebody who waits takes the place of whoever is at work
     */
    GroupCommit(Work<T, R> work, Supplier<Duration> patience) {
        this.work = work;
        this.patience = patience;
    }

    /**
     * Does a piece of work, with others or alone, and comes back when it is done.
     *
     * @throws RuntimeException that of {@link Work#alone}
     */
    public R take(T one) {
        Place<T, R> own = new Place<>(one);
        if (begins(own) || isToLead(own)) {
            lead(own);
        }
        R answer = own.answer;
        return answer == null ? work.alone(one) : answer;
    }

    private synchronized boolean begins(Place<T, R> own) {
        if (leader == null) {
            leader = own;
            return true;
        }
        waiting.add(own);
        return false;
    }

    private boolean isToLead(Place<T, R> own) {
        return own.turnWithin(patience.get())
                .map(turn -> turn == Turn.LEADS)
                .orElseGet(() -> takesOver(own) || own.turn() == Turn.LEADS);
    }

    /** False if somebody has them in hand by now. */
    private synchronized boolean takesOver(Place<T, R> own) {
        boolean waited = waiting.remove(own);
        if (waited) {
            leader = own;
        }
        return waited;
    }

    /** How many wait until they are done by others, or may begin. */
    synchronized int waiting() {
        return waiting.size();
    }

    private void lead(Place<T, R> own) {
        try {
            Map<T, Place<T, R>> company = company(own);
            if (company.size() == 1) {
                own.answer = work.alone(own.one);
            } else {
                together(company);
            }
        } finally {
            handOn(own);
        }
    }

    /** Whoever came first comes along first. */
    private synchronized Map<T, Place<T, R>> company(Place<T, R> own) {
        Map<T, Place<T, R>> company = new LinkedHashMap<>();
        company.put(own.one, own);
        Iterator<Place<T, R>> others = waiting.iterator();
        while (others.hasNext() && company.size() < MOST) {
            Place<T, R> other = others.next();
            if (company.putIfAbsent(other.one, other) == null) {
                others.remove();
            }
        }
        return company;
    }

    private void together(Map<T, Place<T, R>> company) {
        Map<T, R> done = Map.of();
        try {
            done = Objects.requireNonNull(work.together(new ArrayList<>(company.keySet())));
        } catch (RuntimeException failure) {
            LOG.log(Level.FINE, "What failed together is done each by itself", failure);
        } finally {
            Map<T, R> answers = done;
            company.forEach((one, place) -> place.settle(answers.get(one)));
        }
    }

    /** To who has waited longest; whoever was taken for stuck has nothing to hand on any more. */
    private void handOn(Place<T, R> own) {
        Place<T, R> next = null;
        synchronized (this) {
            if (leader == own) {
                next = waiting.poll();
                leader = next;
            }
        }
        if (next != null) {
            next.comes.complete(Turn.LEADS);
        }
    }

    /** One who came, until it is known what becomes of them. */
    private static final class Place<T, R> {
        private final T one;
        private final CompletableFuture<Turn> comes = new CompletableFuture<>();
        private volatile @Nullable R answer;

        Place(T one) {
            this.one = one;
        }

        Turn turn() {
            return comes.join();
        }

        /** Nothing if it takes too long. */
        Optional<Turn> turnWithin(Duration patience) {
            try {
                return Optional.of(comes.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException late) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        void settle(@Nullable R came) {
            answer = came;
            comes.complete(came == null ? Turn.IS_LEFT : Turn.IS_DONE);
        }
    }
}
