package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ALadder;
import org.linja.testkit.Alerts;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.ArrivedCalls;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;
import org.linja.testkit.Telephone;

/** A person is reached by the ways they chose, and by the next one when a way is dead. */
class ChannelsIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);
    private static final String PHONE = "+358401234567";
    private static final String OTHER_PHONE = "+358401234568";

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
        Alerts.reach(kaisa, null, null);
        // Whatever was shut for a while is open again.
        HouseDatabase.forward(Duration.ofMinutes(2));
    }

    @Test
    void a_text_message_arrives_is_reported_and_its_code_takes_the_case() {
        reach(PHONE, null, "sms");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Alerts.await(number, "delivered");

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

        String code = Telephone.code(message);
        assertThat(Telephone.says("+358409999999", code))
                .as("another telephone learns nothing")
                .isNull();
        assertThat(Telephone.says(PHONE, "I take it, " + code)).contains(number);
        assertThat(Alerts.states(number)).containsExactly("accepted");
        assertThat(ownerOf(number)).isEqualTo("Ilmari Kuusi");
        assertThat(Telephone.says(PHONE, code)).as("again is no harm").contains(number);
    }

    @Test
    void a_rung_of_text_messages_and_one_of_calls_are_climbed_until_a_code_is_said() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(
                                ALadder.rung("PT0S", "person:ilmari"), "channels", List.of("sms")),
                        ALadder.with(
                                ALadder.rung("PT5M", "person:kaisa"), "channels", List.of("voice")),
                        ALadder.rung("PT5M", "person:ilmari")));
        // Neither has chosen a way: the rung does.
        reach(PHONE, null);
        Alerts.reach(kaisa, OTHER_PHONE, null);
        String number =
                aino.take(ACall.from(ALadder.customerOf(code)).critical()).expect(201).number();

        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Alerts.await(number, "delivered");
        assertThat(Alerts.attempts(number)).containsExactly("sms taken");
        HouseDatabase.forward(Duration.ofMinutes(5).plusSeconds(1));
        Patience.until(number + " calls", () -> Alerts.attempts(number).contains("voice taken"));

        JsonNode call = ArrivedCalls.about(number).get(0);
        assertThat(call.path("channel").asText()).isEqualTo("voice");
        assertThat(call.path("to").asText()).isEqualTo(OTHER_PHONE);
        assertThat(ArrivedCalls.about(number))
                .extracting(message -> message.path("channel").asText())
                .containsExactly("voice", "sms");
        assertThat(CaughtMail.about(number)).as("no rung asked for mail").isEmpty();
        assertThat(journal(number).toString()).contains("voice,email").contains("ladder");

        assertThat(Telephone.says(OTHER_PHONE, Telephone.code(call))).contains(number);
        assertThat(Alerts.states(number)).containsExactly("superseded", "accepted");
        assertThat(ownerOf(number)).isEqualTo("Kaisa Ranta");
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();
        assertThat(Alerts.attempts(number))
                .as("the third rung is not climbed")
                .containsExactly("sms taken", "voice taken");
    }

    @Test
    void a_code_that_comes_too_late_is_answered_and_changes_nothing() {
        reach(PHONE, null, "sms");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Alerts.await(number, "delivered");
        aino.at(number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        Events.settle();

        assertThat(Telephone.says(PHONE, Telephone.code(ArrivedCalls.about(number).get(0))))
                .contains(number);
        assertThat(ownerOf(number)).isEqualTo("Aino Salmi");
    }

    @Test
    void guessing_codes_is_slowed_down() {
        // Another one each time: the house remembers who guessed.
        String phone = "+35840" + (1_000_000 + System.nanoTime() / 1_000 % 9_000_000);
        reach(phone, null, "sms");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(Telephone.says(phone, "10000" + guess)).isNotNull();
        }
        Telephone.gateway()
                .post("/gateway/messages", Map.of("from", phone, "text", "100009"))
                .expectProblem(429, "too-many-requests");
    }

    @Test
    void when_the_gateway_fails_the_mail_goes_at_once_and_whoever_asks_is_told_why() {
        PageVisitor page = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        for (String mood : List.of("failing", "redirecting", "hanging")) {
            ArrivedCalls.mood(mood);
            reach(PHONE, null, "sms");
            String number = critical();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            Alerts.await(number, "delivered");
            assertThat(CaughtMail.about(number)).as(mood).hasSize(1);
            assertThat(ArrivedCalls.about(number)).as(mood).isEmpty();
            assertThat(Alerts.attempts(number))
                    .as(mood)
                    .containsExactly("sms refused", "email taken");
            JsonNode told = firstCalled(number).path("alert");
            assertThat(told.path("because").asText()).isEqualTo("own-settings");
            assertThat(told.path("attempts").findValuesAsText("fate"))
                    .as(mood)
                    .containsExactly("alert-failed", "alert-delivered");
            String failure = told.path("attempts").get(0).path("failure").asText();
            assertThat(failure).isNotEmpty();
            assertThat(page.open("/escalation/calls.xhtml?number=" + number).body())
                    .as(mood)
                    .contains("calls__ways", "(" + failure + ")");
        }
    }

    private JsonNode firstCalled(String number) {
        return aino.get("/cases/" + number + "/calls").expect(200).json().at("/items/0/called/0");
    }

    @Test
    void a_call_that_nobody_reports_is_followed_by_a_mail_after_half_a_minute() {
        ArrivedCalls.mood("silent");
        reach(PHONE, null, "voice");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until("handed over", () -> Alerts.attempts(number).contains("voice handed"));
        assertThat(Alerts.states(number)).containsExactly("sent");
        assertThat(Json.each(journal(number), "kind")).containsOnlyOnce("alert-taken");

        HouseDatabase.forward(Duration.ofSeconds(31));
        Alerts.await(number, "delivered");
        assertThat(Alerts.attempts(number)).containsExactly("voice handed", "email taken");

        String key = ArrivedCalls.about(number).get(0).path("key").asText();
        ArrivedCalls.report(key, "heard");
        Alerts.await(number, "heard");
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
        Telephone.gateway().post("/gateway/reports", report).expectProblem(404, "not-found");
        Telephone.gateway().get("/cases").expectProblem(403, "forbidden");
    }

    @Test
    void many_are_reported_at_once_and_those_of_nobody_are_named() {
        String key = handedOver();
        Map<String, String> arrived = Map.of("key", key, "state", "delivered");
        Map<String, String> known = Map.of("key", key, "state", "heard");
        Map<String, String> nobodys = Map.of("key", "L-1.r1.p1.a1", "state", "delivered");
        JsonNode answer = reportAtOnce(List.of(nobodys, arrived, known)).expect(200).json();
        assertThat(answer.path("unknown").toString()).isEqualTo("[\"L-1.r1.p1.a1\"]");
        String number = key.substring(0, key.indexOf('.'));
        assertThat(Alerts.states(number)).containsExactly("heard");
        assertThat(Json.each(journal(number), "kind"))
                .containsOnlyOnce("alert-delivered", "alert-heard");
    }

    @Test
    void of_many_that_cannot_all_be_read_none_is_noted() {
        String key = handedOver();
        Map<String, String> known = Map.of("key", key, "state", "heard");
        Map<String, String> keyless = Map.of("key", "", "state", "heard");
        reportAtOnce(List.of(known, keyless)).expectProblem(400, "invalid-input");
        reportAtOnce(Collections.nCopies(101, known)).expectProblem(400, "invalid-input");
        assertThat(Alerts.states(key.substring(0, key.indexOf('.')))).containsExactly("sent");
    }

    private static ApiAnswer reportAtOnce(List<Map<String, String>> reports) {
        return Telephone.gateway().post("/gateway/report-batches", Map.of("reports", reports));
    }

    /** The key of an alert that a gateway has taken and has not reported. */
    private String handedOver() {
        ArrivedCalls.mood("silent");
        reach(PHONE, null, "sms");
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until("handed over", () -> Alerts.attempts(number).contains("sms handed"));
        return ArrivedCalls.about(number).get(0).path("key").asText();
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
            Alerts.await(number, "delivered");
            assertThat(heard).hasSize(1);
            assertThat(heard.peek()).matches("[0-9]{10} v1=[0-9a-f]{64}");

            reach(null, "http://localhost:" + System.getProperty("linja.http.port"), "webhook");
            String second = critical();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            Alerts.await(second, "delivered");
            assertThat(Alerts.attempts(second)).containsExactly("webhook refused", "email taken");
            assertThat(journal(second).toString()).contains("address-not-allowed");
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void what_a_person_says_of_their_telephone_is_checked() {
        ilmari.having(Alerts.reachVersion(ilmari))
                .put("/reach", Map.of("phone", "040 123", "channels", List.of("sms")))
                .expectError("phone", "not-a-phone");
        ilmari.having(Alerts.reachVersion(ilmari))
                .put("/reach", Map.of("channels", List.of("voice")))
                .expectError("phone", "required");
        ilmari.having(Alerts.reachVersion(ilmari))
                .put("/reach", Map.of("webhook", "file:///etc/passwd"))
                .expectError("webhook", "not-a-web-address");
        ilmari.put("/reach", Map.of()).expectProblem(428, "version-required");
        ilmari.having(Alerts.reachVersion(ilmari) + 7)
                .put("/reach", Map.of())
                .expectProblem(412, "stale-version");
        ApiCaller.as("maria").get("/reach").expectProblem(403, "forbidden");
    }

    private void reach(@Nullable String phone, @Nullable String webhook, String... channels) {
        Alerts.reach(ilmari, phone, webhook, channels);
    }

    private String critical() {
        ApiAnswer taken = aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"));
        return taken.expect(201).number();
    }

    private String ownerOf(String number) {
        return aino.get("/cases/" + number).expect(200).json().path("case").path("owner").asText();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }
}
