package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;

/** Customers and contacts as administrators keep them, and the trail that this leaves. */
class CustomersIT {
    private final ApiCaller sanni = ApiCaller.as("sanni");

    @Test
    void a_customer_is_taken_on_found_and_edited_under_a_code_that_stays() {
        String code = takeOn();
        ApiAnswer shown = sanni.get("/customers/" + code).expect(200);
        assertThat(shown.json().path("enabled").asBoolean()).isTrue();
        assertThat(shown.http().headers().firstValue("ETag")).hasValue("\"0\"");

        sanni.having(0).put("/customers/" + code, fields("Renamed " + code)).expect(200);
        assertThat(
                        Json.each(
                                sanni.get("/customers?q=renamed%20" + code).json().path("items"),
                                "code"))
                .containsExactly(code);
        Map<String, Object> withCode = new HashMap<>(fields("Again"));
        withCode.put("code", "OTHER");
        sanni.having(1).put("/customers/" + code, withCode).expectError("code", "unknown-field");
        sanni.post("/customers", customer(code)).expectProblem(409, "code-taken");
    }

    @Test
    void the_second_of_two_editors_is_refused_and_nothing_of_theirs_is_half_stored() {
        String code = takeOn();
        sanni.having(0).put("/customers/" + code, fields("The first")).expect(200);
        sanni.having(0)
                .put("/customers/" + code, fields("The second"))
                .expectProblem(412, "stale-version");
        sanni.put("/customers/" + code, fields("Nobody")).expectProblem(428, "version-required");
        assertThat(sanni.get("/customers/" + code).json().path("name").asText())
                .isEqualTo("The first");
    }

    @ParameterizedTest
    @CsvSource({
        "code, acme, code-form",
        "code, '', code-form",
        "name, '', required",
        "zone, EET, unknown-zone",
        "zone, Mars/Olympus, unknown-zone",
        "language, sv, unknown-value"
    })
    void a_field_that_cannot_stand_is_named_and_nothing_is_written(
            String field, String value, String key) {
        long before = HouseDatabase.number("select count(*) from customer");
        Map<String, Object> body = new HashMap<>(customer(newCode()));
        body.put(field, value);
        sanni.post("/customers", body).expectError(field, key);
        assertThat(HouseDatabase.number("select count(*) from customer")).isEqualTo(before);
    }

    @Test
    void a_disabled_customer_opens_no_new_case_and_its_running_ones_go_on() {
        ApiCaller aino = ApiCaller.as("aino");
        String number = aino.take(ACall.from("GLOBEX")).expect(201).number();
        long version = sanni.get("/customers/GLOBEX").json().path("version").asLong();
        sanni.having(version).post("/customers/GLOBEX/disable", "{}").expect(200);
        try {
            aino.take(ACall.from("GLOBEX")).expectProblem(422, "customer-disabled");
            aino.at(number).post("/cases/" + number + "/accept", "{}").expect(200);
            aino.take(ACall.from("GLOBEX").with("addToCase", number)).expect(201);
        } finally {
            sanni.having(version + 1).post("/customers/GLOBEX/enable", "{}").expect(200);
        }
        aino.take(ACall.from("GLOBEX")).expect(201);
    }

    @Test
    void a_contacts_number_is_stored_in_one_spelling_however_it_is_typed() {
        String code = takeOn();
        JsonNode added =
                sanni.post("/customers/" + code + "/contacts", contact("00358 44 987-6543"))
                        .expect(201)
                        .json();
        assertThat(added.path("number").asText()).isEqualTo("+358449876543");
        sanni.post("/customers/" + code + "/contacts", contact("+358449876543"))
                .expectError("number", "contact-twice");
        sanni.post("/customers/" + code + "/contacts", contact("044 987"))
                .expectError("number", "impossible-number");
        Map<String, Object> body = new HashMap<>(contact("+358449876544"));
        body.put("email", "a@b.example\r\nBcc: c@d.example");
        sanni.post("/customers/" + code + "/contacts", body).expectError("email", "email-form");
    }

