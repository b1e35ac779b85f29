package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** What nobody should send is refused in the sender's language, and no row of it is written. */
class BadInputIT {
    /** Markup, expressions, quotes, right-to-left, a surrogate pair: words like any others. */
    private static final String ODD =
            "<b>bold</b><script>alert(1)</script> #{7*7} ${7*7} '\"&amp;-- שלום 😀";

    private final ApiCaller aino = ApiCaller.as("aino");

    private Map<String, Long> before = Map.of();

    /** A customer whose contract counts on a calendar that stays shut for a hundred years. */
    @BeforeAll
    static void neverOpen() {
        HouseDatabase.change(
                """
                insert into calendar_version (code, version, zone, definition, published_at)
                values ('NEVER-OPEN', 1, 'Europe/Helsinki',
                        '{"week": {"mon": [["09:00", "17:00"]]},
                          "breaks": [["2000-01-01T00:00", "2100-01-01T00:00"]]}', '2020-01-01Z')
                on conflict do nothing
                """);
        HouseDatabase.change(
                """
                insert into customer (code, name, zone, language, demo)
                values ('NEVER', 'Never Open Oy', 'Europe/Helsinki', 'fi', true)
                on conflict do nothing
                """);
        HouseDatabase.change(
                """
                insert into contract_version (customer_id, code, version, in_force_from, terms)
                select c.id, 'NEVER-OPEN', 1, '2020-01-01Z',
                       jsonb_set(v.terms::jsonb, '{calendar}', '"NEVER-OPEN"')::text
                from customer c, contract_version v
                where c.code = 'NEVER' and v.code = 'ACME-PLATINUM'
                on conflict do nothing
                """);
    }

    @BeforeEach
    void count() {
        before = HouseDatabase.written();
    }

    private void expectNothingWritten() {
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_call_that_cannot_be_owed_is_refused_in_the_callers_language(
            String customer, String slug, String language, String detail) {
        ApiAnswer answer = aino.speaking(language).take(ACall.from(customer));

        answer.expectProblem(422, slug);
        assertThat(answer.detail()).isEqualTo(detail);
        expectNothingWritten();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("NOBODY", "unknown-customer", "en", "There is no such customer."),
                Arguments.of("NOBODY", "unknown-customer", "fi", "Tällaista asiakasta ei ole."),
                Arguments.of("NOBODY", "unknown-customer", "ru", "Такого клиента нет."),
                Arguments.of(
                        "NEVER",
                        "calendar-exhausted",
                        "en",
                        "The service calendar has no open hours in which this could be due."),
                Arguments.of(
                        "NEVER",
                        "calendar-exhausted",
                        "fi",
                        "Palvelukalenterissa ei ole aukioloaikaa, johon määräaika sopisi."),
                Arguments.of(
                        "NEVER",
                        "calendar-exhausted",
                        "ru",
                        "В календаре обслуживания нет рабочих часов, на которые пришёлся бы срок."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12", "call me", "+", "+999999999999999999", "0401234501"})
    void an_impossible_number_is_refused(String number) {
        aino.take(ACall.from("ACME").by("Maria Lindqvist", number))
                .expectError("caller.number", "impossible-number");
        expectNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Something in the request is not right. Nothing was saved.', 'This cannot be a phone number. Write it with its country code, such as +358 40 1234567.'",
        "fi, 'Pyynnössä on virhe. Mitään ei tallennettu.', 'Tämä ei voi olla puhelinnumero. Kirjoita se maatunnuksen kanssa, esimerkiksi +358 40 1234567.'",
        "ru, 'В запросе есть ошибка. Ничего не сохранено.', 'Такого телефонного номера не бывает. Напишите его с кодом страны, например +358 40 1234567.'"
    })
    void a_wrong_field_is_explained_in_the_callers_language(
            String language, String detail, String message) {
        ApiAnswer answer =
                aino.speaking(language).take(ACall.from("ACME").by("Maria Lindqvist", "12"));

        answer.expectError("caller.number", "impossible-number");
        assertThat(answer.detail()).isEqualTo(detail);
        assertThat(answer.json().path("errors").path(0).path("message").asText())
                .isEqualTo(message);
        expectNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringAt", "answeredAt"})
    void a_moment_that_has_not_come_is_refused(String field) {
        String tomorrow = HouseDatabase.now().plus(Duration.ofDays(1)).toString();

        aino.take(ACall.from("ACME").with(field, tomorrow)).expectError(field, "in-future");
        expectNothingWritten();
    }

    @Test
    void an_answer_before_the_ring_is_refused() {
        Instant now = HouseDatabase.now();

        aino.take(
                        ACall.from("ACME")
                                .with("ringAt", now.minusSeconds(60).toString())
                                .with("answeredAt", now.minusSeconds(61).toString()))
                .expectError("answeredAt", "answered-before-ring");
        expectNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-23",
                "2026-11-23T09:30:00",
                "2026-02-30T09:30:00Z",
                "0000-01-01T00:00:00Z",
                "+99999-01-01T00:00:00Z"
            })
    void a_moment_without_its_offset_or_outside_of_all_calendars_is_refused(String moment) {
        aino.take(ACall.from("ACME").with("ringAt", moment))
                .expectError("ringAt", "not-an-instant");
        expectNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"subject, 200", "description, 32000", "since, 2000", "tried, 2000"})
    void a_text_may_fill_its_limit_and_not_go_beyond(String field, int limit) {
        aino.take(ACall.from("ACME").with(field, "ä".repeat(limit))).expect(201);
        before = HouseDatabase.written();

        aino.take(ACall.from("ACME").with(field, "ä".repeat(limit + 1)))
                .expectError(field, "too-long");
        expectNothingWritten();
    }

    @Test
    void a_name_may_not_go_beyond_its_limit() {
        aino.take(ACall.from("ACME").by("M".repeat(121), "+358401234501"))
                .expectError("caller.name", "too-long");
        expectNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "description", "since", "tried"})
    void characters_that_cannot_be_shown_are_refused(String field) {
        for (String bad : List.of("\u0000", "\u0007", "\u001b[31m", "\u0085", "\u009f")) {
            aino.take(ACall.from("ACME").with(field, "before" + bad + "after"))
                    .expectError(field, "control-characters");
        }
        expectNothingWritten();
    }

