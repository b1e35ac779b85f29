package org.linja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** A customer ends an own case, or has it taken up again, as far as the contract lets them. */
class MyCaseEndIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final String firm = ACustomer.under(ACustomer.terms());
    private final ApiCaller customer = APerson.api(APerson.of(firm));

    @Test
    void a_withdrawn_case_is_closed_with_its_reason_and_its_clocks_end() {
        String number = brought();
        withdraw(customer, number, version(number)).expect(200);
        JsonNode shown = aino.get("/cases/" + number).json().path("case");
        assertThat(shown.path("status").asText()).isEqualTo("closed");
        JsonNode ended = ended(number);
        assertThat(ended.path("data").path("reason").asText()).isEqualTo("withdrawn");
        assertThat(ended.path("text").asText()).isEqualTo("We have found the cable.");
        for (JsonNode clock : aino.get("/cases/" + number + "/clocks").json().path("items")) {
            assertThat(clock.path("stoppedAt").isNull()).as(clock.toString()).isFalse();
        }
        withdraw(customer, number, version(number)).expectProblem(409, "act-not-allowed");
    }

    @Test
    void what_was_solved_is_taken_up_again_and_what_was_withdrawn_too() {
        String number = brought();
        solve(number);
        reopen(customer, number, version(number)).expect(200);
        assertThat(status(number)).isEqualTo("in-work");
        withdraw(customer, number, version(number)).expect(200);
        reopen(customer, number, version(number)).expect(200);
        assertThat(status(number)).isEqualTo("in-work");
    }

    @Test
    void after_the_contracts_time_nothing_is_taken_up_again() {
        ApiCaller late =
                APerson.api(
                        APerson.of(ACustomer.under(ACustomer.terms().put("reopenWithin", "PT1H"))));
        String solved = brought(late);
        solve(solved);
        String withdrawn = brought(late);
        withdraw(late, withdrawn, version(withdrawn)).expect(200);
        HouseDatabase.forward(Duration.ofMinutes(61));
        for (String number : new String[] {solved, withdrawn}) {
            reopen(late, number, version(number)).expectProblem(409, "reopen-too-late");
        }
    }

    @Test
    void what_the_contract_has_phoned_is_not_reopened_at_the_portal() {
        String number = aino.take(ACall.from(firm).critical()).expect(201).number();
        solve(number);
        ApiAnswer refused = reopen(customer, number, version(number));
        refused.expectProblem(422, "channel-not-allowed");
        assertThat(refused.json().path("hotline").asText()).isEqualTo("+358 9 4245 0100");
        assertThat(status(number)).isEqualTo("resolved");
        reopen(aino, number, version(number)).expect(200);
    }

    @Test
    void nobody_elses_case_and_no_stale_view_and_no_other_role() {
        String number = brought();
        long seen = version(number);
        ApiCaller oleg = ApiCaller.as("oleg");
        withdraw(oleg, number, seen).expectProblem(404, "not-found");
        withdraw(aino, number, seen).expectProblem(403, "forbidden");
        customer.post("/cases/" + number + "/withdraw", reason())
                .expectProblem(428, "version-required");
        aino.act(number, "accept", Map.of());
        withdraw(customer, number, seen).expectProblem(412, "stale-version");
        customer.having(version(number))
                .post("/cases/" + number + "/withdraw", Map.of("reason", " "))
                .expect(400);
        solve(number);
        reopen(oleg, number, version(number)).expectProblem(404, "not-found");
        reopen(customer, number, seen).expectProblem(412, "stale-version");
        assertThat(status(number)).isEqualTo("resolved");
    }

    private String brought() {
        return brought(customer);
    }

    private static String brought(ApiCaller who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/cases",
                        Map.of(
                                "subject",
                                "Scale 9 shows nothing",
                                "description",
                                "Since nine.",
                                "severity",
                                "medium"))
                .expect(201)
                .number();
    }

    private void solve(String number) {
        if (!status(number).equals("in-work")) {
            aino.act(number, "accept", Map.of());
        }
        aino.act(number, "resolve", Map.of("cause", "fixed", "text", "The cable was loose."));
    }

    private static ApiAnswer withdraw(ApiCaller who, String number, long version) {
        return who.having(version).post("/cases/" + number + "/withdraw", reason());
    }

    private static ApiAnswer reopen(ApiCaller who, String number, long version) {
        return who.having(version).post("/cases/" + number + "/reopen", reason());
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "We have found the cable.");
    }

    private long version(String number) {
        return aino.get("/cases/" + number).version();
    }

    private String status(String number) {
        return aino.get("/cases/" + number).json().path("case").path("status").asText();
    }

    private JsonNode ended(String number) {
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals("case-ended")) {
                return entry;
            }
        }
        throw new AssertionError(number + " has not ended");
    }
}
