package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;

/**
 * The people at the telephones: one of so many alerts is answered by its code word, again and again
 * until the house has heard it. What it heard is written down before they believe it.
 */
final class CalledPeople implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_REQUEST = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 250;
    private static final int LAST_TRIES = 200;

    /** A telephone that said five unknown codes, its owner's account being closed, is not heard. */
    private static final int TOO_MANY_GUESSES = 429;

    private static final String SLOWED = "";
    private static final Pattern CASE = Pattern.compile("\\bL-[0-9]");

    private final URI house;
    private final Path gateway;
    private final Acknowledged list;
    private final int answerOf;
    private final long seed;
    private final HttpClient http =
            HttpLines.client().connectTimeout(Duration.ofSeconds(3)).build();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Deque<JsonNode> toAnswer = new ArrayDeque<>();
    private final Deque<JsonNode> unknown = new ArrayDeque<>();
    private long read;
    private volatile @Nullable Failure failure;

    /**
     * The people of one house.
     *
     * @param gateway the folder where its gateway keeps what arrived and how it proves itself
     * @param answerOf one of so many alerts is answered
     */
    CalledPeople(String url, Path gateway, Acknowledged list, int answerOf, long seed) {
        this.house = URI.create(url + "/api/v1/gateway/messages");
        this.gateway = gateway;
        this.list = list;
        this.answerOf = answerOf;
        this.seed = seed;
    }

    @Override
    public void run() {
        int tries = 0;
        try {
            while (!stopping.get() || (!toAnswer.isEmpty() && tries++ < LAST_TRIES)) {
                round();
                PatientClient.rest(PAUSE_MILLIS);
            }
            sayAgain();
            for (tries = 0; !toAnswer.isEmpty() && tries < LAST_TRIES; tries++) {
                round();
                PatientClient.rest(PAUSE_MILLIS);
            }
        } catch (Failure refused) {
            failure = refused;
        } catch (IOException unread) {
            failure = new Failure("What arrived at the gateway cannot be read.", unread);
        }
    }

    /** Whose account was closed at the time says it once more: the house knows them again. */
    void sayAgain() {
        toAnswer.addAll(unknown);
        unknown.clear();
    }

    /** What nobody heard, and what the house did not know though it had said it; at the end. */
    List<Checker.Finding> findings() {
        List<Checker.Finding> findings = new ArrayList<>();
        toAnswer.forEach(
                one ->
                        findings.add(
                                new Checker.Finding(
                                        "broken",
                                        "nobody heard the answer to " + one.path("key").asText())));
        unknown.forEach(
                one ->
                        findings.add(
                                new Checker.Finding(
                                        "lost",
                                        "the house does not know the code that it sent as "
                                                + one.path("key").asText())));
        return findings;
    }

    /** Looks at what has come, and answers. */
    void round() throws IOException {
        look();
        answerAll();
    }

    /** Lets them answer what has come. */
    void stop() {
        stopping.set(true);
    }

    /** What went wrong with the run itself. */
    @Nullable Failure failure() {
        return failure;
    }

    /** Whole lines only: the last one may be half written. */
    private void look() throws IOException {
        Path file = gateway.resolve("arrived.jsonl");
        if (stopping.get() || !Files.exists(file)) {
            return;
        }
        try (RandomAccessFile arrived = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[(int) (arrived.length() - read)];
            arrived.seek(read);
            arrived.readFully(fresh);
            String text = new String(fresh, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            read += whole.getBytes(StandardCharsets.UTF_8).length;
            for (String line : whole.lines().toList()) {
                JsonNode arrival = JSON.readTree(line);
                if (arrival.has("key") && isAnswered(arrival.path("key").asText())) {
                    toAnswer.add(arrival);
                }
            }
        }
    }

    private boolean isAnswered(String key) {
        return Math.floorMod((seed + key).hashCode(), answerOf) == 0;
    }

    private void answerAll() throws IOException {
        for (int left = toAnswer.size(); left > 0; left--) {
            JsonNode arrival = toAnswer.remove();
            Optional<String> reply = answer(arrival);
            if (reply.isEmpty()) {
                toAnswer.add(arrival);
                return;
            }
            if (reply.get().equals(SLOWED)) {
                continue;
            }
            String key = arrival.path("key").asText();
            if (isAbout(key, reply.get())) {
                list.add("answer", key);
            } else if (!CASE.matcher(reply.get()).find()) {
                unknown.add(arrival);
            }
        }
    }

    /** Whose account was closed meanwhile is told that nothing has this code, and of no case. */
    private static boolean isAbout(String key, String reply) {
        return reply.contains(key.substring(0, key.indexOf('.')) + " ");
    }

    /** What the house replies; nothing if it did not hear. */
    private Optional<String> answer(JsonNode arrival) throws IOException {
        String token = Files.readString(gateway.resolve("callback")).strip();
        HttpRequest request =
                HttpRequest.newBuilder(house)
                        .timeout(ONE_REQUEST)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said(arrival)))
                        .build();
        try {
            HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() == TOO_MANY_GUESSES) {
                return Optional.of(SLOWED);
            }
            return reply.statusCode() == 200 ? Optional.of(reply.body()) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The last word of an alert is its code. */
    private static String said(JsonNode arrival) throws JsonProcessingException {
        String text = arrival.path("text").asText();
        return JSON.writeValueAsString(
                Map.of(
                        "from",
                        arrival.path("to").asText(),
                        "text",
                        text.substring(text.lastIndexOf(' ') + 1)));
    }
}