    @Test
    void half_a_character_is_refused() {
        String body = Json.of(ACall.from("ACME").with("subject", "HALF").body());

        aino.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/calls", body.replace("HALF", "\\ud83d alone"))
                .expectError("subject", "control-characters");
        expectNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "subject", "description", "caller"})
    void what_is_needed_must_be_there(String field) {
        ApiAnswer answer = aino.take(ACall.from("ACME").with(field, null));

        answer.expectProblem(400, "invalid-input");
        assertThat(Json.each(answer.json().path("errors"), "field"))
                .allMatch(wrong -> wrong.startsWith(field))
                .isNotEmpty();
        expectNothingWritten();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        ApiAnswer answer =
                aino.take(
                        ACall.from("ACME")
                                .by(" ", "12")
                                .with("subject", "")
                                .with("since", "x".repeat(2_001)));

        answer.expectProblem(400, "invalid-input");
        assertThat(Json.each(answer.json().path("errors"), "field"))
                .containsExactlyInAnyOrder("caller.name", "caller.number", "subject", "since");
        expectNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "severity, urgent, severity, unknown-value",
        "kind, complaint, kind, unknown-value",
        "addToCase, 17, addToCase, unknown-value",
        "subject, 17, subject, not-a-text",
        "caller, Maria, caller, not-an-object",
        "impact, yes, impact, not-an-object",
        "urgency, 1, urgency, unknown-field"
    })
    void another_value_another_type_or_a_field_nobody_asked_for_is_refused(
            String field, String value, String wrong, String key) {
        Object given = field.equals("subject") ? Integer.valueOf(value) : value;

        ApiAnswer answer = aino.take(ACall.from("ACME").with(field, given));

        answer.expectProblem(400, "invalid-input");
        assertThat(Json.each(answer.json().path("errors"), "field")).contains(wrong);
        assertThat(Json.each(answer.json().path("errors"), "key")).contains(key);
        expectNothingWritten();
    }

    @Test
    void a_field_nobody_asked_for_is_refused_inside_an_object_too() {
        aino.take(
                        ACall.from("ACME")
                                .with(
                                        "caller",
                                        Map.of("name", "M", "number", "+358401234501", "age", 7)))
                .expectError("caller.age", "unknown-field");
        expectNothingWritten();
    }

    @Test
    void a_question_that_the_contract_does_not_ask_is_refused() {
        aino.take(
                        ACall.from("ACME")
                                .with("severity", null)
                                .with("impact", Map.of("is-it-monday", true)))
                .expectError("impact", "unknown-question");
        expectNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"call\"",
                "{",
                "{} {}",
                "{\"customer\":\"ACME\",\"customer\":\"GLOBEX\"}",
                "{\"customer\":NaN}"
            })
    void what_is_not_one_json_object_is_refused(String body) {
        aino.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/calls", body)
                .expectProblem(400, "invalid-input");
        expectNothingWritten();
    }

    @Test
    void deep_nesting_is_refused() {
        aino.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/calls", "{\"impact\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                .expectProblem(400, "invalid-input");
        expectNothingWritten();
    }

    @Test
    void a_body_beyond_256_kib_is_refused() {
        ACall large = ACall.from("ACME").with("description", "x".repeat(256 * 1024));

        aino.take(large).expectProblem(413, "too-large");
        expectNothingWritten();
    }

    @Test
    void another_form_of_content_is_refused() {
        aino.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/calls", Map.of("customer", "ACME"), "a.txt", new byte[] {1})
                .expectProblem(415, "unsupported-media-type");
        expectNothingWritten();
    }

    @Test
    void an_address_or_a_method_that_is_none_is_a_problem_too() {
        aino.get("/nothing").expectProblem(404, "not-found");
        aino.get("/calls").expectProblem(405, "method-not-allowed");
    }

    @Test
    void markup_and_expressions_are_words_and_stand_as_they_were_typed() {
        ACall odd =
                ACall.from("ACME")
                        .by(ODD, "+358401234501")
                        .about(ODD)
                        .with("description", ODD + "\n\t" + ODD)
                        .with("since", ODD)
                        .with("tried", ODD);

        String number = aino.take(odd).expect(201).number();

        var shown = aino.get("/cases/" + number).expect(200).json().path("case");
        assertThat(shown.path("subject").asText()).isEqualTo(ODD);
        assertThat(shown.path("description").asText()).isEqualTo(ODD + "\n\t" + ODD);
        assertThat(shown.path("since").asText()).isEqualTo(ODD);
        assertThat(shown.path("tried").asText()).isEqualTo(ODD);
        assertThat(shown.path("caller").path("name").asText()).isEqualTo(ODD);
        HttpResponse<String> page =
                PageVisitor.signedIn("aino", ApiCaller.PASSWORD)
                        .open("/cases/case.xhtml?number=" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("#{7*7} ${7*7}")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)")
                .doesNotContain("<b>bold</b>");
    }

    @Test
    void an_address_of_a_page_that_leads_nowhere_is_no_fault_of_the_house() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        String calls = "/escalation/calls.xhtml?number=" + number;
        PageVisitor desk = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        assertThat(desk.open(calls + "&person=ilmari").statusCode()).isEqualTo(200);
        assertThat(desk.open(calls + "&person=nobody-of-this-name").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "questions", "answers"})
    void what_is_written_into_a_case_has_the_same_limits(String act) {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        ApiCaller seen = aino.at(number);
        before = HouseDatabase.written();

        seen.post("/cases/" + number + "/" + act, Map.of("text", "x".repeat(32_001)))
                .expectError("text", "too-long");
        seen.post("/cases/" + number + "/" + act, Map.of("text", " "))
                .expectError("text", "required");
        seen.post("/cases/" + number + "/" + act, Map.of("text", "a\u0007b"))
                .expectError("text", "control-characters");
        seen.post("/cases/" + number + "/" + act, Map.of("text", "fine", "secret", "x"))
                .expectError("secret", "unknown-field");
        expectNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'A case this urgent is opened by phone: please call +358 9 4245 0100.'",
        "fi, 'Näin kiireellinen asia avataan puhelimitse: soita numeroon +358 9 4245 0100.'",
        "ru, 'Столь срочное обращение открывается по телефону: позвоните по номеру +358 9 4245 0100.'"
    })
    void a_customers_critical_matter_is_sent_to_the_hotline(String language, String detail) {
        ApiAnswer answer =
                ApiCaller.as("maria")
                        .speaking(language)
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post(
                                "/cases",
                                Map.of(
                                        "subject", "Everything stands still",
                                        "description", "All of it.",
                                        "impact", Map.of("production-stopped", true)));

        answer.expectProblem(422, "channel-not-allowed");
        assertThat(answer.json().path("hotline").asText()).isEqualTo("+358 9 4245 0100");
        assertThat(answer.detail()).isEqualTo(detail);
        expectNothingWritten();
    }

    @Test
    void a_session_that_ended_in_mid_form_sends_to_the_door_and_writes_nothing() {
        PageVisitor visitor = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        HttpResponse<String> form = visitor.open("/intake/phone-call.xhtml");
        Map<String, String> words =
                Map.of("call", "call", "subject", "Half a sentence", "save", "save");
        visitor.forgetCookies();

        HttpResponse<String> plain = visitor.send("/intake/phone-call.xhtml", form, words);
        HttpResponse<String> script = visitor.sendByScript("/intake/phone-call.xhtml", form, words);

        assertThat(plain.statusCode()).isEqualTo(302);
        assertThat(plain.headers().firstValue("Location").orElseThrow()).endsWith("/login.xhtml");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("<redirect url=\"/login.xhtml\"/>");
        expectNothingWritten();
    }

    @Test
    void a_form_sent_without_the_pages_own_scripts_is_answered_with_the_page() {
        PageVisitor visitor = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        HttpResponse<String> form = visitor.open("/cases/queue.xhtml");

        HttpResponse<String> answer =
                visitor.send("/cases/queue.xhtml", form, Map.of("live", "live"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/cases/queue.xhtml");
    }
}
