package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.ArrivedCalls;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** A person is reached by the ways they chose, and by the next one when a way is dead. */
class ChannelsIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);
    private static final String PHONE = "+358401234567";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @AfterEach
    void leave_the_house_as_it_was() {
        ArrivedCalls.mood("ok");
        reach(null, null);
        // Whatever was shut for a while is open again.
        HouseDatabase.forward(Duration.ofMinutes(2));
    }

    @Test
    void a_text_message_arrives_is_reported_and_its_code_takes_the_case() {
        reach(PHONE, null, "sms");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitState(number, "delivered");

        JsonNode message = ArrivedCalls.about(number).get(0);
        assertThat(message.path("channel").asText()).isEqualTo("sms");
        assertThat(message.path("to").asText()).isEqualTo(PHONE);
        assertThat(CaughtMail.about(number)).as("one way was enough").isEmpty();
        assertThat(Json.each(journal(number), "kind"))
                .as("the report may be faster than the receipt")
                .containsSubsequence("alert-created", "alert-attempted", "alert-delivered");
        assertThat(journal(number).toString())
                .contains("own-settings", "sms,email")
                .doesNotContain(PHONE.substring(1));

        String code = code(message);
        assertThat(said("+358409999999", code)).as("another telephone learns nothing").isNull();
        assertThat(said(PHONE, "I take it, " + code)).contains(number);
        assertThat(states(number)).containsExactly("accepted");
        assertThat(ownerOf(number)).isEqualTo("Ilmari Kuusi");
        assertThat(said(PHONE, code)).as("again is no harm").contains(number);
    }

    @Test
    void a_code_that_comes_too_late_is_answered_and_changes_nothing() {
        reach(PHONE, null, "sms");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitState(number, "delivered");
        aino.having(aino.get("/cases/" + number).version())
                .post("/cases/" + number + "/accept", Map.of())
                .expect(200);
        Events.settle();

        assertThat(said(PHONE, code(ArrivedCalls.about(number).get(0)))).contains(number);
        assertThat(ownerOf(number)).isEqualTo("Aino Salmi");
    }

    @Test
    void guessing_codes_is_slowed_down() {
        // Another one each time: the house remembers who guessed.
        String phone = "+35840" + (1_000_000 + System.nanoTime() / 1_000 % 9_000_000);
        reach(phone, null, "sms");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(said(phone, "10000" + guess)).isNotNull();
        }
        gateway()
                .post("/gateway/messages", Map.of("from", phone, "text", "100009"))
                .expectProblem(429, "too-many-requests");
    }

    @Test
    void when_the_gateway_fails_the_mail_goes_at_once() {
        for (String mood : List.of("failing", "redirecting", "hanging")) {
            ArrivedCalls.mood(mood);
            reach(PHONE, null, "sms");
            String number = critical();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            awaitState(number, "delivered");
            assertThat(CaughtMail.about(number)).as(mood).hasSize(1);
            assertThat(ArrivedCalls.about(number)).as(mood).isEmpty();
            assertThat(attempts(number)).as(mood).containsExactly("sms refused", "email taken");
        }
    }

    @Test
    void a_call_that_nobody_reports_is_followed_by_a_mail_after_half_a_minute() {
        ArrivedCalls.mood("silent");
        reach(PHONE, null, "voice");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until("handed over", () -> attempts(number).contains("voice handed"));
        assertThat(states(number)).containsExactly("sent");
        assertThat(Json.each(journal(number), "kind")).containsOnlyOnce("alert-taken");

        HouseDatabase.forward(Duration.ofSeconds(31));
        awaitState(number, "delivered");
        assertThat(attempts(number)).containsExactly("voice handed", "email taken");

        String key = ArrivedCalls.about(number).get(0).path("key").asText();
        ArrivedCalls.report(key, "heard");
        awaitState(number, "heard");
        assertThat(Json.each(journal(number), "kind")).containsOnlyOnce("alert-heard");
    }

    @Test
    void only_the_gateway_may_report_and_only_of_what_it_has() {
        Map<String, String> report = Map.of("key", "L-1.r1.p1.a1", "state", "delivered");
        ApiCaller.nobody().post("/gateway/reports", report).expectProblem(401, "sign-in-required");
        ApiCaller.nobody()
                .with("Authorization", "Bearer wrong")
                .post("/gateway/reports", report)
                .expectProblem(401, "sign-in-failed");
        kaisa.post("/gateway/reports", report).expectProblem(403, "forbidden");
        gateway().post("/gateway/reports", report).expectProblem(404, "not-found");
        gateway().get("/cases").expectProblem(403, "forbidden");
    }

    @Test
    void a_webhook_is_signed_and_never_leads_into_the_house() throws IOException {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        HttpServer outside = HttpServer.create(new InetSocketAddress("127.0.0.9", 0), 10);
        outside.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        heard.add(
                                exchange.getRequestHeaders().getFirst("Linja-Timestamp")
                                        + " "
                                        + exchange.getRequestHeaders().getFirst("Linja-Signature"));
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        outside.start();
        try {
            int port = outside.getAddress().getPort();
            reach(null, "http://127.0.0.9:" + port + "/hook", "webhook");
            String number = critical();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            awaitState(number, "delivered");
            assertThat(heard).hasSize(1);
            assertThat(heard.peek()).matches("[0-9]{10} v1=[0-9a-f]{64}");

            reach(null, "http://localhost:" + System.getProperty("linja.http.port"), "webhook");
            String second = critical();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            awaitState(second, "delivered");
            assertThat(attempts(second)).containsExactly("webhook refused", "email taken");
            assertThat(journal(second).toString()).contains("address-not-allowed");
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void what_a_person_says_of_their_telephone_is_checked() {
        ilmari.having(version())
                .put("/reach", Map.of("phone", "040 123", "channels", List.of("sms")))
                .expectError("phone", "not-a-phone");
        ilmari.having(version())
                .put("/reach", Map.of("channels", List.of("voice")))
                .expectError("phone", "required");
        ilmari.having(version())
                .put("/reach", Map.of("webhook", "file:///etc/passwd"))
                .expectError("webhook", "not-a-web-address");
        ilmari.put("/reach", Map.of()).expectProblem(428, "version-required");
        ilmari.having(version() + 7).put("/reach", Map.of()).expectProblem(412, "stale-version");
        ApiCaller.as("maria").get("/reach").expectProblem(403, "forbidden");
    }

    private long version() {
        return ilmari.get("/reach").expect(200).json().path("version").asLong();
    }

    private void reach(@Nullable String phone, @Nullable String webhook, String... channels) {
        Map<String, Object> body = new HashMap<>();
        body.put("phone", phone);
        body.put("webhook", webhook);
        body.put("channels", List.of(channels));
        ilmari.having(version()).put("/reach", body).expect(204);
    }

    private static ApiCaller gateway() {
        try {
            String token =
                    Files.readString(Path.of(System.getProperty("linja.home"), "gateway/callback"));
            return ApiCaller.nobody().with("Authorization", "Bearer " + token.strip());
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    private static @Nullable String said(String phone, String text) {
        JsonNode reply =
                gateway()
                        .post("/gateway/messages", Map.of("from", phone, "text", text))
                        .expect(200)
                        .json()
                        .path("reply");
        return reply.isTextual() ? reply.asText() : null;
    }

    private static String code(JsonNode message) {
        String text = message.path("text").asText();
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private String critical() {
        ApiAnswer taken = aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"));
        return taken.expect(201).number();
    }

    private String ownerOf(String number) {
        return aino.get("/cases/" + number).expect(200).json().path("case").path("owner").asText();
    }

    private static void awaitState(String number, String state) {
        Patience.until(number + " " + state, () -> states(number).contains(state));
    }

    private static List<String> states(String number) {
        return HouseDatabase.texts(
                "select state from notification where case_id = ? order by id", id(number));
    }

    private static List<String> attempts(String number) {
        return HouseDatabase.texts(
                "select a.channel || ' ' || coalesce(a.outcome, '?') from notification_attempt a"
                        + " join notification n on n.id = a.notification_id"
                        + " where n.case_id = ? order by a.number",
                id(number));
    }

    private JsonNode journal(String number) {
        return aino.get("/cases/" + number + "/journal").expect(200).json().path("items");
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }
}
