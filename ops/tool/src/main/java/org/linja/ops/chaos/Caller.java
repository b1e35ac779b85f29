package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linja.ops.settings.Failure;

/**
 * Takes calls one after the other, and each again under its key until the house has said yes, as
 * every client should.
 */
final class Caller implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LAST_PATIENCE_NANOS = 180_000_000_000L;

    /**
     * What one caller does.
     *
     * @param customer whose calls they are
     * @param criticalOf one of so many calls is critical
     * @param everyMillis from one call to the next, as far as the house keeps up
     */
    record Pace(String customer, int criticalOf, int everyMillis) {}

    private final PatientClient house;
    private final Acknowledged list;
    private final Pace pace;
    private final String name;
    private final Random random;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong lastYes;
    private final AtomicLong longestWait;
    private volatile long ownYes;
    private volatile @Nullable Failure failure;

    Caller(
            PatientClient house,
            Acknowledged list,
            Pace pace,
            String name,
            long seed,
            AtomicLong lastYes,
            AtomicLong longestWait) {
        this.house = house;
        this.list = list;
        this.pace = pace;
        this.name = name;
        this.random = new Random(seed);
        this.lastYes = lastYes;
        this.ownYes = lastYes.get();
        this.longestWait = longestWait;
    }

    @Override
    public void run() {
        try {
            for (int number = 1; !stopping.get(); number++) {
                long began = System.nanoTime();
                take(name + "-" + number);
                long took = (System.nanoTime() - began) / 1_000_000;
                PatientClient.rest(Math.max(1, pace.everyMillis() - took));
            }
        } catch (Failure refused) {
            failure = refused;
        }
    }

    /** Lets it finish the call in its hands. */
    void stop() {
        stopping.set(true);
    }

    /** When it heard its last yes, in the nanoseconds of this process. */
    long lastYes() {
        return ownYes;
    }

    /** What went wrong with the run itself. */
    @Nullable Failure failure() {
        return failure;
    }

    private void take(String key) {
        HttpRequest request = request(key);
        long began = System.nanoTime();
        long end = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            Optional<String> yes = house.ask(request);
            if (yes.isPresent()) {
                list.add("call", key, numberOf(yes.get()));
                long now = System.nanoTime();
                lastYes.set(now);
                ownYes = now;
                longestWait.accumulateAndGet(now - began, Math::max);
                return;
            }
            if (stopping.get() && end == Long.MAX_VALUE) {
                end = System.nanoTime() + LAST_PATIENCE_NANOS;
            }
            PatientClient.rest(150);
        }
        throw new Failure("The house did not take call %s in the end.".formatted(key));
    }

    private HttpRequest request(String key) {
        String severity = random.nextInt(pace.criticalOf()) == 0 ? "critical" : "medium";
        try {
            return house.as("aino", "/calls")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(
                            HttpRequest.BodyPublishers.ofString(
                                    JSON.writeValueAsString(
                                            Map.of(
                                                    "customer",
                                                    pace.customer(),
                                                    "caller",
                                                    Map.of(
                                                            "name",
                                                            "Maria Lindqvist",
                                                            "number",
                                                            "+358401234501"),
                                                    "subject",
                                                    "chaos " + key,
                                                    "description",
                                                    "Taken while the house is being killed.",
                                                    "severity",
                                                    severity,
                                                    "kind",
                                                    "fault"))))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long numberOf(String body) {
        try {
            String number = JSON.readTree(body).path("case").path("number").asText();
            return Long.parseLong(number.substring(2));
        } catch (JsonProcessingException | RuntimeException odd) {
            throw new Failure("The house said yes in other words: " + body, odd);
        }
    }
}
