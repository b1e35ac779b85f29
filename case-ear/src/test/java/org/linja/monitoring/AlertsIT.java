package org.linja.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Monitoring opens cases before anybody calls: once, as severe as agreed, and never a flood. */
class AlertsIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final ApiCaller SANNI = ApiCaller.as("sanni");
    private static final String SERVICE = "drive-control";
    private static final String PRINT = "1a30ba71cca2921f";

    @Test
    void an_alert_is_one_case_while_it_burns_and_its_customer_sees_it_opened_for_them() {
        String firm = firm("high", "medium");
        APortalPerson boss = APortalPerson.firstOf(firm);
        Managed managed = managed(firm, 10);
        String startsAt = ago(Duration.ofMinutes(6));
        String message = message("firing", alert("firing", PRINT, startsAt, "critical"));

        JsonNode opened = managed.tells(message).expect(200).json().path("items").get(0);
        assertThat(opened.path("outcome").asText()).isEqualTo("opened");
        String number = opened.path("case").asText();
        JsonNode shown = boss.api().get("/cases/" + number).expect(200).json().path("case");
        assertThat(shown.path("channel").asText()).isEqualTo("monitoring");
        assertThat(shown.path("severity").asText())
                .as("the contract lets monitoring open nothing critical")
                .isEqualTo("high");
        assertThat(shown.path("subject").asText())
                .isEqualTo("ProbeFailure: BlackBox Probe Failure: https://server.example.org");
        JsonNode received = entry(boss.api(), number, "signal-received");
        assertThat(received.path("data").path("fingerprint").asText()).isEqualTo(PRINT);
        assertThat(received.path("data").path("reached").asText()).isEqualTo("house");
        assertThat(
                        PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD)
                                .open("/portal/case.xhtml?number=" + number)
                                .body())
                .contains("We opened this case for you", "ProbeFailure");

        Map<String, Long> before = HouseDatabase.written();
        assertThat(outcome(managed.tells(message))).isEqualTo("nothing");
        assertThat(outcome(managed.tells(message.replace("//alertmanager.", "//twin."))))
                .as("what the second of a pair sends")
                .isEqualTo("nothing");
        assertThat(HouseDatabase.written()).as("the same message, sent twice").isEqualTo(before);

        HouseDatabase.forward(Duration.ofMinutes(5));
        String cut = message.replace("\"truncatedAlerts\":0", "\"truncatedAlerts\":7");
        assertThat(outcome(managed.tells(cut))).isEqualTo("counted");
        assertThat(signals(number).get(0).path("leftOut").asInt()).isEqualTo(7);
        assertThat(listed(firm).path("leftOut").asInt()).isEqualTo(7);
        assertThat(entry(AINO, number, "signal-repeated").path("data").path("leftOut").asText())
                .isEqualTo("7");
        HouseDatabase.forward(Duration.ofMinutes(5));
        assertThat(outcome(managed.tells(message))).isEqualTo("counted");
        assertThat(signals(number).get(0).path("leftOut").asInt())
                .as("the last message was whole")
                .isZero();
        assertThat(kinds(number)).containsOnlyOnce("case-opened", "signal-repeated");
        assertThat(signals(number).get(0).path("times").asInt()).isEqualTo(3);

        String over = message("resolved", alert("resolved", PRINT, startsAt, "critical"));
        assertThat(outcome(managed.tells(over))).isEqualTo("over");
        assertThat(entry(AINO, number, "signal-over").path("data").path("times").asText())
                .isEqualTo("3");
        assertThat(AINO.get("/cases/" + number).json().path("case").path("status").asText())
                .as("nobody's word was heard yet")
                .isEqualTo("new");
        assertThat(outcome(managed.tells(message("firing", alert("firing", PRINT, startsAt, "x")))))
                .as("it was on its way")
                .isEqualTo("nothing");
        String anew = HouseDatabase.now().toString();
        ApiAnswer again =
                managed.tells(message("firing", alert("firing", PRINT, anew, "critical")));
        assertThat(outcome(again)).isEqualTo("fires-again");
        assertThat(again.json().path("items").get(0).path("case").asText()).isEqualTo(number);
        assertThat(listed(firm).path("opened").asInt()).isEqualTo(1);
        assertThat(listed(firm).path("openedBefore").asInt()).isEqualTo(1);
        JournalChain.expectTextsBound(number);
    }

    @Test
    void a_hundred_alerts_with_long_descriptions_are_all_taken_and_ten_thousand_none() {
        Managed managed = managed(firm("medium"), 1);
        String long3 = "x".repeat(3_000);
        List<Map<String, Object>> hundred =
                IntStream.range(0, 100).mapToObj(i -> told(long3, "f" + i)).toList();
        JsonNode taken = managed.tells(message("firing", hundred)).expect(200).json().path("items");
        assertThat(Json.each(taken, "outcome")).hasSize(100).doesNotContain("not-owed", "nothing");
        Map<String, Long> before = HouseDatabase.written();
        List<Map<String, Object>> many =
                IntStream.range(0, 10_000).mapToObj(i -> told("", "f" + i)).toList();
        managed.tells(message("firing", many)).expectProblem(413, "too-large");
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    private static Map<String, Object> told(String description, String fingerprint) {
        Map<String, Object> alert = alert("firing", fingerprint, ago(Duration.ZERO), "warning");
        alert.put("annotations", Map.of("description", description));
        return alert;
    }

    @Test
    void what_is_over_before_anybody_heard_of_it_opens_nothing_and_a_late_beginning_does() {
        Managed managed = managed(firm("medium"), 10);
        String startsAt = ago(Duration.ofMinutes(2));
        Map<String, Object> over = alert("resolved", PRINT, startsAt, "warning");
        Map<String, Object> fires = alert("firing", PRINT, startsAt, "warning");
        assertThat(outcome(managed.tells(message("resolved", over)))).isEqualTo("nothing");
        assertThat(outcome(managed.tells(message("firing", fires))))
                .as("nobody knows it: better one case too many than one too few")
                .isEqualTo("opened");
        assertThat(outcome(managed.tells(message("firing", fires))))
                .as("the same message once more")
                .isEqualTo("nothing");
        assertThat(outcome(managed.tells(message("resolved", over))))
                .as("its twin was said before, and is not known to have been of use")
                .isEqualTo("over");
        assertThat(outcome(managed.tells(message("firing", fires))))
                .as("what comes late of a burning that is over burns no more")
                .isEqualTo("nothing");
    }

    @Test
    void whoever_called_before_was_first() {
        String firm = firm("high", "medium");
        Managed managed = managed(firm, 10);
        AINO.take(ACall.from(firm).with("service", SERVICE)).expect(201);
        String number =
                managed.tells(
                                message(
                                        "firing",
                                        alert("firing", PRINT, ago(Duration.ZERO), "warning")))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("case")
                        .asText();
        assertThat(entry(AINO, number, "signal-received").path("data").path("reached").asText())
                .isEqualTo("customer");
        assertThat(AINO.get("/cases/" + number).json().path("case").path("severity").asText())
                .isEqualTo("medium");
        assertThat(listed(firm).path("openedBefore").asInt()).isZero();
    }

    @Test
    void what_is_solved_too_early_is_taken_up_again() {
        String firm = firm("medium");
        Managed managed = managed(firm, 10);
        String startsAt = ago(Duration.ZERO);
        String message = message("firing", alert("firing", PRINT, startsAt, "warning"));
        String number =
                managed.tells(message)
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("case")
                        .asText();
        AINO.act(number, "accept", Map.of());
        AINO.act(number, "resolve", Map.of("cause", "fixed", "text", "A fuse was changed."));
        HouseDatabase.forward(Duration.ofMinutes(30));
        assertThat(outcome(managed.tells(message))).as("it takes a while").isEqualTo("counted");
        HouseDatabase.forward(Duration.ofMinutes(31));
        assertThat(outcome(managed.tells(message))).isEqualTo("reopened");
        assertThat(AINO.get("/cases/" + number).json().path("case").path("status").asText())
                .isEqualTo("in-work");
    }

    @Test
    void a_flood_is_one_case_and_calls_the_duty_manager() {
        String firm = firm("medium", "low");
        Managed managed = managed(firm, 2);
        List<Map<String, Object>> many =
                IntStream.range(0, 7)
                        .mapToObj(i -> alert("firing", "f" + i, ago(Duration.ZERO), "info"))
                        .toList();
        JsonNode items = managed.tells(message("firing", many)).expect(200).json().path("items");
        assertThat(items.findValuesAsText("outcome"))
                .containsExactly(
                        "opened",
                        "opened",
                        "in-storm",
                        "in-storm",
                        "in-storm",
                        "in-storm",
                        "in-storm");
        String storm = items.get(6).path("case").asText();
        assertThat(items.findValuesAsText("case").stream().distinct()).hasSize(3);
        assertThat(kinds(storm)).containsOnlyOnce("escalated");
        assertThat(entry(AINO, storm, "escalated").path("data").path("reason").asText())
                .isEqualTo("alert-storm");
        assertThat(signals(storm)).hasSize(5);
        JsonNode more =
                managed.tells(message("firing", alert("firing", "f8", ago(Duration.ZERO), "info")))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0);
        assertThat(more.path("case").asText()).isEqualTo(storm);
        JsonNode graver =
                managed.tells(
                                message(
                                        "firing",
                                        alert("firing", "f9", ago(Duration.ZERO), "warning")))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0);
        assertThat(graver.path("case").asText())
                .as("nothing grave hides in it")
                .isNotEqualTo(storm);
    }

    @Test
    void whoever_holds_an_older_case_gets_the_younger_one_however_alerts_are_ordered()
            throws Exception {
        Managed managed = managed(firm("medium"), 10);
        String startsAt = ago(Duration.ZERO);
        String burning = message("firing", both("firing", startsAt, "a1", "a2"));
        List<Long> cases = casesOf(managed.tells(burning)).sorted().toList();
        Events.settle();
        String over = message("resolved", both("resolved", startsAt, "a2", "a1"));

        ApiAnswer told = tellsBesideSomebodyWhoHolds(cases.get(0), cases.get(1), managed, over);
        assertThat(told.expect(200).json().findValuesAsText("outcome"))
                .containsExactly("over", "over");
    }

    @Test
    void whoever_holds_the_case_of_a_flood_gets_one_that_was_opened_after_it() throws Exception {
        Managed managed = managed(firm("medium"), 1);
        String startsAt = ago(Duration.ZERO);
        String flood = message("firing", both("firing", startsAt, "a1", "a2"));
        long storm = casesOf(managed.tells(flood)).max(Long::compare).orElseThrow();
        HouseDatabase.forward(Duration.ofHours(1).plusSeconds(1));
        String later = ago(Duration.ZERO);
        String next = message("firing", alert("firing", "a3", later, "warning"));
        long after = casesOf(managed.tells(next)).findFirst().orElseThrow();
        assertThat(after).isGreaterThan(storm);
        Events.settle();
        List<Map<String, Object>> overAndNew =
                List.of(
                        alert("resolved", "a3", later, "warning"),
                        alert("firing", "a4", later, "warning"));

        ApiAnswer told =
                tellsBesideSomebodyWhoHolds(storm, after, managed, message("firing", overAndNew));
        assertThat(told.expect(200).json().findValuesAsText("outcome"))
                .containsExactly("over", "in-storm");
    }

    private static Stream<Long> casesOf(ApiAnswer told) {
        return told.expect(200).json().findValuesAsText("case").stream()
                .map(number -> Long.valueOf(number.substring(2)));
    }

    /** If the message held the younger one, the database would end one of the two. */
    private static ApiAnswer tellsBesideSomebodyWhoHolds(
            long older, long younger, Managed managed, String message) throws Exception {
        String hold = "select id from support_case where id = ? for update";
        CompletableFuture<ApiAnswer> told;
        try (OpenTransaction somebody = OpenTransaction.begin()) {
            somebody.run(hold, older);
            told = CompletableFuture.supplyAsync(() -> managed.tells(message));
            Patience.until("the message waits", somebody::holdsUpSomebody);
            somebody.run(hold, younger);
        }
        return told.get(60, TimeUnit.SECONDS);
    }

    private static List<Map<String, Object>> both(
            String status, String startsAt, String one, String other) {
        return List.of(
                alert(status, one, startsAt, "warning"), alert(status, other, startsAt, "warning"));
    }

    @Test
    void what_is_no_message_or_nobodys_writes_nothing() {
        String firm = firm("medium");
        Managed managed = managed(firm, 10);
        Map<String, Object> sound = alert("firing", PRINT, ago(Duration.ZERO), "warning");
        Map<String, Long> before = HouseDatabase.written();
        managed.tells(message("firing", sound).replace("\"version\":\"4\"", "\"version\":\"3\""))
                .expectError("version", "unknown-value");
        managed.tells("{}").expectProblem(400, "invalid-input");
        managed.tells("no json").expectProblem(400, "invalid-input");
        managed.tells("{\"x\":\"" + "x".repeat(2_097_152) + "\"}").expectProblem(413, "too-large");
        AINO.post("/alerts", message("firing", sound)).expectProblem(403, "forbidden");
        ApiCaller.nobody()
                .with("Authorization", "Bearer linja_alerts_" + "A".repeat(43))
                .post("/alerts", message("firing", sound))
                .expectProblem(401, "sign-in-failed");
        managed.api().get("/cases").expectProblem(403, "forbidden");
        assertThat(HouseDatabase.written()).isEqualTo(before);

        assertThat(
                        outcome(
                                managed.tells(
                                        message(
                                                "firing",
                                                alert(
                                                        "firing",
                                                        PRINT,
                                                        ago(Duration.ZERO),
                                                        "info")))))
                .as("its contract opens nothing that is so light")
                .isEqualTo("not-owed");
        SANNI.delete(managed.path() + "/tokens/" + managed.token()).expect(204);
        managed.tells(message("firing", sound)).expectProblem(401, "sign-in-failed");
        SANNI.delete(managed.path()).expect(204);
        SANNI.delete(managed.path()).expectProblem(404, "not-found");
        SANNI.post(
                        "/customers/" + ACustomer.under(ACustomer.terms()) + "/managed-services",
                        service(10))
                .expectProblem(422, "channel-not-allowed");
    }

    @Test
    void what_has_the_form_is_taken_whatever_stands_beside_it_and_what_has_not_is_told_of() {
        String firm = firm("medium");
        Managed managed = managed(firm, 10);
        Map<String, Object> sound = alert("firing", PRINT, ago(Duration.ZERO), "warning");
        Map<String, Object> nameless = new TreeMap<>(sound);
        nameless.remove("fingerprint");
        Map<String, Object> early = alert("firing", "f2", ago(Duration.ofMinutes(-6)), "warning");
        String message = message("firing", List.of(nameless, sound, early, sound));

        JsonNode answer = managed.tells(message).expect(200).json();
        assertThat(Json.each(answer.path("items"), "outcome")).containsExactly("opened");
        assertThat(answer.path("refused").findValuesAsText("field"))
                .containsExactly(
                        "alerts.0.fingerprint", "alerts.2.startsAt", "alerts.3.fingerprint");
        String number = answer.path("items").get(0).path("case").asText();
        assertThat(signals(number).get(0).path("leftOut").asInt())
                .as("nobody is to believe that the list is whole")
                .isEqualTo(3);
        JsonNode kept = listed(firm).path("refused");
        assertThat(kept.path("alerts").asInt()).isEqualTo(3);
        assertThat(kept.findValuesAsText("key"))
                .containsExactly("fingerprint-form", "in-the-future", "value-twice");
        assertThat(
                        PageVisitor.signedIn("sanni", ApiCaller.PASSWORD)
                                .open("/contracts/customer.xhtml?code=" + firm)
                                .body())
                .contains("Hylättyjä hälytyksiä 3", "startsAt: Ajankohta on tulevaisuudessa");
        Map<String, Long> before = HouseDatabase.written();
        assertThat(outcome(managed.tells(message))).isEqualTo("nothing");
        assertThat(HouseDatabase.written()).as("the twin of its sender").isEqualTo(before);

        managed.tells(message("firing", nameless))
                .expectError("alerts.0.fingerprint", "fingerprint-form");
        assertThat(listed(firm).path("refused").path("alerts").asInt())
                .as("refused, and told of all the same")
                .isEqualTo(1);
        List<Map<String, Object>> many =
                IntStream.range(0, 101)
                        .mapToObj(i -> alert("firing", "f" + i, ago(Duration.ZERO), "info"))
                        .toList();
        JsonNode hundred = managed.tells(message("firing", many)).expect(200).json();
        assertThat(hundred.path("items").size()).isEqualTo(100);
        assertThat(hundred.path("beyond").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_contract_does_not_let_in_is_refused_told_of_and_taken_when_it_comes_again() {
        String firm = firm("medium");
        Managed managed = managed(firm, 10);
        String message = message("firing", alert("firing", PRINT, ago(Duration.ZERO), "warning"));
        HouseDatabase.change("update customer set enabled = false where code = ?", firm);
        managed.tells(message).expectProblem(422, "customer-disabled");
        JsonNode kept = listed(firm).path("refused");
        assertThat(kept.path("name").asText()).isEqualTo("ProbeFailure");
        assertThat(kept.findValuesAsText("key")).containsExactly("door-closed");
        HouseDatabase.change("update customer set enabled = true where code = ?", firm);
        assertThat(outcome(managed.tells(message))).isEqualTo("opened");
    }

    @Test
    void an_administrator_manages_a_service_on_its_customers_page_and_sees_a_token_once() {
        String firm = firm("medium");
        String page = "/contracts/customer.xhtml?code=" + firm;
        PageVisitor sanni = PageVisitor.signedIn("sanni", ApiCaller.PASSWORD);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("managing", "managing");
        typed.put("managedName", "Drives");
        typed.put("managedService", SERVICE);
        typed.put("managedContract", "");
        typed.put("label", "severity");
        typed.put("critical", "");
        typed.put("high", "error, page");
        typed.put("medium", "warning");
        typed.put("low", "");
        typed.put("usual", "medium");
        typed.put("mostAnHour", "5");
        typed.put("addManaged", "addManaged");
        assertThat(sanni.sendWithNonce(page, sanni.open(page), typed).body())
                .contains("Drives", SERVICE);
        assertThat(listed(firm).path("high").toString()).isEqualTo("[\"error\",\"page\"]");
        HttpResponse<String> made =
                sanni.sendWithNonce(
                        page,
                        sanni.open(page),
                        Map.of(
                                "token",
                                "token",
                                "tokenOf",
                                listed(firm).path("id").asText(),
                                "tokenName",
                                "am-1",
                                "days",
                                "30",
                                "makeToken",
                                "makeToken"));
        String secret = made.body().replaceAll("(?s).*(linja_alerts_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(
                        outcome(
                                ApiCaller.nobody()
                                        .with("Authorization", "Bearer " + secret)
                                        .post(
                                                "/alerts",
                                                message(
                                                        "firing",
                                                        alert(
                                                                "firing",
                                                                PRINT,
                                                                ago(Duration.ZERO),
                                                                "error")))))
                .isEqualTo("opened");
        assertThat(sanni.open(page).body()).contains("am-1").doesNotContain(secret);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from monitor_token where encode(secret_hash, 'escape')"
                                        + " like '%' || ? || '%'",
                                secret))
                .isZero();
    }

    /** A customer whose contract opens the door of monitoring to these severities. */
    private static String firm(String... severities) {
        ObjectNode terms = ACustomer.terms();
        var opens = ((ObjectNode) terms.path("channels")).putArray("monitoring");
        List.of(severities).forEach(opens::add);
        return ACustomer.under(terms);
    }

    private record Managed(String path, long token, ApiCaller api) {
        ApiAnswer tells(String message) {
            return api.post("/alerts", message);
        }
    }

    private static Managed managed(String firm, int mostAnHour) {
        String services = "/customers/" + firm + "/managed-services";
        long id = SANNI.post(services, service(mostAnHour)).expect(201).json().path("id").asLong();
        JsonNode token =
                SANNI.post(services + "/" + id + "/tokens", Map.of("name", "am-1"))
                        .expect(201)
                        .json();
        return new Managed(
                services + "/" + id,
                token.path("id").asLong(),
                ApiCaller.nobody()
                        .with("Authorization", "Bearer " + token.path("secret").asText()));
    }

    private static Map<String, Object> service(int mostAnHour) {
        return Map.of(
                "name",
                "Web shop",
                "service",
                SERVICE,
                "critical",
                List.of("critical"),
                "medium",
                List.of("warning"),
                "low",
                List.of("info"),
                "mostAnHour",
                mostAnHour);
    }

    /** As Alertmanager 0.25 writes one. */
    private static Map<String, Object> alert(
            String status, String fingerprint, String startsAt, String severity) {
        Map<String, Object> alert = new LinkedHashMap<>();
        alert.put("status", status);
        alert.put(
                "labels",
                Map.of(
                        "alertname",
                        "ProbeFailure",
                        "instance",
                        "https://server.example.org",
                        "job",
                        "http_checks",
                        "severity",
                        severity));
        alert.put(
                "annotations",
                Map.of(
                        "description",
                        "Instance https://server.example.org has been down for over 5m.",
                        "summary",
                        "BlackBox Probe Failure: https://server.example.org"));
        alert.put("startsAt", startsAt);
        alert.put("endsAt", status.equals("firing") ? "0001-01-01T00:00:00Z" : startsAt);
        alert.put("generatorURL", "http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0");
        alert.put("fingerprint", fingerprint);
        return alert;
    }

    private static String message(String status, Map<String, Object> alert) {
        return message(status, List.of(alert));
    }

    private static String message(String status, List<Map<String, Object>> alerts) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("receiver", "linja");
        message.put("status", status);
        message.put("alerts", alerts);
        message.put("groupLabels", Map.of("alertname", "ProbeFailure"));
        message.put("commonLabels", Map.of("job", "http_checks"));
        message.put("commonAnnotations", Map.of());
        message.put("externalURL", "http://alertmanager.example.org:9093");
        message.put("version", "4");
        message.put("groupKey", "{}/{severity=\"critical\"}:{alertname=\"ProbeFailure\"}");
        message.put("truncatedAlerts", 0);
        return Json.of(message);
    }

    private static String ago(Duration earlier) {
        return HouseDatabase.now().minus(earlier).toString();
    }

    private static String outcome(ApiAnswer answer) {
        return answer.expect(200).json().path("items").get(0).path("outcome").asText();
    }

    private static JsonNode listed(String firm) {
        return SANNI.get("/customers/" + firm + "/managed-services")
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    private static JsonNode signals(String number) {
        return AINO.get("/cases/" + number + "/alerts").expect(200).json().path("items");
    }

    private static JsonNode journal(ApiCaller who, String number) {
        return who.journal(number);
    }

    private static List<String> kinds(String number) {
        return journal(AINO, number).findValuesAsText("kind");
    }

    private static JsonNode entry(ApiCaller who, String number, String kind) {
        List<JsonNode> found = new ArrayList<>();
        journal(who, number)
                .forEach(
                        one -> {
                            if (one.path("kind").asText().equals(kind)) {
                                found.add(one);
                            }
                        });
        return found.get(0);
    }
}
