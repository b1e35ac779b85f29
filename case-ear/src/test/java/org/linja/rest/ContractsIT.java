package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** Contracts are read version by version, and only ever added to. */
class ContractsIT {
    private final ApiCaller sanni = ApiCaller.as("sanni");

    @Test
    void a_version_is_read_as_it_was_signed_also_by_the_auditor() {
        ApiAnswer shown =
                ApiCaller.as("otto").get("/contracts/ACME-PLATINUM/versions/1").expect(200);
        assertThat(shown.json().path("customer").asText()).isEqualTo("ACME");
        assertThat(
                        shown.json()
                                .path("terms")
                                .path("targets")
                                .path("critical")
                                .path(0)
                                .path("budget")
                                .asText())
                .isEqualTo("PT15M");
        sanni.get("/contracts/ACME-PLATINUM/versions/99").expectProblem(404, "not-found");
        sanni.get("/contracts/NO.SUCH/versions/1").expectProblem(404, "not-found");
    }

    @Test
    void a_new_version_stands_beside_the_old_one_and_governs_new_cases() {
        String customer = ACustomer.takenOn();
        String code = customer + "-BASIC";
        sanni.post("/contracts/" + code + "/versions", first(customer, ACustomer.terms()))
                .expect(201);
        String before = storedTerms(code);

        ObjectNode stricter = ACustomer.terms();
        ((ObjectNode) stricter.path("targets").path("medium").path(0)).put("budget", "PT2H");
        JsonNode added =
                sanni.having(1)
                        .post("/contracts/" + code + "/versions", next(stricter))
                        .expect(201)
                        .json();

        assertThat(added.path("version").asInt()).isEqualTo(2);
        assertThat(added.path("standing").asText()).isEqualTo("in-force");
        assertThat(sanni.get("/contracts/" + code + "/versions/1").json().path("standing").asText())
                .isEqualTo("replaced");
        assertThat(storedTerms(code)).isEqualTo(before);
        ApiAnswer call = ApiCaller.as("aino").take(ACall.from(customer)).expect(201);
        assertThat(call.json().path("clocks").size()).isPositive();
    }

    @Test
    void a_version_is_written_once_and_only_behind_the_newest() {
        String customer = ACustomer.takenOn();
        String path = "/contracts/" + customer + "-BASIC/versions";
        sanni.post(path, first(customer, ACustomer.terms())).expect(201);
        sanni.post(path, first(customer, ACustomer.terms())).expectProblem(428, "version-required");
        sanni.having(1).post(path, next(ACustomer.terms())).expect(201);
        sanni.having(1).post(path, next(ACustomer.terms())).expectProblem(412, "stale-version");
    }

    @Test
    void two_contracts_are_never_in_force_at_once() {
        String customer = ACustomer.takenOn();
        sanni.post("/contracts/" + customer + "-A/versions", first(customer, ACustomer.terms()))
                .expect(201);
        sanni.post("/contracts/" + customer + "-B/versions", first(customer, ACustomer.terms()))
                .expectError("from", "overlaps-contract");
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, MOON, calendar, unknown-calendar",
        "ladder, STAIRS, ladder, unknown-ladder",
        "hotline, nobody, hotline, impossible-number"
    })
    void what_could_not_be_promised_is_named_and_nothing_is_written(
            String member, String value, String field, String key) {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        terms.put(member, value);
        sanni.post("/contracts/" + customer + "-A/versions", first(customer, terms))
                .expectError(field, key);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contract_version where code = ?",
                                customer + "-A"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, acknowledge, targets.medium.acknowledge, budget-not-positive",
        "PT87600H, acknowledge, targets.medium.acknowledge, budget-too-long",
        "4:00, acknowledge, targets.medium.acknowledge, budget-form",
        "PT4H, smile, targets.medium.smile, unknown-clock"
    })
    void a_target_that_nobody_could_keep_is_named(
            String budget, String clock, String field, String key) {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("targets").path("medium").path(0))
                .put("budget", budget)
                .put("clock", clock);
        sanni.post("/contracts/" + customer + "-A/versions", first(customer, terms))
                .expectError(field, key);
    }

    @Test
    void a_question_without_words_in_one_language_is_named() {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("questions").path(0).path("text")).put("ru", " ");
        sanni.post("/contracts/" + customer + "-A/versions", first(customer, terms))
                .expectError("questions.0.text.ru", "question-without-text");
    }

    @Test
    void a_stored_version_cannot_be_changed_by_the_serving_role() {
        for (String right : new String[] {"UPDATE", "DELETE", "TRUNCATE"}) {
            assertThat(
                            HouseDatabase.texts(
                                    "select has_table_privilege('linja_app',"
                                            + " 'linja.contract_version', ?)::text",
                                    right))
                    .containsExactly("false");
        }
    }

    private static Map<String, Object> first(String customer, ObjectNode terms) {
        return Map.of("customer", customer, "from", "2020-01-01T00:00:00Z", "terms", terms);
    }

    private static Map<String, Object> next(ObjectNode terms) {
        return Map.of("from", "2021-01-01T00:00:00Z", "terms", terms);
    }

    private static String storedTerms(String code) {
        return HouseDatabase.texts(
                        "select terms from contract_version where code = ? and version = 1", code)
                .get(0);
    }
}
