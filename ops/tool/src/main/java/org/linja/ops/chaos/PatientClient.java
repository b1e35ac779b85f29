package org.linja.ops.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;

/** Asks the API of a house that may be dead at any moment. */
final class PatientClient {
    private static final Duration ONE_REQUEST = Duration.ofSeconds(20);

    private final String base;
    private final HttpClient http =
            HttpLines.client().connectTimeout(Duration.ofSeconds(3)).build();

    PatientClient(String url) {
        this.base = url + "/api/v1";
    }

    /** A request of this account, to be completed. */
    HttpRequest.Builder as(String account, String path) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((account + ":linja-demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ONE_REQUEST)
                .header("Authorization", "Basic " + basic)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    /**
     * The body of a yes; nothing when the house is away or not itself, so that asking again makes
     * sense.
     *
     * @throws Failure when the house says no: then the run itself is wrong
     */
    Optional<String> ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status < 300) {
                return Optional.of(answer.body());
            }
            // 404 before the application is there, 401 while its accounts cannot be read.
            if (status >= 500 || status == 429 || status == 404 || status == 401) {
                return Optional.empty();
            }
            throw new Failure(
                    "The house refuses %s (%d): %s"
                            .formatted(request.uri(), status, answer.body()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
