package org.linja.ops.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linja.ops.http.HttpLines;

/**
 * Asks the house once a second whether it lives and whether it is ready, as those do who would
 * restart it or send people elsewhere, and is held against what was done to it.
 */
final class HealthWatch implements AutoCloseable {
    /** Whoever restarts a house for less than this would do it at every full collection. */
    static final Duration LIVE_LIMIT = Duration.ofSeconds(10);

    /** An answer that takes longer is none. */
    static final Duration READY_LIMIT = Duration.ofSeconds(5);

    /** So long a house may believe in a database that says nothing. */
    static final Duration BELIEF = Duration.ofSeconds(10);

    /** A question that was asked. */
    enum Question {
        LIVE,
        READY
    }

    /**
     * One answer.
     *
     * @param yes whether it came in time and said that all is well
     */
    record Answer(Question question, Instant asked, Instant answered, boolean yes) {}

    /** Real time in which something was so. */
    record Span(Instant from, Instant until) {
        boolean meets(Answer answer) {
            return !from.isAfter(answer.answered()) && !until.isBefore(answer.asked());
        }
    }

    private final String base;
    private final HttpClient client =
            HttpLines.client().connectTimeout(Duration.ofSeconds(3)).build();
    // One thread a question: a slow answer to one must not keep the other from being asked.
    private final ScheduledExecutorService askers = Executors.newScheduledThreadPool(2);
    private final List<Future<?>> rounds = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Span> gone = new ArrayList<>();
    private final List<Span> cutOff = new ArrayList<>();

    HealthWatch(String url) {
        this.base = url;
    }

    void begin() {
        rounds.add(everySecond(() -> ask(Question.LIVE, LIVE_LIMIT)));
        rounds.add(everySecond(() -> ask(Question.READY, READY_LIMIT)));
    }

    private Future<?> everySecond(Runnable question) {
        return askers.scheduleAtFixedRate(question, 0, 1, TimeUnit.SECONDS);
    }

    private void ask(Question question, Duration limit) {
        String path = "/health/" + question.name().toLowerCase(Locale.ROOT);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(limit).build();
        Instant asked = Instant.now();
        boolean yes = false;
        try {
            yes = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            // That is an answer, too.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        add(new Answer(question, asked, Instant.now(), yes));
    }

    synchronized void add(Answer answer) {
        answers.add(answer);
    }

    /** The server was dead or frozen: nobody could answer. */
    synchronized void wasGone(Instant from, Instant until) {
        gone.add(new Span(from, until));
    }

    /** The server could say nothing to its database and heard nothing. */
    synchronized void wasCutOff(Instant from, Instant until) {
        cutOff.add(new Span(from, until));
    }

    /** What it said that it must not. */
    synchronized List<Checker.Finding> findings() {
        List<Checker.Finding> findings = new ArrayList<>();
        long down = answers.stream().filter(this::isDownForNothing).count();
        if (down > 0) {
            Instant first =
                    answers.stream()
                            .filter(this::isDownForNothing)
                            .map(Answer::asked)
                            .findFirst()
                            .orElseThrow();
            findings.add(
                    new Checker.Finding(
                            "unwell",
                            "health: the server was there and did not say that it lives, %d times, first at %s"
                                    .formatted(down, first)));
        }
        answers.stream()
                .filter(this::isReadyForNothing)
                .findFirst()
                .ifPresent(
                        answer ->
                                findings.add(
                                        new Checker.Finding(
                                                "unwell",
                                                "health: ready without a database, asked at "
                                                        + answer.asked())));
        return findings;
    }

    /** In one line. */
    synchronized String told() {
        return String.format(
                Locale.ROOT,
                "asked %d times: %d times dead while the server was there; without a database for more than %d s asked %d times, %d times called ready",
                answers.size(),
                answers.stream().filter(this::isDownForNothing).count(),
                BELIEF.toSeconds(),
                answers.stream().filter(this::isWithoutDatabase).count(),
                answers.stream().filter(this::isReadyForNothing).count());
    }

    private boolean isDownForNothing(Answer answer) {
        return answer.question() == Question.LIVE
                && !answer.yes()
                && gone.stream().noneMatch(span -> span.meets(answer));
    }

    private boolean isReadyForNothing(Answer answer) {
        return answer.yes() && isWithoutDatabase(answer);
    }

    private boolean isWithoutDatabase(Answer answer) {
        return answer.question() == Question.READY
                && cutOff.stream()
                        .anyMatch(
                                span ->
                                        answer.asked().isAfter(span.from().plus(BELIEF))
                                                && answer.answered().isBefore(span.until()));
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(true));
        askers.shutdownNow();
    }
}
