package org.linja.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** What the contract has phoned: kept with a code, found by it once, and never opened by itself. */
class CallNowIT {
    private final String firm = ACustomer.under(ACustomer.terms());
    private final String login = APerson.of(firm);
    private final ApiCaller customer = APerson.api(login);
    private final ApiCaller desk = APerson.api(APerson.hired("LINE_1"));
    private final String form = UUID.randomUUID().toString();

    @Test
    void a_critical_matter_opens_nothing_and_brings_hotline_and_code() {
        JsonNode refused = bring("critical").expectProblem(422, "channel-not-allowed").json();
        assertThat(refused.path("hotline").asText()).isEqualTo("+358 9 4245 0100");
        assertThat(refused.path("code").asText()).matches("[0-9]{3} [0-9]{3}");
        assertThat(refused.path("houseAnswers").asText()).matches("[0-9]{2}");
        assertThat(refused.path("codeExpiresAt").asText()).isNotBlank();
        assertThat(customer.get("/cases").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void the_same_form_keeps_its_code_and_the_moment_of_its_first_attempt() {
        String code = code(bring("critical"));
        assertThat(code(bring("critical"))).isEqualTo(code);
        HouseDatabase.forward(Duration.ofMinutes(31));
        String later = code(bring("critical"));
        assertThat(later).isNotEqualTo(code);
        find(code).expectError("code", "unknown-code");
        find(later).expect(200);
        assertThat(
                        HouseDatabase.number(
                                "select count(distinct attempted_at) from announced_call where key = ?",
                                form))
                .isEqualTo(1);
    }

    @Test
    void the_desk_finds_every_word_and_the_case_says_when_it_was_tried_and_who_called() {
        JsonNode refused = bring("critical").json();
        JsonNode found = find(refused.path("code").asText()).expect(200).json();
        assertThat(found.path("houseAnswers").asText())
                .isEqualTo(refused.path("houseAnswers").asText());
        JsonNode fields = found.path("fields");
        assertThat(fields.path("customer").asText()).isEqualTo(firm);
        assertThat(fields.path("subject").asText()).isEqualTo("Everything stands still");
        assertThat(fields.path("description").asText()).isEqualTo("Since the change of shift.");
        assertThat(fields.path("since").asText()).isEqualTo("half past two");
        assertThat(fields.path("tried").asText()).isEqualTo("restarted it twice");
        assertThat(fields.path("impact.production-stopped").asText()).isEqualTo("yes");

        HouseDatabase.forward(Duration.ofMinutes(40));
        String number = desk.take(call(found)).expect(201).number();
        JsonNode opened = desk.get("/cases/" + number).json().path("case");
        assertThat(opened.path("attemptedAt").asText())
                .isEqualTo(found.path("attemptedAt").asText());
        assertThat(opened.path("verifiedBy").asText()).isEqualTo("portal-code");
        assertThat(opened.path("channel").asText()).isEqualTo("phone");
        JsonNode taken = entry(number, "call-taken").path("data");
        assertThat(taken.path("attemptedAt").asText())
                .isEqualTo(found.path("attemptedAt").asText());
        assertThat(taken.path("attemptSource").asText()).isEqualTo("portal");
        assertThat(taken.path("attemptPrecision").asText()).isEqualTo("PT0.001S");
        assertThat(taken.path("verifiedBy").asText()).isEqualTo("portal-code");
        JournalChain.expectUnbroken(number, desk.journal(number));
        assertThat(
                        customer.get("/cases/" + number)
                                .expect(200)
                                .json()
                                .path("case")
                                .path("number")
                                .asText())
                .isEqualTo(number);
    }

    @Test
    void a_code_opens_one_case_and_is_found_by_one_person() {
        String code = code(bring("critical"));
        JsonNode found = find(code).expect(200).json();
        ApiCaller colleague = APerson.api(APerson.hired("LINE_1"));
        find(colleague, code).expectError("code", "unknown-code");
        colleague.take(call(found)).expectError("announced", "announced-over");
        find(code).expect(200);
        desk.take(call(found)).expect(201);
        desk.take(call(found)).expectError("announced", "announced-over");
        find(code).expectError("code", "unknown-code");
        assertThat(HouseDatabase.texts("select body from announced_call where key = ?", form))
                .as("the words stand in the case now")
                .containsExactly("{}");
    }

    @Test
    void a_code_verifies_nobody_of_another_customer() {
        JsonNode found = find(code(bring("critical"))).expect(200).json();
        Map<String, Long> before = HouseDatabase.written();
        desk.take(call(found).with("customer", "ACME"))
                .expectError("announced", "other-customers-call");
        desk.take(call(found).with("announced", "1")).expect(400);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void what_turns_out_less_grave_is_opened_at_the_portal_and_its_code_is_dead() {
        String code = code(bring("critical"));
        bring("medium").expect(201);
        find(code).expectError("code", "unknown-code");
    }

    @Test
    void whoever_guesses_codes_is_not_heard_for_long() {
        String code = code(bring("critical"));
        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        for (int guess = 0; guess < 5; guess++) {
            find(guess == 0 ? "not a code" : wrong).expectError("code", "unknown-code");
        }
        find(code).expectProblem(429, "too-many-requests");
        find(APerson.api(APerson.hired("LINE_1")), code).expect(200);
    }

    @Test
    void nobody_but_line_1_is_told_anything_by_a_code() {
        String code = code(bring("critical"));
        for (String login : new String[] {"maria", "otto", "sanni", "ilmari"}) {
            find(ApiCaller.as(login), code).expectProblem(403, "forbidden");
        }
        find(ApiCaller.nobody(), code).expectProblem(401, "sign-in-required");
    }

    @Test
    void too_many_codes_leave_the_hotline_and_no_code() {
        for (int form = 0; form < 12; form++) {
            assertThat(code(bring("critical", UUID.randomUUID().toString()))).isNotBlank();
        }
        JsonNode refused =
                bring("critical", UUID.randomUUID().toString())
                        .expectProblem(422, "channel-not-allowed")
                        .json();
        assertThat(refused.path("hotline").asText()).isNotBlank();
        assertThat(refused.has("code")).isFalse();
    }

    @Test
    void two_codes_that_could_be_said_at_the_same_moment_are_never_equal() {
        bring("critical").expect(422);
        assertThatThrownBy(() -> again("expires_at - interval '1 second'"))
                .cause()
                .hasMessageContaining("violates exclusion constraint");
        assertThat(again("expires_at")).isEqualTo(1);
    }

    /** Issues the same code once more, from this moment on. */
    private int again(String issuedAt) {
        return HouseDatabase.change(
                "insert into announced_call (id, customer_id, person_id, key, code, answer,"
                        + " hotline, attempted_at, issued_at, expires_at, body)"
                        + " select gen_random_uuid(), customer_id, person_id, key || '-again', code,"
                        + " answer, hotline, attempted_at, "
                        + issuedAt
                        + ", expires_at + interval '1 hour', body from announced_call where key = ?",
                form);
    }

    private ApiAnswer bring(String severity) {
        return bring(severity, form);
    }

    private ApiAnswer bring(String severity, String key) {
        return customer.with("Idempotency-Key", key)
                .post(
                        "/cases",
                        Map.of(
                                "subject",
                                "Everything stands still",
                                "description",
                                "Since the change of shift.",
                                "severity",
                                severity,
                                "impact",
                                Map.of("production-stopped", true),
                                "since",
                                "half past two",
                                "tried",
                                "restarted it twice"));
    }

    @Test
    void what_was_brought_with_it_comes_to_the_case_that_the_desk_opens() {
        PageVisitor browser = PageVisitor.signedIn(login, APerson.PASSWORD);
        assertThat(
                        browser.bring(
                                        "/files/draft/" + form,
                                        Map.of("X-Linja-File", "scale.log"),
                                        "E-417".getBytes(StandardCharsets.UTF_8))
                                .statusCode())
                .isEqualTo(201);
        JsonNode found = find(code(bring("critical"))).expect(200).json();
        assertThat(browser.open("/portal/call-now.xhtml?call=" + newest()).body())
                .contains("scale.log");

        String number = desk.take(call(found)).expect(201).number();

        JsonNode files = customer.get("/cases/" + number + "/attachments").expect(200).json();
        assertThat(Json.each(files.path("items"), "name")).containsExactly("scale.log");
        assertThat(entry(number, "file-added").path("text").asText()).isEqualTo("scale.log");
        JournalChain.expectUnbroken(number, desk.journal(number));
    }

    @Test
    void a_matter_that_the_desk_has_opened_is_shown_as_its_case_and_announced_no_more() {
        JsonNode found = find(code(bring("critical"))).expect(200).json();
        String number = desk.take(call(found)).expect(201).number();

        assertThat(bring("critical").expect(201).number()).isEqualTo(number);
        assertThat(bring("medium").expect(201).number()).isEqualTo(number);
        assertThat(bring("critical").expect(201).number()).isEqualTo(number);

        assertThat(customer.get("/cases").expect(200).json().path("items")).hasSize(1);
        assertThat(codes()).isEqualTo(1);
        HttpResponse<String> form =
                PageVisitor.signedIn(login, APerson.PASSWORD)
                        .open("/portal/open-case.xhtml?call=" + found.path("announced").asText());
        assertThat(form.statusCode()).isEqualTo(302);
        assertThat(form.headers().firstValue("Location").orElseThrow())
                .contains("/portal/case.xhtml?")
                .contains("number=" + number);
    }

    @Test
    void a_new_code_from_an_old_page_keeps_the_newest_words_and_the_code_that_is_said() {
        bring("critical").expect(422);
        String first = newest();
        HouseDatabase.forward(Duration.ofMinutes(31));
        String old = "/portal/call-now.xhtml?call=" + first;
        PageVisitor browser = PageVisitor.signedIn(login, APerson.PASSWORD);
        HttpResponse<String> page = browser.open(old);
        String code = code(bring("critical"));
        HouseDatabase.change(
                "update announced_call set body = replace(body, 'stands still', 'burns')"
                        + " where key = ? and id <> ?::uuid",
                form,
                first);

        HttpResponse<String> renewed =
                browser.sendWithNonce(old, page, Map.of("watch", "watch", "renew", "renew"));

        assertThat(renewed.headers().firstValue("Location").orElseThrow())
                .contains("/portal/call-now.xhtml?")
                .doesNotContain(first);
        assertThat(codes()).isEqualTo(2);
        assertThat(find(code).expect(200).json().path("fields").path("subject").asText())
                .isEqualTo("Everything burns");
    }

    @Test
    void whoever_may_only_read_is_shown_the_code_and_no_button_that_would_be_refused() {
        bring("critical").expect(422);
        String page = "/portal/call-now.xhtml?call=" + newest();
        assertThat(PageVisitor.signedIn(login, APerson.PASSWORD).open(page).body())
                .contains("id=\"change\"");
        HouseDatabase.change(
                "update person set customer_right = 'read-only' where login = ?", login);

        PageVisitor reader = PageVisitor.signedIn(login, APerson.PASSWORD);

        assertThat(reader.open(page).body())
                .contains("id=\"code\"")
                .doesNotContain("id=\"change\"");
        HouseDatabase.forward(Duration.ofMinutes(31));
        assertThat(PageVisitor.signedIn(login, APerson.PASSWORD).open(page).body())
                .contains("id=\"over\"")
                .doesNotContain("id=\"renew\"");
    }

    private String newest() {
        return HouseDatabase.texts(
                        "select id::text from announced_call where key = ? order by issued_at desc",
                        form)
                .get(0);
    }

    private long codes() {
        return HouseDatabase.number("select count(*) from announced_call where key = ?", form);
    }

    private static String code(ApiAnswer refused) {
        return refused.expectProblem(422, "channel-not-allowed").json().path("code").asText();
    }

    private ApiAnswer find(String code) {
        return find(desk, code);
    }

    private static ApiAnswer find(ApiCaller finder, String code) {
        return finder.post("/calls/announced", Map.of("code", code));
    }

    /** The call as the desk writes it from what was found. */
    private ACall call(JsonNode found) {
        JsonNode fields = found.path("fields");
        Map<String, Boolean> impact = new TreeMap<>();
        fields.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (field.startsWith("impact.")) {
                                impact.put(
                                        field.substring("impact.".length()),
                                        fields.path(field).asText().equals("yes"));
                            }
                        });
        return ACall.from(firm)
                .with("severity", null)
                .with("impact", impact)
                .with("subject", fields.path("subject").asText())
                .with("description", fields.path("description").asText())
                .with("announced", found.path("announced").asText());
    }

    private JsonNode entry(String number, String kind) {
        for (JsonNode entry : desk.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError(number + " has no " + kind);
    }
}
