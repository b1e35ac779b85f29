package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;

/** Contracts are read version by version, and only ever added to. */
class ContractsIT {
    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller mikko = ApiCaller.as("mikko");

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
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String before = storedTerms(code);

        ObjectNode stricter = ACustomer.terms();
        ((ObjectNode) stricter.path("targets").path("medium").path(0)).put("budget", "PT2H");
        JsonNode added = ACustomer.sign(code, 1, Map.of("terms", stricter));

        assertThat(added.path("version").asInt()).isEqualTo(2);
        assertThat(added.path("standing").asText()).isEqualTo("in-force");
        assertThat(added.path("from").asText()).isEqualTo(added.path("activatedAt").asText());
        assertThat(added.path("proposedBy").asText()).isEqualTo("Sanni Metsä");
        assertThat(added.path("activatedBy").asText()).isEqualTo("Mikko Aho");
        assertThat(sanni.get("/contracts/" + code + "/versions/1").json().path("standing").asText())
                .isEqualTo("replaced");
        assertThat(storedTerms(code)).isEqualTo(before);
        ApiAnswer call = ApiCaller.as("aino").take(ACall.from(customer)).expect(201);
        assertThat(call.json().path("clocks").size()).isPositive();
    }

    @Test
    void an_older_version_is_never_listed_as_in_force_again() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String end = HouseDatabase.now().plus(Duration.ofHours(1)).toString();
        ACustomer.sign(code, 1, Map.of("until", end, "terms", ACustomer.terms()));
        HouseDatabase.forward(Duration.ofHours(2));
        assertThat(standing(code, 1)).isEqualTo("replaced");
        assertThat(standing(code, 2)).isEqualTo("ended");
    }

    private String standing(String code, int version) {
        return sanni.get("/contracts/" + code + "/versions/" + version)
                .expect(200)
                .json()
                .path("standing")
                .asText();
    }

    @Test
    void a_proposed_version_promises_nothing_until_a_second_person_signs() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        long number = proposed(sanni.having(1), code, Map.of("terms", ACustomer.terms()));
        sanni.get("/contracts/" + code + "/versions/2").expectProblem(404, "not-found");

        sanni.post("/contract-proposals/" + number + "/activate", "")
                .expectProblem(409, "second-person-needed");
        sanni.get("/contracts/" + code + "/versions/2").expectProblem(404, "not-found");
        ApiCaller.as("otto")
                .post("/contract-proposals/" + number + "/activate", "")
                .expectProblem(403, "forbidden");

        mikko.post("/contract-proposals/" + number + "/activate", "").expect(201);
        mikko.post("/contract-proposals/" + number + "/activate", "")
                .expectProblem(409, "already-ended");
        mikko.post("/contract-proposals/" + number + "/withdraw", "")
                .expectProblem(409, "already-ended");
        assertThat(acts("contract:" + code))
                .containsExactly(
                        "contract-version-proposed",
                        "contract-version-activated",
                        "contract-version-proposed",
                        "contract-version-activated");
    }

    @Test
    void whoever_had_a_hand_in_a_version_does_not_sign_it_also_after_a_revision() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        long first = proposed(mikko.having(1), code, Map.of("terms", ACustomer.terms()));
        long second =
                proposed(
                        sanni.having(1),
                        code,
                        Map.of("terms", ACustomer.terms(), "revises", first));
        assertThat(sanni.get("/contract-proposals/" + first).json().path("state").asText())
                .isEqualTo("withdrawn");
        for (ApiCaller writer : new ApiCaller[] {mikko, sanni}) {
            writer.post("/contract-proposals/" + second + "/activate", "")
                    .expectProblem(409, "second-person-needed");
        }
    }

    @Test
    void a_withdrawn_version_never_comes_into_force() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        long number = proposed(sanni.having(1), code, Map.of("terms", ACustomer.terms()));
        sanni.post("/contract-proposals/" + number + "/withdraw", "").expect(200);
        mikko.post("/contract-proposals/" + number + "/activate", "")
                .expectProblem(409, "already-ended");
        sanni.get("/contracts/" + code + "/versions/2").expectProblem(404, "not-found");
    }

    @Test
    void a_version_is_written_once_and_only_behind_the_newest() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String path = "/contracts/" + code + "/proposals";
        Map<String, Object> next = Map.of("terms", ACustomer.terms());
        sanni.post(path, next).expectProblem(428, "version-required");
        long first = proposed(sanni.having(1), code, next);
        long second = proposed(sanni.having(1), code, next);
        mikko.post("/contract-proposals/" + first + "/activate", "").expect(201);
        mikko.post("/contract-proposals/" + second + "/activate", "")
                .expectProblem(412, "stale-version");
        sanni.having(1).post(path, next).expectProblem(412, "stale-version");
    }

    @Test
    void an_amendment_never_begins_in_the_past_nor_before_its_predecessor() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        String path = "/contracts/" + code + "/proposals";
        sanni.having(1)
                .post(path, Map.of("from", "2021-01-01T00:00:00Z", "terms", ACustomer.terms()))
                .expectError("from", "begins-in-the-past");
        ACustomer.sign(code, 1, Map.of("from", "2998-01-01T00:00:00Z", "terms", ACustomer.terms()));
        sanni.having(2)
                .post(path, Map.of("from", "2997-01-01T00:00:00Z", "terms", ACustomer.terms()))
                .expectError("from", "begins-before-version");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contract_proposal where code = ?", code))
                .isEqualTo(2);
    }

    @Test
    void a_case_opened_in_the_second_of_an_activation_is_under_exactly_one_version() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        for (int version = 1; version <= 3; version++) {
            long number = proposed(sanni.having(version), code, Map.of("terms", ACustomer.terms()));
            List<CompletableFuture<ApiAnswer>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(
                        ApiCaller.as("aino")
                                .taking(ACall.from(customer), UUID.randomUUID().toString()));
                if (i == 8) {
                    mikko.post("/contract-proposals/" + number + "/activate", "").expect(201);
                }
            }
            calls.forEach(call -> call.join().expect(201));
        }
        // Under the version whose time holds the moment of opening, and under no other.
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from support_case c"
                                        + " join contract_version v on v.id = c.contract_version_id"
                                        + " where v.code = ? and v.in_force_from <= c.opened_at"
                                        + " and not exists (select from contract_version n"
                                        + " where n.code = v.code and n.version > v.version"
                                        + " and n.in_force_from < c.opened_at)",
                                code))
                .isEqualTo(72);
        assertThat(
                        HouseDatabase.number(
                                "select count(distinct v.version) from support_case c"
                                        + " join contract_version v on v.id = c.contract_version_id"
                                        + " where v.code = ?",
                                code))
                .isGreaterThan(1);
    }

    @Test
    void two_contracts_are_never_in_force_at_once() {
        String customer = ACustomer.takenOn();
        long a = proposed(sanni, customer + "-A", first(customer, ACustomer.terms()));
        long b = proposed(sanni, customer + "-B", first(customer, ACustomer.terms()));
        mikko.post("/contract-proposals/" + a + "/activate", "").expect(201);
        mikko.post("/contract-proposals/" + b + "/activate", "")
                .expectError("from", "overlaps-contract");
        sanni.post("/contracts/" + customer + "-C/proposals", first(customer, ACustomer.terms()))
                .expectError("from", "overlaps-contract");
    }

    @Test
    void a_hole_and_an_overlap_in_the_table_are_refused_with_the_answers_in_the_readers_language() {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        ArrayNode rules = terms.putArray("severities");
        rule(rules, "critical").put("production-stopped", true);
        rule(rules, "high").put("production-stopped", true).put("many-users", true);
        terms.path("questions").forEach(question -> ((ObjectNode) question).remove("severity"));
        ApiAnswer refused =
                sanni.speaking("ru")
                        .post("/contracts/" + customer + "-A/proposals", first(customer, terms));
        assertThat(faults(refused)).contains("severities table-hole", "severities table-overlap");
        assertThat(refused.json().toString()).contains("Правила 1 и 2", "production-stopped=no");
        requireNothingStored(customer);
    }

    @Test
    void a_field_that_nobody_knows_is_refused_with_its_path() {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("questions").path(1)).put("colour", "red");
        ((ObjectNode) terms.path("targets").path("high").path(0)).put("bonus", true);
        ApiAnswer refused =
                sanni.post("/contracts/" + customer + "-A/proposals", first(customer, terms));
        assertThat(faults(refused))
                .containsExactly(
                        "terms.questions.1.colour unknown-field",
                        "terms.targets.high.0.bonus unknown-field");
        requireNothingStored(customer);
    }

    @Test
    void a_contract_that_asks_nothing_is_amended_asks_nothing_still_and_guesses_no_severity() {
        String customer = ACustomer.takenOn();
        String code = customer + "-DESK";
        HouseDatabase.change(
                "insert into contract_version"
                        + " (customer_id, code, version, in_force_from, terms)"
                        + " select c.id, ?, 1, v.in_force_from, v.terms"
                        + " from customer c, contract_version v"
                        + " where c.code = ? and v.code = 'UCI-DESK'",
                code,
                customer);
        ObjectNode terms =
                (ObjectNode)
                        sanni.get("/contracts/" + code + "/versions/1")
                                .expect(200)
                                .json()
                                .path("terms");
        terms.put("hotline", "+358 9 4245 0399");
        ACustomer.sign(code, 1, Map.of("terms", terms));
        assertThat(sanni.get("/contracts/" + code + "/versions/2").json().path("terms"))
                .isEqualTo(terms);

        ObjectNode decided = terms.deepCopy();
        rule(decided.putArray("severities"), "high");
        sanni.having(2)
                .post("/contracts/" + code + "/proposals", Map.of("terms", decided))
                .expectError("severities", "table-without-question");

        ApiCaller aino = ApiCaller.as("aino");
        aino.take(ACall.from(customer).with("severity", null)).expectError("severity", "required");
        aino.take(ACall.from(customer).with("severity", "high")).expect(201);
    }

    @Test
    void a_version_goes_out_as_text_and_comes_back_as_a_proposal() {
        String customer = ACustomer.under(ACustomer.terms());
        String code = customer + "-BASIC";
        ObjectNode text =
                (ObjectNode)
                        sanni.get("/contracts/" + code + "/versions/1/text").expect(200).json();
        assertThat(text.path("basedOn").asInt()).isEqualTo(1);
        ((ObjectNode) text.path("terms")).put("runningCasesFollow", true);
        JsonNode proposed = sanni.post("/contracts/import", text.toString()).expect(201).json();
        assertThat(proposed.path("version").asInt()).isEqualTo(2);
        assertThat(proposed.path("terms").path("runningCasesFollow").asBoolean()).isTrue();

        ((ObjectNode) text.path("terms")).put("discount", 5);
        sanni.post("/contracts/import", text.toString())
                .expectError("terms.discount", "unknown-field");
        sanni.post("/contracts/import", "[]").expectError("file", "not-json");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contract_proposal where code = ?"
                                        + " and outcome is null",
                                code))
                .isEqualTo(1);
        assertThat(sanni.get("/contracts/schema").expect(200).json().path("$id").asText())
                .isEqualTo("urn:linja:contract:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_annex_is_the_same_bytes_every_time(String language) {
        String path = "/contracts/ACME-PLATINUM/versions/1/annex.pdf?language=" + language;
        byte[] first = sanni.download(path).body();
        assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(ApiCaller.as("otto").download(path).body()).isEqualTo(first);
    }

    @Test
    void an_annex_in_another_language_is_refused() {
        sanni.get("/contracts/ACME-PLATINUM/versions/1/annex.pdf?language=sv")
                .expectError("language", "unknown-language");
    }

    @Test
    void a_target_without_any_calendar_is_refused() {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        terms.put("calendar", "");
        assertThat(
                        faults(
                                sanni.post(
                                        "/contracts/" + customer + "-A/proposals",
                                        first(customer, terms))))
                .contains("calendar no-calendar")
                .contains("targets.critical.acknowledge target-without-calendar");
        requireNothingStored(customer);
    }

    @Test
    void kinds_of_case_that_a_channel_does_not_treat_are_sent_elsewhere() {
        ObjectNode terms = ACustomer.terms();
        terms.putObject("treats").putArray("phone").add("fault");
        String customer = ACustomer.under(terms);
        ApiCaller.as("aino").take(ACall.from(customer).with("kind", "fault")).expect(201);
        ApiCaller.as("aino")
                .take(ACall.from(customer).with("kind", "how-to"))
                .expectProblem(422, "kind-not-allowed");
    }

    @Test
    void what_the_contract_says_of_reopening_and_merging_binds_the_desk() {
        ObjectNode terms = ACustomer.terms();
        terms.put("reopenWithin", "PT0.000001S");
        terms.put("mayMerge", false);
        String customer = ACustomer.under(terms);
        ApiCaller aino = ApiCaller.as("aino");
        String older = number(aino.take(ACall.from(customer)));
        String younger = number(aino.take(ACall.from(customer)));
        aino.having(version(aino, younger))
                .post("/cases/" + younger + "/merge", Map.of("into", older, "text", "Twice."))
                .expectProblem(409, "not-mergeable");
        aino.having(version(aino, older)).post("/cases/" + older + "/accept", "").expect(200);
        aino.having(version(aino, older))
                .post("/cases/" + older + "/resolve", Map.of("cause", "fixed", "text", "Mended."))
                .expect(200);
        aino.having(version(aino, older))
                .post("/cases/" + older + "/reopen", Map.of("reason", "Again."))
                .expectProblem(409, "reopen-too-late");
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
        sanni.post("/contracts/" + customer + "-A/proposals", first(customer, terms))
                .expectError(field, key);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contract_proposal where code = ?",
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
        sanni.post("/contracts/" + customer + "-A/proposals", first(customer, terms))
                .expectError(field, key);
    }

    @Test
    void a_question_without_words_in_one_language_is_named() {
        String customer = ACustomer.takenOn();
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("questions").path(0).path("text")).put("ru", " ");
        sanni.post("/contracts/" + customer + "-A/proposals", first(customer, terms))
                .expectError("questions.0.text.ru", "question-without-text");
    }

    @Test
    void a_stored_version_cannot_be_changed_by_the_serving_role_nor_by_the_owner() {
        for (String right : new String[] {"UPDATE", "DELETE", "TRUNCATE"}) {
            assertThat(
                            HouseDatabase.texts(
                                    "select has_table_privilege('linja_app',"
                                            + " 'linja.contract_version', ?)::text",
                                    right))
                    .containsExactly("false");
        }
        assertThat(
                        HouseDatabase.texts(
                                "select tgname::text from pg_trigger where tgrelid ="
                                        + " 'linja.contract_version'::regclass and not tgisinternal"))
                .contains("contract_version_stays");
    }

    private static Map<String, Object> first(String customer, ObjectNode terms) {
        return Map.of("customer", customer, "from", "2020-01-01T00:00:00Z", "terms", terms);
    }

    private static long proposed(ApiCaller writer, String code, Map<String, ?> version) {
        return writer.post("/contracts/" + code + "/proposals", version)
                .expect(201)
                .json()
                .path("number")
                .asLong();
    }

    private static ObjectNode rule(ArrayNode rules, String severity) {
        ObjectNode rule = rules.addObject();
        rule.put("severity", severity);
        return rule.putObject("when");
    }

    private static void requireNothingStored(String customer) {
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contract_proposal where code like ?",
                                customer + "%"))
                .isZero();
    }

    private static List<String> faults(ApiAnswer refused) {
        List<String> faults = new ArrayList<>();
        refused.expectProblem(400, "invalid-input")
                .json()
                .path("errors")
                .forEach(
                        error ->
                                faults.add(
                                        error.path("field").asText()
                                                + ' '
                                                + error.path("key").asText()));
        return faults;
    }

    private static List<String> acts(String subject) {
        return HouseDatabase.texts(
                "select act from administration_entry where subject = ? order by id", subject);
    }

    private static String number(ApiAnswer taken) {
        return taken.expect(201).json().path("case").path("number").asText();
    }

    private static long version(ApiCaller caller, String number) {
        return caller.get("/cases/" + number).expect(200).version();
    }

    private static String storedTerms(String code) {
        return HouseDatabase.texts(
                        "select terms from contract_version where code = ? and version = 1", code)
                .get(0);
    }
}
