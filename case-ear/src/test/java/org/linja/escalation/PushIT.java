package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ALadder;
import org.linja.testkit.Alerts;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;
import org.linja.testkit.PushedAlerts;
import org.linja.testkit.Telephone;

/** Alerts are shown on a person's devices, by a push service of the project's own. */
class PushIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);
    private static final int MOST_DEVICES = 10;

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
        Alerts.reach(ilmari, null, null, "push");
    }

    @AfterEach
    void leave_the_house_as_it_was() {
        PushedAlerts.mood("ok");
        PushedAlerts.clear(ilmari);
        PushedAlerts.clear(kaisa);
        Alerts.reach(ilmari, null, null);
        // Whatever was shut for a while is open again.
        HouseDatabase.forward(Duration.ofMinutes(2));
    }

    @Test
    void an_alert_is_pushed_once_says_little_and_is_shown_tapped_and_accepted() {
        PushedAlerts.device(ilmari, "Telephone");
        String number = ringing();
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        assertThat(Alerts.states(number)).containsExactly("sent");

        List<JsonNode> pushed = PushedAlerts.about(number);
        assertThat(pushed).hasSize(1);
        JsonNode push = pushed.get(0);
        assertThat(push.path("urgency").asText()).isEqualTo("high");
        assertThat(push.path("ttl").asText()).isEqualTo("1800");
        assertThat(push.path("topic").asText()).isEqualTo(push.path("said").path("tag").asText());
        assertThat(push.path("said").path("title").asText())
                .isEqualTo("Asia " + number + " (kriittinen) odottaa sinua");
        assertThat(push.path("said").path("language").asText()).isEqualTo("fi");
        assertThat(push.path("said").path("link").asText()).endsWith("/escalation/duty.xhtml");
        assertThat(push.path("said").toString())
                .as("nothing of the customer, the caller or the matter")
                .doesNotContain("ACME", "Acme", "Machine 3");

        ApiCaller device = PushedAlerts.deviceOf(push);
        report(device, "delivered").expect(204);
        assertThat(Alerts.states(number)).containsExactly("delivered");
        report(device, "delivered").expect(204);
        report(device, "heard").expect(204);
        assertThat(Alerts.states(number)).containsExactly("heard");
        assertThat(Json.each(journal(number), "kind"))
                .containsSubsequence(
                        "alert-created",
                        "alert-attempted",
                        "alert-taken",
                        "alert-delivered",
                        "alert-heard")
                .containsOnlyOnce("alert-delivered");
        assertThat(journal(number).toString()).contains("push,email").doesNotContain("127.0.0.9");
        assertThat(CaughtMail.about(number)).isEmpty();
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void all_devices_are_pushed_to_and_one_that_takes_it_is_enough() {
        PushedAlerts.device(ilmari, "Telephone");
        PushedAlerts.device(ilmari, "Laptop");
        ilmari.post("/push/devices", inside("Tablet")).expect(201);
        String number = ringing();
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        assertThat(PushedAlerts.about(number)).hasSize(2);
    }

    @Test
    void a_device_that_is_gone_is_removed_and_the_mail_goes_at_once() {
        PushedAlerts.device(ilmari, "Telephone");
        PushedAlerts.mood("gone");
        String number = ringing();
        Alerts.await(number, "delivered");
        assertThat(Alerts.attempts(number)).containsExactly("push refused", "email taken");
        assertThat(devices(ilmari)).isEmpty();
        assertThat(Json.each(journal(number), "kind")).containsOnlyOnce("device-gone");
        JournalChain.expectUnbroken(number, journal(number));

        String next = ringing();
        Alerts.await(next, "delivered");
        assertThat(Alerts.attempts(next)).containsExactly("email taken");
        assertThat(journal(next).toString()).contains("push:no-address");
    }

    @Test
    void no_redirect_is_followed_and_a_busy_service_delays_nobody() {
        PushedAlerts.device(ilmari, "Telephone");
        for (String mood : List.of("redirecting", "busy")) {
            PushedAlerts.mood(mood);
            String number = ringing();
            Alerts.await(number, "delivered");
            assertThat(Alerts.attempts(number))
                    .as(mood)
                    .containsExactly("push refused", "email taken");
            assertThat(PushedAlerts.about(number)).as(mood).isEmpty();
            assertThat(devices(ilmari)).as(mood).hasSize(1);
        }
    }

    @Test
    void what_nobody_shows_within_half_a_minute_is_followed_by_a_mail() {
        PushedAlerts.device(ilmari, "Telephone");
        String number = ringing();
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        HouseDatabase.forward(Duration.ofSeconds(31));
        Alerts.await(number, "delivered");
        assertThat(Alerts.attempts(number)).containsExactly("push handed", "email taken");
    }

    @Test
    void an_address_inside_the_house_is_never_pushed_to() {
        ilmari.post("/push/devices", inside("Telephone")).expect(201);
        String number = ringing();
        Alerts.await(number, "delivered");
        assertThat(Alerts.attempts(number)).containsExactly("push refused", "email taken");
        assertThat(journal(number).toString()).contains("address-not-allowed");
    }

    @Test
    void a_rung_may_ask_for_it() {
        Alerts.reach(ilmari, null, null);
        PushedAlerts.device(ilmari, "Telephone");
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(
                                ALadder.rung("PT0S", "person:ilmari"),
                                "channels",
                                List.of("push"))));
        String number =
                aino.take(ACall.from(ALadder.customerOf(code)).critical()).expect(201).number();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        assertThat(PushedAlerts.about(number)).hasSize(1);
    }

    @Test
    void a_person_keeps_a_list_of_a_few_devices_and_sees_no_others() {
        Map<String, Object> body = PushedAlerts.subscription(ilmari, "Telephone");
        long id = ilmari.post("/push/devices", body).expect(201).json().path("id").asLong();
        assertThat(ilmari.post("/push/devices", body).expect(201).json().path("id").asLong())
                .as("the same again renews it")
                .isEqualTo(id);
        assertThat(Json.each(devices(ilmari), "name")).containsExactly("Telephone");
        assertThat(devices(ilmari).toString()).doesNotContain("/to/");
        assertThat(devices(kaisa)).isEmpty();
        kaisa.delete("/push/devices/" + id).expectProblem(404, "not-found");

        kaisa.post("/push/devices", body).expect(201);
        assertThat(devices(ilmari)).as("it is in another's hands now").isEmpty();

        for (int count = 0; count < MOST_DEVICES; count++) {
            PushedAlerts.device(ilmari, "Device " + count);
        }
        ilmari.post("/push/devices", PushedAlerts.subscription(ilmari, "One more"))
                .expectError("endpoint", "too-many-devices");
    }

    @Test
    void what_is_no_subscription_is_refused() {
        Map<String, Object> good = PushedAlerts.subscription(ilmari, "Telephone");
        ilmari.post("/push/devices", with(good, "name", "x".repeat(61)))
                .expectError("name", "too-long");
        ilmari.post("/push/devices", with(good, "endpoint", "ftp://push.example/1"))
                .expectError("endpoint", "not-a-web-address");
        ilmari.post("/push/devices", with(good, "keys", Map.of("p256dh", "AAAA", "auth", "AAAA")))
                .expectError("keys", "not-a-push-key");
        Map<String, Object> keys = new TreeMap<>();
        keys.put("p256dh", PushedAlerts.pointOf(good));
        keys.put("auth", "A".repeat(64));
        ilmari.post("/push/devices", with(good, "keys", keys))
                .expectError("keys", "not-a-push-key");
        ilmari.post("/push/devices", with(good, "more", "x")).expectError("more", "unknown-field");
        ApiCaller.as("maria").get("/push/devices").expectProblem(403, "forbidden");
        ApiCaller.as("maria").post("/push/devices", good).expectProblem(403, "forbidden");
        ApiCaller.nobody().post("/push/devices", good).expectProblem(401, "sign-in-required");
    }

    @Test
    void a_device_speaks_of_the_one_alert_it_was_sent_and_of_nothing_else() {
        PushedAlerts.device(ilmari, "Telephone");
        String number = ringing();
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        String token = PushedAlerts.about(number).get(0).path("said").path("token").asText();

        ApiCaller device = bearer(token);
        report(device, "failed").expectError("state", "unknown-value");
        device.get("/cases").expectProblem(403, "forbidden");
        device.get("/push/devices").expectProblem(403, "forbidden");
        report(ilmari, "heard").expectProblem(403, "forbidden");
        report(Telephone.gateway(), "heard").expectProblem(403, "forbidden");
        report(bearer("TC0y" + token.substring(4)), "heard").expectProblem(401, "sign-in-failed");
        report(bearer(token.substring(0, token.length() - 1)), "heard")
                .expectProblem(401, "sign-in-failed");
        assertThat(Alerts.states(number)).containsExactly("sent");
    }

    private static ApiCaller bearer(String token) {
        return ApiCaller.nobody().with("Authorization", "Bearer " + token);
    }

    private static ApiAnswer report(ApiCaller device, String state) {
        return device.post("/push/reports", Map.of("state", state));
    }

    /** A subscription whose address is the house itself. */
    private Map<String, Object> inside(String name) {
        return with(
                PushedAlerts.subscription(ilmari, name),
                "endpoint",
                "http://localhost:" + System.getProperty("linja.http.port") + "/" + name);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new TreeMap<>(body);
        other.put(field, value);
        return other;
    }

    private static JsonNode devices(ApiCaller person) {
        return person.get("/push/devices").expect(200).json().path("items");
    }

    private String ringing() {
        String number =
                aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"))
                        .expect(201)
                        .number();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        return number;
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }
}
