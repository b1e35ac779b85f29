package org.linja.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.ops.Console;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Phone calls that a benchmark takes over the API, and that it removes again when it is done. */
final class BenchCalls {
    private static final String ACCOUNT = "aino:linja-demo";
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"L-([0-9]+)\"");

    private final Settings settings;
    private final URI calls;
    private final String authorization;
    private final HttpClient http = HttpLines.client().build();
    private final List<Long> written = Collections.synchronizedList(new ArrayList<>());

    BenchCalls(Settings settings) {
        this.settings = settings;
        this.calls = URI.create(settings.url()).resolve("/api/v1/calls");
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(ACCOUNT.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes one call and returns the number of its case. */
    long take() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(calls)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "bench-" + UUID.randomUUID())
                        .timeout(Duration.ofSeconds(30))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"customer": "ACME",
                                         "caller": {"name": "Maria Lindqvist", "number": "+358401234501"},
                                         "subject": "Paper machine 2 runs slow",
                                         "description": "It lost a third of its speed after the grade change.",
                                         "severity": "high", "kind": "fault"}"""))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 201 || !number.find()) {
            throw new Failure(
                    "The API answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        long taken = Long.parseLong(number.group(1));
        written.add(taken);
        return taken;
    }

    /** Remembers a case that was written past the API. */
    void wrote(long caseId) {
        written.add(caseId);
    }

    /** Removes every case of this run, by the owning role. */
    void removeAll() {
        try (Connection owner =
                DriverManager.getConnection(
                        settings.databaseUrl(), "linja_owner", settings.secrets().owner())) {
            Long[] ids = written.toArray(Long[]::new);
            for (String statement :
                    List.of(
                            "delete from journal_text where case_id = any(?)",
                            "delete from journal_entry where case_id = any(?)",
                            "delete from phone_call where case_id = any(?)",
                            "delete from sla_clock where case_id = any(?)",
                            "delete from idempotency_key where result_id = any(?)",
                            "delete from support_case where id = any(?)")) {
                try (PreparedStatement delete = owner.prepareStatement(statement)) {
                    delete.setArray(1, owner.createArrayOf("bigint", ids));
                    delete.executeUpdate();
                }
            }
            Console.say("Removed the " + ids.length + " cases of this run.");
        } catch (SQLException refused) {
            throw new Failure("The benchmark's cases stay: " + refused.getMessage(), refused);
        }
    }
}
