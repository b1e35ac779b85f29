package org.linja.ops.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.linja.ops.http.HttpLines;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Asks the application itself whether it is ready; a started server alone proves nothing. */
public final class Readiness {
    private static final Duration ONE_QUESTION = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 200;

    private final Settings settings;
    private final HttpClient client = HttpLines.client().connectTimeout(ONE_QUESTION).build();

    public Readiness(Settings settings) {
        this.settings = settings;
    }

    /**
     * Whether /health/ready answers 200 and UP; nobody answers there before the application does.
     */
    public boolean isReady() {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(settings.url() + "/health/ready"))
                        .timeout(ONE_QUESTION)
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until it is; fails when the server dies or the limit is over. */
    public void await(Daemon server, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            if (server.running().isEmpty()) {
                throw new Failure(
                        "The server ended before it was ready: see " + server.log() + ".");
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new Failure(
                        "Linja is not ready after %d s: see %s."
                                .formatted(limit.toSeconds(), server.log()));
            }
            Pauses.of(PAUSE_MILLIS);
        }
    }
}
