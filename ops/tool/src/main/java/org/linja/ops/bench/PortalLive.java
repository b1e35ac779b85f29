package org.linja.ops.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Times from when somebody of the house sends an answer until the page of that case, open at a
 * customer's, has been drawn anew. The page asks each second, as its script does (ADR 0051); the
 * house answers at another part of that second each time.
 */
final class PortalLive {
    private static final String AGENT = "aino";
    private static final String READER = "maria";
    private static final int CHANGES = 40;
    private static final long ASK_EVERY_NANOS = 1_000_000_000L;
    private static final int MOST_ASKED = 10;

    private final Settings settings;
    private final BenchApi api;
    private final DeskBrowser page;

    PortalLive(Settings settings) {
        this.settings = settings;
        api = new BenchApi(settings);
        page = new DeskBrowser(settings, READER);
    }

    Sample measure() throws IOException, InterruptedException {
        // The house is full of invented cases: this one stays with them.
        String number = "L-" + new BenchCalls(settings).take();
        long version = api.version(api.request("/cases/" + number, AGENT).GET().build());
        version = post(number, "accept", version, "{}");
        page.signIn();
        draw(number);
        ExecutorService house = Executors.newSingleThreadExecutor();
        List<Long> nanos = new ArrayList<>();
        try {
            for (int change = 0; change < CHANGES; change++) {
                long seen = newest(number);
                long asked = System.nanoTime();
                Future<Answered> answer =
                        house.submit(answer(number, version, asked + part(change)));
                awaitNews(number, seen, asked);
                draw(number);
                long drawn = System.nanoTime();
                version = answer.get().version();
                nanos.add(drawn - answer.get().sentNanos());
            }
        } catch (ExecutionException failure) {
            throw new Failure("An answer failed: " + failure.getCause(), failure);
        } finally {
            house.shutdownNow();
        }
        return new Sample(nanos);
    }

    /** What came of an answer, and when it was sent. */
    private record Answered(long sentNanos, long version) {}

    private static long part(int change) {
        return ASK_EVERY_NANOS * change / CHANGES;
    }

    private Callable<Answered> answer(String number, long version, long atNanos) {
        return () -> {
            TimeUnit.NANOSECONDS.sleep(atNanos - System.nanoTime());
            long sent = System.nanoTime();
            return new Answered(
                    sent,
                    post(
                            number,
                            "answers",
                            version,
                            "{\"text\":\"Try the second pump.\",\"elements\":[\"next-step\"]}"));
        };
    }

    private void awaitNews(String number, long seen, long asked)
            throws IOException, InterruptedException {
        for (int question = 1; question <= MOST_ASKED; question++) {
            TimeUnit.NANOSECONDS.sleep(asked + question * ASK_EVERY_NANOS - System.nanoTime());
            if (newest(number) > seen) {
                return;
            }
        }
        throw new Failure(
                "The page of %s heard of nothing for %d s.".formatted(number, MOST_ASKED));
    }

    private long newest(String number) throws IOException, InterruptedException {
        return Long.parseLong(page.page("/live/case/" + number).strip());
    }

    private void draw(String number) throws IOException, InterruptedException {
        page.page("/portal/case.xhtml?number=" + number);
    }

    private long post(String number, String act, long version, String body)
            throws IOException, InterruptedException {
        return api.version(
                api.request("/cases/" + number + "/" + act, AGENT)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
