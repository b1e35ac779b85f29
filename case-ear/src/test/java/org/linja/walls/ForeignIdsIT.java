package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Holdings;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PublishedApi;

/** A customer's person who knows every number of another customer, and every field of the house. */
class ForeignIdsIT {
    /** Addresses in which no thing of anybody stands: a month is every firm's own. */
    private static final Set<String> NOBODYS = Set.of("own-contract");

    private static final Pattern SIGNS =
            Pattern.compile(
                    "^POST /(approvals|own-deviations)/.*/(approve|refuse|sign|take-back|withdraw)$");

    private final ApiCaller maria = ApiCaller.as("maria");

    @Test
    void every_number_of_anothers_is_answered_as_one_that_never_was() {
        String other = ACustomer.under(ACustomer.terms());
        APortalPerson theirs = APortalPerson.firstOf(other);
        String number = ApiCaller.as("aino").take(ACall.from(other)).expect(201).number();
        Map<String, String> known = new TreeMap<>(Holdings.of(other, theirs, number));
        known.put("cases", number);
        known.put("contracts", other + "-BASIC");
        known.put("own-exports", exported(theirs));
        known.put("downloads", link(theirs, String.valueOf(known.get("attachments"))));
        Map<String, Long> before = HouseDatabase.written();
        List<String> compared = new ArrayList<>();
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            String first = endpoint.path().split("/", -1)[1];
            if (endpoint.places().isEmpty()
                    || NOBODYS.contains(first)
                    || endpoint.roles().stream().noneMatch(role -> role.startsWith("CUSTOMER"))) {
                continue;
            }
            assertThat(known).as("a thing of another's at " + endpoint.path()).containsKey(first);
            String foreign = String.valueOf(known.get(first));
            JsonNode told = told(endpoint, foreign);
            String asked = endpoint.verb() + " " + endpoint.path();
            assertThat(told.path("status").asInt())
                    .as(asked)
                    // Whoever signs shows a second factor before anything is looked for.
                    .isEqualTo(SIGNS.matcher(asked).find() ? 403 : 404);
            assertThat(told).as(asked).isEqualTo(told(endpoint, neverWas(foreign)));
            compared.add(asked);
        }
        assertThat(compared).as("else it proves little").hasSizeGreaterThan(35);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void a_customers_word_about_whose_rows_to_read_narrows_and_never_widens() {
        ApiCaller.as("aino").take(ACall.from("GLOBEX").about("Widened by a filter")).expect(201);
        for (String query :
                List.of(
                        "customer=GLOBEX",
                        "q=GLOBEX",
                        "q=Widened",
                        "owner=aino",
                        "line=line-1",
                        "status=new&customer=GLOBEX")) {
            JsonNode found = maria.get("/cases?limit=200&" + query).expect(200).json();
            assertThat(Json.each(found.path("items"), "customer"))
                    .as(query)
                    .doesNotContain("GLOBEX");
            assertThat(found.toString()).as(query).doesNotContain("Widened by a filter");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer",
                "customerId",
                "tenantId",
                "severity.value",
                "priority",
                "status",
                "line",
                "owner",
                "ownerId",
                "channel",
                "openedAt",
                "createdBy",
                "slaPausedAt",
                "dueAt",
                "version",
                "number",
                "id",
                "role",
                "roles",
                "house",
                "__proto__"
            })
    void a_field_that_is_not_the_customers_to_say_is_refused_by_its_name(String field) {
        Map<String, Long> before = HouseDatabase.written();
        Map<String, Object> body =
                new TreeMap<>(Map.of("subject", "Mine", "description", "And more than I may say."));
        body.put(field, "GLOBEX");
        maria.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/cases", body)
                .expectError(field, "unknown-field");
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "severity, critical",
        "channel, phone",
        "priority, CRITICAL",
        "urgency, critical",
        "kind, critical"
    })
    void no_word_at_the_portals_door_opens_a_critical_case(String field, String word) {
        long before =
                HouseDatabase.number(
                        "select count(*) from support_case where severity = 'critical'");
        Map<String, Object> body =
                new TreeMap<>(Map.of("subject", "Everything stands", "description", "All of it."));
        body.put(field, word);
        int status =
                maria.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/cases", body)
                        .status();
        assertThat(status).isIn(400, 422);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from support_case where severity = 'critical'"))
                .isEqualTo(before);
    }

    @Test
    void a_customers_claim_that_it_is_critical_makes_the_house_call_nobody_by_itself() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        JsonNode seen = maria.get("/cases/" + number).expect(200).json().path("case");
        for (String act : List.of("reopen", "particulars", "escalate", "severities/house")) {
            HttpResponse<String> answer =
                    Visitor.plain()
                            .withHeader(
                                    "Authorization", ApiCaller.basic("maria", ApiCaller.PASSWORD))
                            .withHeader("If-Match", "\"" + seen.path("version").asLong() + "\"")
                            .post(
                                    "/api/v1/cases/" + number + "/" + act,
                                    "application/json",
                                    "{\"severity\": \"critical\"}");
            // A customer may reopen, and says no severity with it.
            assertThat(answer.statusCode()).as(act).isIn(act.equals("reopen") ? 400 : 403, 405);
        }
        assertThat(
                        ApiCaller.as("aino")
                                .get("/cases/" + number)
                                .json()
                                .path("case")
                                .path("severity")
                                .asText())
                .isEqualTo("medium");
    }

    @Test
    void a_case_is_neither_merged_into_nor_split_towards_another_customers() {
        ApiCaller aino = ApiCaller.as("aino");
        String ours = aino.take(ACall.from("ACME")).expect(201).number();
        String theirs = aino.take(ACall.from("GLOBEX")).expect(201).number();
        aino.at(theirs)
                .post("/cases/" + theirs + "/merge", Map.of("into", ours, "text", "The same"))
                .expectProblem(409, "not-mergeable");
        maria.having(1)
                .post("/cases/" + ours + "/merge", Map.of("into", theirs, "text", "The same"))
                .expectProblem(403, "forbidden");
        assertThat(maria.get("/cases/" + ours).expect(200).json().toString())
                .doesNotContain(theirs);
    }

    @Test
    void what_the_house_writes_for_itself_stands_nowhere_a_customer_reads() {
        String secret = "Between us " + UUID.randomUUID();
        ApiCaller aino = ApiCaller.as("aino");
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        aino.at(number).post("/cases/" + number + "/notes", Map.of("text", secret)).expect(200);
        assertThat(aino.get("/cases/" + number + "/journal").expect(200).json().toString())
                .contains(secret);
        Visitor page = Visitor.plain().signIn("maria");
        List<String> read = new ArrayList<>();
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            if (endpoint.reads() && endpoint.roles().contains("CUSTOMER")) {
                read.add(maria.get(endpoint.at(number)).http().body());
            }
        }
        read.add(maria.get("/cases?q=" + secret.substring(11)).http().body());
        read.add(page.open("/portal/case.xhtml?number=" + number).body());
        read.add(page.open("/portal/my-cases.xhtml").body());
        assertThat(read).allSatisfy(text -> assertThat(text).doesNotContain(secret));
        assertThat(maria.get("/cases?q=" + secret.substring(11)).json().path("items")).isEmpty();
    }

    private static String exported(APortalPerson theirs) {
        return theirs.api()
                .post("/own-exports", Map.of())
                .expect(202)
                .json()
                .path("number")
                .asText();
    }

    /** The word in the way to a file. */
    private static String link(APortalPerson theirs, String key) {
        return theirs.api()
                .post("/attachments/" + key + "/links", "{}")
                .expect(201)
                .json()
                .path("address")
                .asText()
                .replaceAll(".*/", "");
    }

    /** As somebody would write it who has seen only one of that kind, and none of this house's. */
    private static String neverWas(String foreign) {
        if (foreign.matches("[0-9]+")) {
            return "999999999";
        }
        if (foreign.startsWith("L-")) {
            return "L-999999999";
        }
        return foreign.endsWith("-BASIC") ? "NEVER-WAS" : "A".repeat(foreign.length());
    }

    /** Words that would do, were the number one's own. */
    private static String body(PublishedApi.Endpoint endpoint) {
        String act = endpoint.path().replaceAll(".*/", "");
        return switch (act) {
            case "contested-pauses", "contested-responses" -> "{\"contested\": 1, \"text\": \"x\"}";
            case "wishes" ->
                    "{\"at\": \"%s\", \"text\": \"x\"}"
                            .formatted(HouseDatabase.now().plus(Duration.ofDays(1)));
            case "customer" -> "{\"severity\": \"high\", \"text\": \"x\"}";
            case "withdraw" ->
                    endpoint.path().startsWith("/cases")
                            ? "{\"reason\": \"x\"}"
                            : "{\"text\": \"x\"}";
            case "answers", "take-back" -> "{\"text\": \"x\"}";
            case "reopen" -> "{\"reason\": \"x\"}";
            case "right" -> "{\"right\": \"member\"}";
            case "language" -> "{\"language\": \"fi\", \"zone\": \"Europe/Helsinki\"}";
            case "approve", "refuse" -> "{\"digest\": \"x\", \"text\": \"x\"}";
            case "sign" -> "{\"digest\": \"x\"}";
            default -> "{}";
        };
    }

    private static boolean isFile(PublishedApi.Endpoint endpoint) {
        return endpoint.verb().equals("POST") && endpoint.path().endsWith("/attachments");
    }

    private static HttpResponse<String> answer(
            PublishedApi.Endpoint endpoint, Visitor proved, String address) {
        if (endpoint.reads()) {
            return proved.open(address);
        }
        if (endpoint.verb().equals("DELETE")) {
            return proved.ask("DELETE", address);
        }
        return isFile(endpoint)
                ? proved.post(address + "?name=x.log", "application/octet-stream", "x")
                : proved.send(endpoint.verb(), address, body(endpoint));
    }

    /** What is said to a request with this word in its address, without what names the request. */
    private static JsonNode told(PublishedApi.Endpoint endpoint, String word) {
        List<String> words = new ArrayList<>(Collections.nCopies(endpoint.places().size(), "1"));
        words.set(0, word);
        // Maria administers and acts for her firm, Signe signs for it.
        String who = endpoint.roles().contains("CUSTOMER_SIGNATORY") ? "signe" : "maria";
        Visitor proved =
                Visitor.plain()
                        .withHeader("Authorization", ApiCaller.basic(who, ApiCaller.PASSWORD))
                        .withHeader("If-Match", "\"1\"");
        String address = "/api/v1" + endpoint.at(words);
        HttpResponse<String> answer = answer(endpoint, proved, address);
        if (answer.body().isEmpty()) {
            return JsonNodeFactory.instance.objectNode().put("status", answer.statusCode());
        }
        ObjectNode told = (ObjectNode) Json.read(answer.body());
        told.remove(List.of("instance", "requestId"));
        return told;
    }
}