    @Test
    void a_contact_is_deleted_unless_a_call_carries_its_number() {
        String code = takeOn();
        long quiet = add(code, "+358449870001");
        sanni.having(0).delete("/customers/" + code + "/contacts/" + quiet).expect(204);
        assertThat(HouseDatabase.number("select count(*) from contact where id = ?", quiet))
                .isZero();

        long heard = add("ACME", "+358449870002");
        ApiCaller.as("aino").take(ACall.from("ACME").by("Somebody", "+358449870002")).expect(201);
        sanni.having(0).delete("/customers/ACME/contacts/" + heard).expect(204);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from contact where id = ? and removed_at is not null",
                                heard))
                .isOne();
        sanni.having(1).delete("/customers/ACME/contacts/" + heard).expectProblem(404, "not-found");
    }

    @Test
    void a_contact_of_another_customer_is_not_there() {
        long id = add(takeOn(), "+358449870003");
        sanni.having(0)
                .put("/customers/ACME/contacts/" + id, contact("+358449870004"))
                .expectProblem(404, "not-found");
    }

    @Test
    void every_act_leaves_who_when_and_what_before_and_after() {
        String code = takeOn();
        sanni.having(0).put("/customers/" + code, fields("Otherwise")).expect(200);
        JsonNode newest =
                ApiCaller.as("otto")
                        .get("/administration-entries?customer=" + code)
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0);
        assertThat(newest.path("act").asText()).isEqualTo("customer-changed");
        assertThat(newest.path("actor").asText()).startsWith("person:");
        assertThat(newest.path("changes").path(0).path("before").asText())
                .isEqualTo("Firm " + code);
        assertThat(newest.path("changes").path(0).path("after").asText()).isEqualTo("Otherwise");
    }

    @Test
    void people_come_page_by_page_closed_accounts_last_and_are_found_by_a_part() {
        String mark = "t" + UUID.randomUUID().toString().substring(0, 12);
        String closed = sanni.post("/people", person(mark + "-a")).json().path("id").asText();
        sanni.having(0).post("/people/" + closed + "/disable", Map.of()).expect(204);
        sanni.post("/people", person(mark + "-b")).expect(201);
        String found = "/people?limit=1&q=" + mark.toUpperCase(Locale.ROOT);

        JsonNode first = sanni.get(found).expect(200).json();
        assertThat(Json.each(first.path("items"), "login")).containsExactly(mark + "-b");
        JsonNode second = sanni.get(found + "&after=" + first.path("next").asLong()).json();
        assertThat(Json.each(second.path("items"), "login")).containsExactly(mark + "-a");
        assertThat(second.path("next").isNull()).isTrue();
        sanni.get("/people?limit=0").expectError("limit", "out-of-range");
        sanni.get("/people?name=Hilla").expect(400);
    }

    @Test
    void what_is_done_to_an_account_stands_in_the_trail_and_its_password_nowhere() {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        String id = sanni.post("/people", person(login)).expect(201).json().path("id").asText();
        String path = "/people/" + id;
        sanni.having(0).post(path + "/roles", Map.of("roles", List.of("LINE_2"))).expect(204);
        sanni.having(1)
                .post(path + "/password", Map.of("password", "another quite secret word"))
                .expect(204);
        sanni.having(2).post(path + "/disable", Map.of()).expect(204);
        sanni.having(3).post(path + "/enable", Map.of()).expect(204);
        sanni.having(0).post(path + "/disable", Map.of()).expectProblem(412, "stale-version");

        JsonNode items =
                ApiCaller.as("otto")
                        .get("/administration-entries")
                        .expect(200)
                        .json()
                        .path("items");
        List<JsonNode> entries =
                StreamSupport.stream(items.spliterator(), false)
                        .filter(entry -> entry.path("subject").asText().equals("person:" + id))
                        .toList();
        assertThat(entries)
                .extracting(entry -> entry.path("act").asText())
                .containsExactly(
                        "person-enabled",
                        "person-disabled",
                        "password-reset",
                        "roles-given",
                        "person-created");
        assertThat(entries).allMatch(entry -> entry.path("subjectName").asText().equals("Hilla"));
        assertThat(entries.get(3).path("changes").path(0).path("before").asText())
                .isEqualTo("LINE_1");
        assertThat(entries.get(3).path("changes").path(0).path("after").asText())
                .isEqualTo("LINE_2");
        assertThat(entries.toString()).contains(login).doesNotContain("secret word", "pbkdf2");
    }

    @Test
    void what_the_trail_holds_the_serving_role_can_neither_change_nor_remove() {
        for (String table : new String[] {"administration_entry", "administration_text"}) {
            for (String right : new String[] {"UPDATE", "DELETE", "TRUNCATE"}) {
                assertThat(
                                HouseDatabase.texts(
                                        "select has_table_privilege('linja_app', ?, ?)::text",
                                        "linja." + table,
                                        right))
                        .as(right + " on " + table)
                        .containsExactly("false");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aino, /customers",
        "otto, /customers",
        "maria, /customers",
        "kaisa, /customers/ACME",
        "maria, /customers/ACME/contacts",
        "maria, /administration-entries",
        "aino, /contracts",
        "maria, /contracts/ACME-PLATINUM/versions/1"
    })
    void nobody_else_is_let_in(String login, String path) {
        ApiCaller.as(login).get(path).expectProblem(403, "forbidden");
    }

    private String takeOn() {
        String code = newCode();
        sanni.post("/customers", customer(code)).expect(201);
        return code;
    }

    private long add(String code, String number) {
        return sanni.post("/customers/" + code + "/contacts", contact(number))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static String newCode() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> customer(String code) {
        Map<String, Object> body = new HashMap<>(fields("Firm " + code));
        body.put("code", code);
        return body;
    }

    private static Map<String, Object> fields(String name) {
        return Map.of("name", name, "zone", "Europe/Helsinki", "language", "fi");
    }

    private static Map<String, Object> person(String login) {
        return Map.of(
                "login", login,
                "name", "Hilla",
                "email", login + "@linja.example",
                "language", "en",
                "zone", "Europe/Helsinki",
                "roles", List.of("LINE_1"),
                "password", "a quite secret word");
    }

    private static Map<String, Object> contact(String number) {
        return Map.of("name", "Somebody", "number", number);
    }
}
