package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Patience;

/** By which contract a case is opened and why; and what happens where none covers it. */
class EntitlementIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller sanni = ApiCaller.as("sanni");

    @Test
    void the_service_decides_between_contracts_and_an_asset_decides_the_service() {
        String customer = withTwoContracts();
        JsonNode network = taken(customer, Map.of("service", "network"));
        assertThat(contractOf(network)).isEqualTo(customer + "-NET");
        assertThat(network.path("entitlement").asText()).isEqualTo("names-service");

        asset(customer, "PLC-7", "scada").expect(201);
        JsonNode scada = taken(customer, Map.of("asset", "plc-7"));
        assertThat(contractOf(scada)).isEqualTo(customer + "-SCADA");
        assertThat(scada.path("service").asText()).isEqualTo("scada");
        assertThat(scada.path("asset").asText()).isEqualTo("plc-7");

        assertThat(contractOf(taken(customer, Map.of("contract", customer + "-NET"))))
                .isEqualTo(customer + "-NET");
    }

    @Test
    void a_tie_is_refused_and_nothing_is_written() {
        String customer = withTwoContracts();
        Map<String, Long> before = HouseDatabase.written();
        take(customer, Map.of()).expectProblem(422, "ambiguous-contract");
        take(customer, Map.of("contract", "NOBODYS")).expectProblem(422, "ambiguous-contract");
        take(customer, Map.of("asset", "unheard-of")).expectError("asset", "unknown-value");
        asset(customer, "PLC-7", "scada").expect(201);
        take(customer, Map.of("asset", "PLC-7", "service", "network"))
                .expectError("service", "other-assets-service");
        take(customer, Map.of("service", "x".repeat(41))).expect(400);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void what_no_contract_covers_becomes_a_case_that_says_so_and_the_accounts_owner_is_called() {
        String customer = withTwoContracts();
        owner(customer, "ilmari").expect(200);
        Map<String, Object> about = new HashMap<>(Map.of("service", "press"));
        take(customer, about).expectError("severity", "required");
        about.put("severity", "high");
        String number = take(customer, about).expect(201).number();
        JsonNode opened = aino.get("/cases/" + number).json().path("case");
        assertThat(opened.path("entitlement").asText()).isEqualTo("not-covered");
        assertThat(aino.get("/cases/" + number + "/clocks").json().path("items")).isEmpty();
        assertThat(entry(number, "escalated").path("data").path("reason").asText())
                .isEqualTo("not-covered");

        ApiCaller ilmari = ApiCaller.as("ilmari");
        Patience.until(
                () -> "an alert on " + number + " delivered to its owner",
                () -> "delivered".equals(alertOn(ilmari, number).path("state").asText()));
        ilmari.post(
                        "/notifications/" + alertOn(ilmari, number).path("id").asLong() + "/accept",
                        Map.of())
                .expect(204);
        assertThat(alertOn(ilmari, number).path("state").asText()).isEqualTo("accepted");
        assertThat(aino.get("/cases/" + number).json().path("case").path("owner").asText())
                .isEqualTo("Ilmari Kuusi");
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void something_unheard_of_is_no_way_past_what_the_contracts_say_of_the_door() {
        ObjectNode terms = naming("network");
        terms.putObject("treats").putArray("phone").add("fault");
        ObjectNode channels = (ObjectNode) terms.path("channels");
        channels.putArray("phone").add("critical").add("high");
        channels.putArray("portal").add("medium").add("low");
        String customer = ACustomer.under(terms);
        Map<String, Long> before = HouseDatabase.written();
        for (String service : List.of("network", "press")) {
            take(customer, Map.of("service", service, "severity", "low"))
                    .expectProblem(422, "channel-not-allowed");
            take(customer, Map.of("service", service, "severity", "high", "kind", "how-to"))
                    .expectProblem(422, "kind-not-allowed");
        }
        assertThat(HouseDatabase.written()).isEqualTo(before);
        take(customer, Map.of("service", "press", "severity", "high")).expect(201);
        assertThat(taken(customer, Map.of("service", "network", "severity", "high"))).isNotEmpty();
    }

    @Test
    void where_several_contracts_are_in_force_one_that_lets_it_in_is_enough() {
        String customer = ACustomer.takenOn();
        ObjectNode narrow = naming("network");
        ObjectNode channels = (ObjectNode) narrow.path("channels");
        channels.putArray("phone").add("critical");
        channels.putArray("portal").add("high").add("medium").add("low");
        sign(customer, "NET", narrow);
        sign(customer, "SCADA", naming("scada"));
        take(customer, Map.of("service", "network", "severity", "low"))
                .expectProblem(422, "channel-not-allowed");
        take(customer, Map.of("service", "press", "severity", "low")).expect(201);
    }

    @Test
    void
            a_customer_whose_contract_has_ended_is_not_turned_away_and_without_an_owner_the_duty_manager_is_called() {
        String number = take("NORDHAMN", Map.of("severity", "medium")).expect(201).number();
        assertThat(aino.get("/cases/" + number).json().path("case").path("entitlement").asText())
                .isEqualTo("contract-expired");
        ApiCaller kaisa = ApiCaller.as("kaisa");
        Patience.until(
                () -> "an alert on " + number + " to the duty manager",
                () -> alertOn(kaisa, number).toString().contains("Kaisa Ranta"));
    }

    @Test
    void contracts_that_cover_the_same_service_at_once_are_not_signed() {
        String customer = withTwoContracts();
        sanni.post(
                        "/contracts/" + customer + "-MORE/proposals",
                        version(customer, naming("scada", "press")))
                .expectError("from", "overlaps-contract");
    }

    @Test
    void assets_are_once_a_customer_and_owners_can_take_a_case_in_hand() {
        String customer = ACustomer.takenOn();
        asset(customer, "PLC-7", "scada").expect(201);
        asset(customer, "plc-7", "scada").expectProblem(409, "code-taken");
        asset(customer, "", "Scada!").expect(400);
        assertThat(sanni.get("/customers/" + customer + "/assets").json().path("items")).hasSize(1);
        sanni.delete("/customers/" + customer + "/assets/plc-7").expect(204);
        sanni.delete("/customers/" + customer + "/assets/plc-7").expect(404);
        asset(customer, "PLC-7", "network").expect(201);
        for (String nobody : List.of("otto", "maria", "nobody-of-this-name")) {
            owner(customer, nobody).expectError("accountOwner", "no-account-owner");
        }
        aino.get("/customers/" + customer + "/assets").expect(403);
    }

    private String withTwoContracts() {
        String customer = ACustomer.takenOn();
        sign(customer, "NET", naming("network", "wifi"));
        sign(customer, "SCADA", naming("scada"));
        return customer;
    }

    private static void sign(String customer, String name, ObjectNode terms) {
        ACustomer.sign(customer + '-' + name, null, version(customer, terms));
    }

    private static Map<String, Object> version(String customer, ObjectNode terms) {
        return Map.of("customer", customer, "from", "2020-01-01T00:00:00Z", "terms", terms);
    }

    private static ObjectNode naming(String... services) {
        ObjectNode terms = ACustomer.terms();
        var components = terms.putArray("components");
        for (String service : services) {
            ObjectNode one = components.addObject();
            one.put("key", service).put("responsibility", "ours");
            ObjectNode name = one.putObject("name");
            List.of("en", "fi", "ru").forEach(language -> name.put(language, service));
        }
        return terms;
    }

    private ApiAnswer asset(String customer, String tag, String service) {
        return sanni.post(
                "/customers/" + customer + "/assets",
                Map.of("tag", tag, "name", "Controller", "service", service));
    }

    private ApiAnswer owner(String customer, String login) {
        JsonNode stored = sanni.get("/customers/" + customer).json();
        return sanni.having(stored.path("version").asLong())
                .put(
                        "/customers/" + customer,
                        Map.of(
                                "name", stored.path("name").asText(),
                                "zone", stored.path("zone").asText(),
                                "language", stored.path("language").asText(),
                                "accountOwner", login));
    }

    private ApiAnswer take(String customer, Map<String, ?> more) {
        Map<String, Object> call =
                new HashMap<>(ACall.from(customer).with("severity", null).body());
        call.putAll(more);
        return aino.with("Idempotency-Key", UUID.randomUUID().toString()).post("/calls", call);
    }

    private JsonNode taken(String customer, Map<String, ?> about) {
        String number = take(customer, about).expect(201).number();
        return aino.get("/cases/" + number).json().path("case");
    }

    private String contractOf(JsonNode opened) {
        return entry(opened.path("number").asText(), "case-opened")
                .path("data")
                .path("contract")
                .asText();
    }

    private JsonNode entry(String number, String kind) {
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError("No entry of kind " + kind);
    }

    private static JsonNode alertOn(ApiCaller who, String number) {
        for (JsonNode alert : who.get("/notifications").json().path("items")) {
            if (alert.path("case").asText().equals(number)) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }
}
