package org.linja.ops.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;

/**
 * A house at work that is being hurt: who calls it, who answers it, and what was done to it when.
 */
final class Siege implements AutoCloseable {
    /** Eight callers with a call each 0.4 s are twenty calls a second. */
    private static final int CALLERS = 8;

    private static final int EVERY_MILLIS = 400;

    private static final Duration LAST_CLIMBS = Duration.ofMinutes(8);
    private static final long FIRST_STEP_NANOS = TimeUnit.MINUTES.toNanos(4);

    /**
     * Each critical case has three steps to climb, fewer where somebody takes it: of twenty calls,
     * four critical ones, and ten steps a second.
     */
    private static final int CRITICAL_OF = 5;

    private static final int ANSWER_OF = 8;

    private static final int STATEMENT_SECONDS = 60;
    private static final int DEADLOCKS = 5;
    private static final String DEADLOCK = "40P01";

    private final ChaosHouse house;
    private final PatientClient client;
    private final Acknowledged list;
    private final Random random;
    private final HouseTime time = new HouseTime(Duration.ZERO);
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Judgement.Span> spans = new ArrayList<>();
    private final List<Checker.Finding> seen = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final CalledPeople called;
    private final HealthWatch health;
    private final Firm.Pace pace;
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1);
    private final AtomicLong lastYes = new AtomicLong(System.nanoTime());
    private final AtomicLong longestWait = new AtomicLong();
    private final HttpClient http = HttpLines.client().build();
    private final Instant end;
    private Duration ahead = Duration.ZERO;
    private Duration longestAway = Duration.ZERO;
    private int faults;

    /**
     * A siege of that house.
     *
     * @param limit after which nothing is hurt any more
     */
    Siege(ChaosHouse house, Acknowledged list, long seed, Firm.Pace pace, Duration limit) {
        this.house = house;
        this.end = Instant.now().plus(limit);
        this.client = new PatientClient(house.settings().url());
        this.list = list;
        this.pace = pace;
        this.health = new HealthWatch(house.settings().url());
        this.called =
                new CalledPeople(
                        house.settings().url(),
                        house.settings().home().gateway(),
                        list,
                        ANSWER_OF,
                        seed);
        this.random = new Random(seed);
        for (int i = 0; i < CALLERS; i++) {
            callers.add(
                    new Caller(
                            client,
                            list,
                            new Caller.Pace(Firm.CODE, CRITICAL_OF, EVERY_MILLIS),
                            seed + "-" + i,
                            seed + i,
                            lastYes,
                            longestWait));
        }
    }

    /**
     * Takes the firm on whose cases climb, lets the callers begin, and comes back when the first of
     * their cases has called somebody.
     */
    void begin() {
        new Firm(client).moveIn(pace);
        health.begin();
        callers.forEach(threads::execute);
        threads.execute(called);
        // A house that takes no call at all is no house to be hurt.
        secondsUntilYes();
        long end = System.nanoTime() + FIRST_STEP_NANOS;
        while (Arrival.called(house.settings().home().gateway()).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new Failure("Nothing comes to the gateway: see the log of the house.");
            }
            refuseFailed();
            PatientClient.rest(500);
        }
    }

    ChaosHouse house() {
        return house;
    }

    PatientClient client() {
        return client;
    }

    Acknowledged list() {
        return list;
    }

    Random random() {
        return random;
    }

    /** Whether there is time for another fault. */
    boolean hasTime() {
        return Instant.now().isBefore(end);
    }

    /** Runs a scenario, and says how many faults it made. */
    int run(Scenario scenario) {
        int before = faults;
        Instant from = Instant.now();
        try {
            scenario.run(this);
        } finally {
            spans.add(new Judgement.Span(scenario.name(), from, Instant.now()));
        }
        refuseFailed();
        return faults - before;
    }

    /**
     * The server dies by this, and is raised again as its watchdog would; seconds from its death to
     * the next call that was taken.
     *
     * @param death says from when on it could answer nobody: its process may be seconds about
     *     giving back what it held
     */
    double crash(Supplier<Instant> death) {
        Instant from = death.get();
        long dead = System.nanoTime() - Duration.between(from, Instant.now()).toNanos();
        house.revive(Fault.Target.SERVER);
        longestAway = longer(longestAway, Duration.ofNanos(System.nanoTime() - dead));
        health.wasGone(from, Instant.now());
        over(true, from);
        return secondsUntilNextYes(dead);
    }

    /** As {@link #crash}, by {@code kill -9}: from the signal on it says nothing. */
    double kill() {
        return crash(
                () -> {
                    Instant signal = Instant.now();
                    house.kill(Fault.Target.SERVER);
                    return signal;
                });
    }

    /** Something else happens, and ends within. */
    void hurt(Runnable harm) {
        Instant from = Instant.now();
        harm.run();
        over(false, from);
    }

    /** The server is frozen while this lasts, and cannot answer. */
    void freeze(Runnable meanwhile) {
        Instant from = Instant.now();
        hurt(
                () -> {
                    house.freeze();
                    try {
                        meanwhile.run();
                    } finally {
                        house.thaw();
                    }
                });
        health.wasGone(from, Instant.now());
    }

    /** The server hears nothing of its database while this lasts. */
    void cutOff(Runnable meanwhile) {
        Instant from = Instant.now();
        hurt(meanwhile);
        health.wasCutOff(from, Instant.now());
    }

    private void over(boolean crash, Instant from) {
        faults++;
        disturbed(crash, from);
    }

    private void disturbed(boolean crash, Instant from) {
        troubles.add(new Trouble(crash, from, Instant.now().plus(Trouble.BREATH)));
    }

    /** The trial itself takes the processors away from the house: no fault, and no calm either. */
    <T> T burden(Supplier<T> work) {
        Instant from = Instant.now();
        try {
            return work.get();
        } finally {
            disturbed(false, from);
        }
    }

    /** All that was due in between is due in one instant: a burst, and told as one. */
    void moveClock(Duration by) {
        Instant from = Instant.now();
        ahead = house.moveClock(by);
        time.moved(Instant.now(), ahead);
        disturbed(false, from);
    }

    /** Something that must delay nobody: whatever is due meanwhile counts as undisturbed. */
    void vex(Runnable act) {
        act.run();
        faults++;
    }

    /** Waits until everything announced before this moment is handled; seconds from then. */
    double secondsUntilDrained(Instant announced) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        long waiting = house.waitingSince(announced);
        while (waiting > 0 && Instant.now().isBefore(end)) {
            PatientClient.rest(200);
            waiting = house.waitingSince(announced);
        }
        if (waiting > 0) {
            find(
                    new Checker.Finding(
                            "late",
                            "%d messages of before %s waited for three minutes"
                                    .formatted(waiting, announced)));
        }
        return Judgement.seconds(Duration.between(announced, Instant.now()));
    }

    /** A moment drawn from the seed. */
    void rest(int leastMillis, int mostMillis) {
        PatientClient.rest(leastMillis + random.nextInt(mostMillis - leastMillis));
    }

    /** Makes the gateway treat its callers like this from now on. */
    void gatewayBecomes(String mood) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/mood"
                                                .formatted(house.settings().gatewayPort())))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("mood=" + mood))
                        .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unheard) {
            throw new Failure("The test gateway does not answer.", unheard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something to the database as its owner; again where the server stood in its way. */
    int change(String sql) {
        for (int deadlocks = 0; ; deadlocks++) {
            try (Connection owner = house.owner();
                    Statement statement = owner.createStatement()) {
                statement.setQueryTimeout(STATEMENT_SECONDS);
                return statement.executeUpdate(sql);
            } catch (SQLException refused) {
                if (!DEADLOCK.equals(refused.getSQLState()) || deadlocks == DEADLOCKS) {
                    throw new Failure("The database refuses: " + refused.getMessage(), refused);
                }
            }
        }
    }

    /** A yes that was on its way at the time is none of afterwards: half a second is left to it. */
    double secondsUntilNextYes(long since) {
        awaitYes(since + 500_000_000L);
        return (lastYes.get() - since) / 1e9;
    }

    /** How long it takes from now on until somebody hears a yes. */
    double secondsUntilYes() {
        long now = System.nanoTime();
        awaitYes(now);
        return (lastYes.get() - now) / 1e9;
    }

    /** The same until each of them has: of a pool that is half dead some hear a yes at once. */
    double secondsUntilAllYes() {
        long now = System.nanoTime();
        for (Caller caller : callers) {
            await(caller::lastYes, now);
        }
        return (System.nanoTime() - now) / 1e9;
    }

    private void awaitYes(long moment) {
        await(lastYes::get, moment);
    }

    private static void await(LongSupplier yes, long moment) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (yes.getAsLong() < moment) {
            if (System.nanoTime() > end) {
                throw new Failure("The house takes no calls: see its log.");
            }
            PatientClient.rest(20);
        }
    }

    /** Something that is not as it was promised, seen by a scenario itself. */
    void find(Checker.Finding finding) {
        seen.add(finding);
    }

    /** What the scenarios themselves have seen, and those who answered. */
    List<Checker.Finding> seen() {
        return Stream.concat(seen.stream(), called.findings().stream()).toList();
    }

    /** Whether it lived and was ready when it had to. */
    HealthWatch health() {
        return health;
    }

    /** Lets the callers finish and the last cases climb to their top. */
    void end() {
        callers.forEach(Caller::stop);
        house.awaitTop(pace.longestWait(), LAST_CLIMBS);
        called.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(4, TimeUnit.MINUTES)) {
                throw new Failure("A caller does not come to an end.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", stopped);
        }
        refuseFailed();
        house.awaitTop(pace.longestWait(), LAST_CLIMBS);
        health.close();
    }

    /** Holds every step against what arrived. */
    Judgement judgement(Connection owner) {
        List<Arrival> arrivals =
                Arrival.all(house.settings().home().gateway(), house.settings().home().mail());
        Judgement judgement = new Judgement(time, troubles, spans, Alert.all(owner), arrivals);
        Instant now = Instant.now();
        Climb.all(owner, Checker.folder(house.settings().checkout()))
                .forEach(climb -> judgement.judge(climb, now, ahead));
        return judgement;
    }

    int faults() {
        return faults;
    }

    /** How long the server was away at most, from its death until it was ready. */
    Duration longestAway() {
        return longestAway;
    }

    /** From a caller's first try to the yes, at most. */
    double longestWaitSeconds() {
        return longestWait.get() / 1e9;
    }

    /** A house that says no to a caller is a run gone wrong, not a promise broken. */
    private void refuseFailed() {
        for (Caller caller : callers) {
            Failure failure = caller.failure();
            if (failure != null) {
                throw failure;
            }
        }
        Failure unheard = called.failure();
        if (unheard != null) {
            throw unheard;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public void close() {
        health.close();
        threads.shutdownNow();
    }
}
