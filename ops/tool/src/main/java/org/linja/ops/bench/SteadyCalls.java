package org.linja.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Phone calls that come at a steady rate, whether or not those before have been answered. */
final class SteadyCalls {
    static final int A_SECOND = 5;
    static final int CLIENTS = 8;

    private final BenchCalls calls;

    SteadyCalls(BenchCalls calls) {
        this.calls = calls;
    }

    List<Long> during(Duration duration) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        return until(() -> System.nanoTime() - end >= 0);
    }

    /** Nanoseconds from the moment each call was due until it was answered. */
    List<Long> until(BooleanSupplier over) throws ExecutionException, InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Long>> answers = new ArrayList<>();
        try {
            long begun = System.nanoTime();
            while (!over.getAsBoolean()) {
                long due = begun + answers.size() * 1_000_000_000L / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(
                        clients.submit(
                                () -> {
                                    calls.take();
                                    return System.nanoTime() - due;
                                }));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<Long> answer : answers) {
                nanos.add(answer.get());
            }
            return nanos;
        } finally {
            clients.shutdown();
        }
    }
}
