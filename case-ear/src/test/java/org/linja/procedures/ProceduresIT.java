package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AProcedure;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** The right steps, by the right people, on evidence; and everything else refused. */
class ProceduresIT {
    private static final String NO_DIGEST = "0".repeat(64);
    private static final String PEOPLE = "/admin/people.xhtml";

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson signatory;

    @SuppressWarnings("NullAway.Init")
    private static AnAuthenticator theirs;

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller vesa = ApiCaller.as("vesa");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @BeforeAll
    static void takeOn() {
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        signatory = boss.invites("signatory");
        theirs = AnAuthenticator.of(signatory);
    }

    @Test
    void every_shipped_procedure_is_at_work_in_the_demo_house() {
        String shipped = "select code from procedure_template where proposed_by is null";
        assertThat(HouseDatabase.texts(shipped)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(
                        HouseDatabase.texts(
                                shipped
                                        + " except select t.code from case_procedure p"
                                        + " join procedure_template t on t.id = p.template_id"
                                        + " join customer c on c.id = p.customer_id"
                                        + " where c.code in ('ACME', 'GLOBEX', 'VALTTI')"))
                .as("shipped, and not told: the server's log says why")
                .isEmpty();
    }

    @Test
    void a_change_goes_from_its_request_by_the_customers_yes_to_its_end() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        assertThat(AProcedure.of(number).open()).containsExactly("request");
        complete(aino, number, "request", change("Raise the queue limit."));
        complete(ilmari, number, "plan", plan());
        decide(kaisa, number, "review", "approve").expect(200);
        assertThat(AProcedure.of(number).open()).containsExactly("consent");

        JsonNode asked = awaited(number);
        assertThat(asked.path("template").asText()).isEqualTo("planned-change/1");
        assertThat(Json.each(asked.path("parts"), "step")).containsExactly("request", "plan");
        assertThat(asked.path("parts").toString()).contains("Raise the queue limit.");
        JsonNode signed = sign("approve", asked, asked.path("digest").asText()).expect(200).json();
        assertThat(signed.path("outcome").asText()).isEqualTo("approved");
        assertThat(signed.path("decidedBy").asText()).isEqualTo("Pia Portal");
        assertThat(AProcedure.of(number).open()).containsExactly("tell", "backup");
        JsonNode backup = AProcedure.of(number).step("backup");
        Instant begins = OffsetDateTime.parse("2027-01-01T02:00:00+02:00").toInstant();
        Instant opened = Instant.parse(backup.path("openedAt").asText());
        assertThat(Instant.parse(backup.path("dueAt").asText()))
                .as("an hour into the change, and not after the yes")
                .isEqualTo((opened.isBefore(begins) ? begins : opened).plus(Duration.ofHours(1)));

        post(aino, number, "tell", "skip", Map.of("text", "The firm itself has told them."))
                .expect(200);
        reference(ilmari, number, "backup", "BK-4711");
        complete(ilmari, number, "change", Map.of("began", past(), "ended", past()));
        post(aino, number, "verify", "complete", Map.of("outcome", "works")).expect(200);
        complete(aino, number, "report", Map.of("result", "It holds."));

        JsonNode done = AProcedure.of(number).seen();
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(AProcedure.of(number).step("tell").path("state").asText()).isEqualTo("skipped");
        assertThat(AProcedure.of(number).step("tell").path("text").asText())
                .isEqualTo("The firm itself has told them.");
        assertThat(AProcedure.of(number).step("consent").path("digest"))
                .isEqualTo(asked.path("digest"));
        assertThat(kinds(number))
                .containsSubsequence(
                        "procedure-started",
                        "procedure-step-done",
                        "procedure-step-approved",
                        "procedure-approved-by-customer",
                        "procedure-step-skipped",
                        "procedure-ended");
        JournalChain.expectUnbroken(number, journal(number));
        JournalChain.expectTextsBound(number);
        assertThat(alarms(number)).isZero();
    }

    @Test
    void credentials_are_reset_by_two_people_and_a_call_back() {
        String number = taken(firm);
        AProcedure.begun(number, "credentials-reset");
        complete(
                aino,
                number,
                "request",
                Map.of("account", "pulp-7", "asked-by", "A voice", "reason", "Locked out"));
        complete(
                vesa,
                number,
                "call-back",
                Map.of("number", "+358401234501", "spoke-to", "Maria", "confirmed", "yes"));
        post(aino, number, "identity", "complete", Map.of()).expectError("outcome", "required");
        post(aino, number, "identity", "complete", Map.of("outcome", "known")).expect(200);
        decide(vesa, number, "approve", "approve").expectProblem(409, "second-person-needed");
        decide(aino, number, "approve", "approve").expectProblem(403, "not-your-turn");
        decide(kaisa, number, "approve", "approve").expect(200);
        complete(ilmari, number, "reset", Map.of("at", past(), "ways", "Mail and telephone"));
        assertThat(AProcedure.of(number).seen().path("state").asText()).isEqualTo("done");
    }

    @Test
    void a_step_is_done_once_in_its_turn_and_by_whose_turn_it_is() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        post(ilmari, number, "plan", "complete", Map.of("values", plan()))
                .expectProblem(409, "step-refuses");
        complete(aino, number, "request", change("Once."));
        post(aino, number, "request", "complete", Map.of("values", change("Twice.")))
                .expectProblem(409, "step-refuses");
        post(aino, number, "plan", "complete", Map.of("values", plan()))
                .expectProblem(403, "not-your-turn");
        post(aino, number, "plan", "skip", Map.of("text", "No time."))
                .expectProblem(403, "not-your-turn");
        post(ilmari, number, "plan", "skip", Map.of("text", "No time."))
                .expectProblem(409, "step-refuses");
        post(ilmari, number, "plan", "skip", Map.of()).expectError("text", "required");
        ilmari.having(1)
                .post(AProcedure.of(number).path("plan", "complete"), Map.of("values", plan()))
                .expectProblem(412, "stale-version");
        post(ilmari, number, "nothing", "complete", Map.of()).expect(404);
    }

    @Test
    void a_value_against_its_type_and_evidence_of_another_kind_are_named_and_nothing_is_lost() {
        String number = taken(firm);
        AProcedure.begun(number, "hardware-replacement");
        JsonNode errors =
                post(aino, number, "diagnose", "complete", Map.of("values", wrong()))
                        .expectProblem(400, "invalid-input")
                        .json()
                        .path("errors");
        assertThat(Json.each(errors, "field"))
                .containsExactly(
                        "values.carries-data", "values.colour", "values.fault", "values.faulty");
        assertThat(Json.each(errors, "key"))
                .containsExactly("neither-yes-nor-no", "unknown-field", "required", "not-a-serial");
        assertThat(AProcedure.of(number).open()).containsExactly("diagnose");
        complete(
                aino,
                number,
                "diagnose",
                Map.of("faulty", "SN-1", "model", "M7", "fault", "Dead", "carries-data", "no"));
        post(ilmari, number, "order", "complete", Map.of("evidence", "file", "proof", "x"))
                .expectError("evidence", "evidence-of-another-kind");
        post(ilmari, number, "order", "complete", Map.of("evidence", "reference"))
                .expectError("proof", "required");
        reference(ilmari, number, "order", "RMA-9");
        assertThat(AProcedure.of(number).open()).containsExactly("arrive", "data");
    }

    @Test
    void a_file_as_evidence_is_one_of_the_case() {
        String number = taken(firm);
        String other = taken(firm);
        AProcedure.begun(number, "hardware-replacement");
        complete(
                aino,
                number,
                "diagnose",
                Map.of("faulty", "SN-1", "model", "M7", "fault", "Dead", "carries-data", "yes"));
        reference(ilmari, number, "order", "RMA-9");
        post(ilmari, number, "data", "complete", Map.of("outcome", "erase")).expect(200);
        String foreign = file(other);
        post(ilmari, number, "wipe", "complete", Map.of("evidence", "file", "proof", foreign))
                .expectError("proof", "not-a-file-of-the-case");
        String own = file(number);
        post(ilmari, number, "wipe", "complete", Map.of("evidence", "file", "proof", own))
                .expect(200);
        assertThat(AProcedure.of(number).step("wipe").path("proof").asText()).isEqualTo(own);
        assertThat(Json.each(journal(number), "text"))
                .as("who reads the history is told the name of the file, not its key")
                .noneMatch(text -> text.contains(own))
                .filteredOn("proof.txt"::equals)
                .hasSize(2);
    }

    @Test
    void a_case_is_not_solved_while_a_mandatory_procedure_goes_on() {
        String number = critical();
        AProcedure.begun(number, "emergency-change");
        AProcedure.begun(number, "standard-diagnostics");
        resolve(number).expectProblem(409, "procedures-open");
        String mandatory = numberOf(number, "emergency-change");
        asOf(aino, number)
                .post(
                        "/cases/" + number + "/procedures/" + mandatory + "/withdraw",
                        Map.of("text", "Begun by mistake."))
                .expectProblem(403, "not-your-turn");
        asOf(kaisa, number)
                .post(
                        "/cases/" + number + "/procedures/" + mandatory + "/withdraw",
                        Map.of("text", "Begun by mistake."))
                .expect(200);
        resolve(number).expect(200);
        asOf(aino, number)
                .post("/cases/" + number + "/close", Map.of())
                .expectProblem(409, "procedures-open");
        asOf(aino, number)
                .post("/cases/" + number + "/procedures", Map.of("template", "termination"))
                .expectProblem(409, "act-not-allowed");
    }

    @Test
    void a_customer_who_withdraws_the_case_ends_what_goes_on_in_it() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        complete(aino, number, "request", change("Not needed."));
        ApiCaller member = boss.invites("member").api();
        asOf(member, number)
                .post("/cases/" + number + "/withdraw", Map.of("reason", "It runs again."))
                .expect(200);
        assertThat(AProcedure.of(number).seen().path("state").asText()).isEqualTo("withdrawn");
        assertThat(AProcedure.of(number).step("plan").path("state").asText()).isEqualTo("dropped");
        assertThat(alarms(number)).isZero();
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void what_is_the_houses_own_goes_on_unread_by_the_customer_whatever_they_do_to_the_case() {
        String number = taken(firm);
        AProcedure.begun(number, "abusive-contact");
        long procedure = AProcedure.of(number).seen().path("number").asLong();
        asOf(aino, number)
                .post(
                        "/cases/" + number + "/documents",
                        Map.of("kind", "approval-record", "language", "en", "procedure", procedure))
                .expectError("procedure", "procedure-is-internal");
        asOf(aino, number)
                .post(
                        "/cases/" + number + "/procedures/" + procedure + "/withdraw",
                        Map.of("text", "Never mind."))
                .expectProblem(403, "not-your-turn");
        ApiCaller member = boss.invites("member").api();
        asOf(member, number)
                .post("/cases/" + number + "/withdraw", Map.of("reason", "It runs again."))
                .expect(200);
        assertThat(member.get("/cases/" + number + "/journal").expect(200).json().toString())
                .doesNotContain("procedure");
        assertThat(AProcedure.of(number).seen().path("state").asText()).isEqualTo("open");
        complete(kaisa, number, "relieve", Map.of("by", "Kaisa"));
        assertThat(AProcedure.of(number).open()).containsExactly("record");
        assertThat(kinds(number)).contains("procedure-started-inside");
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void a_house_that_has_what_is_shipped_is_told_of_nothing_newer() {
        assertThat(
                        ApiCaller.as("sanni")
                                .get("/procedure-templates/shipped")
                                .expect(200)
                                .json()
                                .path("items"))
                .isEmpty();
        aino.get("/procedure-templates/shipped").expect(403);
    }

    @Test
    void only_who_signs_for_this_customer_says_yes_and_with_a_second_factor() {
        String number = consenting();
        JsonNode asked = awaited(number);
        String path = "/approvals/" + asked.path("number").asLong() + "/approve";
        Map<String, ?> body = Map.of("digest", asked.path("digest").asText());
        boss.api().post(path, body).expect(403);
        boss.invites("member").api().post(path, body).expect(403);
        aino.post(path, body).expect(403);
        signatory.api().post(path, body).expectProblem(401, "second-factor-needed");
        APortalPerson unarmed = boss.invites("signatory");
        unarmed.api().post(path, body).expectProblem(403, "second-factor-missing");
        APortalPerson foreign = foreignSignatory();
        AnAuthenticator foreigns = AnAuthenticator.of(foreign);
        foreign.api().with("Linja-Second-Factor", foreigns.newCode()).post(path, body).expect(404);
        foreign.api()
                .with("Linja-Second-Factor", foreigns.newCode())
                .get("/approvals/" + asked.path("number").asLong())
                .expect(404);
        sign("approve", asked, NO_DIGEST).expectProblem(412, "stale-version");
        assertThat(AProcedure.of(number).open()).containsExactly("consent");
        sign("refuse", asked, asked.path("digest").asText()).expectError("text", "required");
        sign("approve", asked, asked.path("digest").asText()).expect(200);
        sign("approve", asked, asked.path("digest").asText()).expectProblem(409, "step-refuses");
        assertThat(kinds(number)).containsOnlyOnce("procedure-approved-by-customer");
    }

    @Test
    void a_customers_no_ends_it_and_no_link_says_anything_in_their_name() {
        String number = consenting();
        JsonNode asked = awaited(number);
        String path = "/approvals/" + asked.path("number").asLong();
        String digest = asked.path("digest").asText();
        Events.settle();
        assertThat(CaughtMail.all())
                .filteredOn(
                        mail ->
                                mail.messageId()
                                        .startsWith(
                                                "<approval." + asked.path("number").asLong() + "."))
                .as("whoever signs for the firm is told, and the letter does nothing else")
                .extracting(CaughtMail::to)
                .contains(signatory.email())
                .doesNotContain(boss.email());
        for (String act : List.of("approve", "refuse", "take-back")) {
            signed().get(path + "/" + act + "?digest=" + digest + "&text=No").expect(405);
        }
        signed().get(path + "?act=approve&digest=" + digest).expect(200);
        assertThat(AProcedure.of(number).open()).containsExactly("consent");

        signed().post(path + "/refuse", Map.of("digest", digest, "text", "Not in that week."))
                .expect(200);

        assertThat(AProcedure.of(number).seen().path("state").asText()).isEqualTo("stopped");
        assertThat(AProcedure.of(number).step("consent").path("text").asText())
                .isEqualTo("Not in that week.");
        assertThat(kinds(number))
                .containsSubsequence("procedure-refused-by-customer", "procedure-ended")
                .doesNotContain("procedure-approved-by-customer");
        assertThat(alarms(number)).isZero();
        resolve(number).expect(200);
    }

    @Test
    void a_yes_is_taken_back_with_a_reason_until_somebody_has_made_use_of_it() {
        String number = consenting();
        JsonNode first = awaited(number);
        sign("approve", first, first.path("digest").asText()).expect(200);
        String path = "/approvals/" + first.path("number").asLong() + "/take-back";
        Map<String, String> why = Map.of("text", "The mill runs that week.");
        signatory.api().post(path, why).expectProblem(401, "second-factor-needed");
        signed().post(path, Map.of()).expectError("text", "required");
        aino.post(path, why).expect(403);

        JsonNode back = signed().post(path, why).expect(200).json();

        assertThat(back.path("state").asText()).isEqualTo("lapsed");
        assertThat(AProcedure.of(number).open()).containsExactly("consent");
        assertThat(kinds(number)).containsOnlyOnce("procedure-approval-lapsed");
        assertThat(journal(number).toString()).contains("The mill runs that week.");
        post(ilmari, number, "backup", "complete", Map.of("evidence", "reference", "proof", "BK-1"))
                .expectProblem(409, "step-refuses");
        signed().post(path, why).expectProblem(409, "step-refuses");

        JsonNode second = awaited(number);
        assertThat(second.path("round").asInt()).isEqualTo(2);
        sign("approve", second, second.path("digest").asText()).expect(200);
        reference(ilmari, number, "backup", "BK-1");
        signed().post("/approvals/" + second.path("number").asLong() + "/take-back", why)
                .expectProblem(409, "step-refuses");
        JournalChain.expectUnbroken(number, journal(number));
        JournalChain.expectTextsBound(number);
    }

    @Test
    void of_two_who_sign_at_once_one_does_and_it_is_done_once() {
        String number = consenting();
        JsonNode asked = awaited(number);
        APortalPerson second = boss.invites("signatory");
        String path = "/approvals/" + asked.path("number").asLong() + "/approve";
        Map<String, String> body = Map.of("digest", asked.path("digest").asText());
        String code = AnAuthenticator.of(second).newCode();
        List<ApiCaller> people = List.of(signed(), second.api().with("Linja-Second-Factor", code));
        List<CompletableFuture<Integer>> both =
                people.stream()
                        .map(
                                person ->
                                        CompletableFuture.supplyAsync(
                                                () -> person.post(path, body).status()))
                        .toList();
        assertThat(both.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 409);
        assertThat(kinds(number)).containsOnlyOnce("procedure-approved-by-customer");
        assertThat(AProcedure.of(number).open()).containsExactly("tell", "backup");
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void a_yes_to_an_older_version_is_refused_and_the_newer_one_is_asked_for() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        complete(aino, number, "request", change("First words."));
        complete(ilmari, number, "plan", plan());
        String older = AProcedure.of(number).step("review").path("digest").asText();
        decide(kaisa, number, "review", "refuse", "It is too vague.").expect(200);
        complete(aino, number, "request", change("Second words."));
        complete(ilmari, number, "plan", plan());
        post(kaisa, number, "review", "approve", Map.of("digest", older))
                .expectProblem(412, "stale-version");
        assertThat(AProcedure.of(number).step("review").path("round").asInt()).isEqualTo(2);
        decide(kaisa, number, "review", "approve").expect(200);
    }

    @Test
    void on_a_page_that_learned_of_newer_words_without_showing_them_the_old_ones_are_refused() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        complete(aino, number, "request", change("First words."));
        complete(ilmari, number, "plan", plan());
        String page =
                "/procedures/procedure.xhtml?number=%s&procedure=%s"
                        .formatted(number, numberOf(number, "planned-change"));
        PageVisitor reader = PageVisitor.signedIn("kaisa", ApiCaller.PASSWORD);
        HttpResponse<String> seen = reader.open(page);
        assertThat(seen.body()).contains("First words.");
        decide(kaisa, number, "review", "refuse", "It is too vague.").expect(200);
        complete(aino, number, "request", change("Second words."));
        complete(ilmari, number, "plan", plan());
        HttpResponse<String> drawn =
                reader.sendByScript(
                        page,
                        seen,
                        Map.of(
                                "jakarta.faces.partial.execute", "@none",
                                "jakarta.faces.partial.render", "notes"));
        assertThat(drawn.body()).contains("partial-response").doesNotContain("Second words.");

        HttpResponse<String> refused = reader.sendWithNonce(page, seen, approving(seen));
        assertThat(refused.body()).contains("note note--error", "Second words.");
        assertThat(AProcedure.of(number).open()).containsExactly("review");

        reader.sendWithNonce(page, refused, approving(refused));
        assertThat(AProcedure.of(number).open()).containsExactly("consent");
    }

    @Test
    void the_database_itself_refuses_whoever_asked() {
        String number = taken(firm);
        AProcedure.begun(number, "credentials-reset");
        complete(
                aino,
                number,
                "request",
                Map.of("account", "pulp-7", "asked-by", "A voice", "reason", "Locked out"));
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update procedure_step set apart_from = done_by::text"
                                                + " where case_id = ? and done_by is not null",
                                        Long.parseLong(number.substring(2))))
                .hasStackTraceContaining("procedure_step_apart");
    }

    @Test
    void two_accounts_of_one_address_are_one_person_and_an_administrator_is_told_of_them() {
        String asks = APerson.hired("LINE_1");
        String twin = APerson.hired("DUTY_MANAGER");
        APerson.shares(twin, asks);
        try {
            String number = taken(firm);
            AProcedure.begun(number, "credentials-reset");
            complete(
                    APerson.api(asks),
                    number,
                    "request",
                    Map.of("account", "pulp-7", "asked-by", "A voice", "reason", "Locked out"));
            complete(
                    vesa,
                    number,
                    "call-back",
                    Map.of("number", "+358401234501", "spoke-to", "Maria", "confirmed", "yes"));
            post(aino, number, "identity", "complete", Map.of("outcome", "known")).expect(200);
            decide(APerson.api(twin), number, "approve", "approve")
                    .expectProblem(409, "second-person-needed");
            decide(APerson.api(twin), number, "approve", "refuse", "Not now.")
                    .expectProblem(409, "second-person-needed");
            assertThatThrownBy(
                            () ->
                                    HouseDatabase.change(
                                            "update procedure_step s set done_by = t.id,"
                                                    + " apart_from = a.id::text from person t, person a"
                                                    + " where t.login = ? and a.login = ?"
                                                    + " and s.case_id = ? and s.code = 'approve'",
                                            twin,
                                            asks,
                                            id(number)))
                    .as("whatever the application forgot")
                    .hasStackTraceContaining("two_people");
            expectOneVersionByTwo(asks, twin);
            assertThat(PageVisitor.signedIn("sanni", ApiCaller.PASSWORD).open(PEOPLE).body())
                    .contains(
                            "lasketaan yhdeksi henkilöksi",
                            APerson.name(twin) + "</span> (" + twin);
            assertThat(sharing(asks)).containsExactly(twin);
            decide(kaisa, number, "approve", "approve").expect(200);
        } finally {
            APerson.parts(twin);
        }
        assertThat(sharing(asks)).isEmpty();
    }

    /** What one account proposes of a template the other brings into force no more than itself. */
    private static void expectOneVersionByTwo(String proposes, String twin) {
        HouseDatabase.change(
                "insert into person_role (person_id, role)"
                        + " select id, 'ADMINISTRATOR' from person where login in (?, ?)",
                proposes,
                twin);
        try {
            String code = "trial-" + HouseDatabase.now().toEpochMilli();
            long proposal = proposed(APerson.api(proposes), code, 0);
            String path = "/procedure-templates/proposals/" + proposal + "/activate";
            APerson.api(twin).post(path, "").expectProblem(409, "second-person-needed");
            ApiCaller.as("mikko").post(path, "").expect(201);
        } finally {
            HouseDatabase.change(
                    "delete from person_role where role = 'ADMINISTRATOR' and person_id in"
                            + " (select id from person where login in (?, ?))",
                    proposes,
                    twin);
        }
    }

    private static List<String> sharing(String login) {
        for (JsonNode one :
                ApiCaller.as("sanni").get("/people?q=" + login).expect(200).json().path("items")) {
            if (one.path("login").asText().equals(login)) {
                List<String> with = new ArrayList<>();
                one.path("sharesAddressWith").forEach(other -> with.add(other.asText()));
                return with;
            }
        }
        throw new AssertionError(login);
    }

    @Test
    void who_signs_for_a_customer_has_done_nothing_of_it_for_the_house() {
        String number = consenting();
        JsonNode asked = awaited(number);
        HouseDatabase.change(
                "update person set email = (select email from person where login = 'aino')"
                        + " where id = ?",
                signatory.id());
        try {
            sign("approve", asked, asked.path("digest").asText())
                    .expectProblem(409, "second-person-needed");
        } finally {
            HouseDatabase.change(
                    "update person set email = ? where id = ?", signatory.email(), signatory.id());
        }
        sign("approve", asked, asked.path("digest").asText()).expect(200);
    }

    @Test
    void an_approval_lapses_when_its_giver_loses_the_right_before_it_is_used() {
        String number = consenting();
        APortalPerson leaving = boss.invites("signatory");
        AnAuthenticator hers = AnAuthenticator.of(leaving);
        JsonNode asked = awaited(number);
        leaving.api()
                .with("Linja-Second-Factor", hers.newCode())
                .post(
                        "/approvals/" + asked.path("number").asLong() + "/approve",
                        Map.of("digest", asked.path("digest").asText()))
                .expect(200);
        assertThat(AProcedure.of(number).open()).containsExactly("tell", "backup");
        HouseDatabase.change(
                "update person set customer_right = 'member' where id = ?", leaving.id());
        post(ilmari, number, "backup", "complete", Map.of("evidence", "reference", "proof", "BK-1"))
                .expectProblem(409, "approval-lapsed");
        assertThat(AProcedure.of(number).open()).containsExactly("consent");
        assertThat(kinds(number)).contains("procedure-approval-lapsed");
        assertThat(AProcedure.of(number).seen().path("state").asText()).isEqualTo("open");
        sign("approve", awaited(number), awaited(number).path("digest").asText()).expect(200);
        reference(ilmari, number, "backup", "BK-1");
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void an_approval_that_lapsed_keeps_nobody_from_approving_anew() {
        String number = taken(firm);
        AProcedure.begun(number, "data-disclosure");
        complete(
                aino,
                number,
                "request",
                Map.of("data", "All", "asked-by", "Maria", "ground", "Law", "deletes", "no"));
        JsonNode asked = awaited(number);
        sign("approve", asked, asked.path("digest").asText()).expect(200);
        decide(ilmari, number, "first", "approve").expect(200);
        signed().post(
                        "/approvals/" + asked.path("number").asLong() + "/take-back",
                        Map.of("text", "The wrong list."))
                .expect(200);
        JsonNode anew = awaited(number);
        sign("approve", anew, anew.path("digest").asText()).expect(200);
        decide(kaisa, number, "first", "approve").expect(200);
        decide(kaisa, number, "second", "approve").expectProblem(409, "second-person-needed");
        decide(ilmari, number, "second", "approve").expect(200);
        assertThat(AProcedure.of(number).open()).containsExactly("carry-out");
    }

    @Test
    void nobody_is_called_about_a_step_that_ended_before_the_call_was_begun() {
        String number = taken(firm);
        AProcedure.begun(number, "credentials-reset");
        long step =
                HouseDatabase.number(
                        "select id from procedure_step where case_id = ? and state = 'open'",
                        id(number));
        complete(
                aino,
                number,
                "request",
                Map.of("account", "pulp-7", "asked-by", "A voice", "reason", "Locked out"));
        UUID call = UUID.randomUUID();
        Events.announce(
                call,
                "notices",
                "case:" + id(number),
                "OwnerDue",
                Map.of(
                        "caseId",
                        id(number),
                        "personId",
                        HouseDatabase.number("select id from person where login = 'aino'"),
                        "reason",
                        "step-late",
                        "occasion",
                        step * 1_000 + 1,
                        "urgent",
                        false));
        Patience.until("it was heard", () -> kinds(number).contains("alert-superseded"));
        assertThat(kinds(number)).doesNotContain("alert-attempted");
    }

    @Test
    void a_step_that_is_late_calls_whoevers_turn_it_is_and_then_climbs() {
        String number = critical();
        AProcedure.begun(number, "emergency-change");
        HouseDatabase.forward(Duration.ofMinutes(12));
        Patience.until(
                () -> "a warning, but " + kinds(number),
                () -> kinds(number).contains("procedure-step-warned"));
        HouseDatabase.forward(Duration.ofMinutes(4));
        Patience.until(
                () -> "a call, but " + called(number), () -> called(number).contains("step-late"));
        assertThat(kinds(number)).containsOnlyOnce("procedure-step-late");
        int first = Collections.frequency(called(number), "step-late");
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until(
                () -> "the next rung, but " + called(number),
                () -> Collections.frequency(called(number), "step-late") > first);
        complete(
                aino,
                number,
                "record",
                Map.of("acted", past(), "what", "Restarted", "why", "The mill stood"));
        assertThat(AProcedure.of(number).step("record").path("late").asBoolean()).isTrue();
        assertThat(alarmsOf(number, "record")).isZero();
        Patience.until("nobody is called for what is done", () -> openAlerts(number) == 0);
    }

    @Test
    void a_procedure_goes_with_its_case_into_the_one_it_is_merged_into() {
        String older = taken(firm);
        String younger = taken(firm);
        AProcedure.begun(younger, "planned-change");
        complete(aino, younger, "request", change("Merged."));
        asOf(aino, younger)
                .post("/cases/" + younger + "/merge", Map.of("into", older, "text", "The same."))
                .expect(200);
        assertThat(AProcedure.of(older).open()).containsExactly("plan");
        complete(ilmari, older, "plan", plan());
        resolve(older).expectProblem(409, "procedures-open");
        JournalChain.expectUnbroken(older, journal(older));
        JournalChain.expectUnbroken(younger, journal(younger));
    }

    @Test
    void whoever_was_called_about_a_step_is_called_anew_by_the_case_it_goes_on_in() {
        String older = taken(firm);
        String younger = taken(firm);
        AProcedure.begun(younger, "credentials-reset");
        HouseDatabase.forward(Duration.ofMinutes(46));
        Patience.until(
                () -> "a warning, but " + kinds(younger),
                () -> called(younger).contains("step-near"));
        asOf(aino, younger)
                .post("/cases/" + younger + "/merge", Map.of("into", older, "text", "The same."))
                .expect(200);
        Patience.until("nobody comes for the younger one", () -> openAlerts(younger) == 0);
        Patience.until(
                () -> "a warning, but " + kinds(older), () -> called(older).contains("step-near"));
    }

    @Test
    void a_template_is_written_by_one_and_signed_by_another_and_what_goes_on_keeps_its_version() {
        ApiCaller sanni = ApiCaller.as("sanni");
        ApiCaller mikko = ApiCaller.as("mikko");
        String code = "trial-" + HouseDatabase.now().toEpochMilli();
        sanni.post("/procedure-templates/proposals", draft(code, 0, "nowhere"))
                .expectError("definition.6", "template-unknown-step");
        long proposal = proposed(sanni, code, 0);
        String path = "/procedure-templates/proposals/" + proposal;
        sanni.post(path + "/activate", "").expectProblem(409, "second-person-needed");
        mikko.post(path + "/activate", "").expect(201);
        mikko.post(path + "/activate", "").expectProblem(409, "already-ended");
        String number = taken(firm);
        AProcedure.begun(number, code);
        mikko.post("/procedure-templates/proposals", draft(code, 0, "end"))
                .expectProblem(412, "stale-version");
        long second = proposed(mikko, code, 1);
        sanni.post("/procedure-templates/proposals/" + second + "/activate", "").expect(201);
        assertThat(AProcedure.of(number).seen().path("version").asInt()).isEqualTo(1);
        String later = taken(firm);
        AProcedure.begun(later, code);
        assertThat(AProcedure.of(later).seen().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void what_the_people_there_are_cannot_go_through_does_not_begin() {
        String unsigned = ACustomer.under(ACustomer.terms());
        String number = taken(unsigned);
        asOf(aino, number)
                .post("/cases/" + number + "/procedures", Map.of("template", "planned-change"))
                .expectError("template", "template-held-by-nobody");
        asOf(aino, number)
                .post("/cases/" + number + "/procedures", Map.of("template", "no-such"))
                .expectError("template", "unknown-template");
        asOf(aino, number)
                .post("/cases/" + number + "/procedures", Map.of("template", "emergency-change"))
                .expectError("template", "only-in-critical-case");
    }

    @Test
    void another_customer_learns_nothing_of_it_and_the_auditor_everything() {
        String number = consenting();
        ApiCaller otto = ApiCaller.as("otto");
        assertThat(otto.get("/cases/" + number + "/procedures").expect(200).json().path("items"))
                .hasSize(1);
        ApiCaller.as("oleg").get("/cases/" + number + "/procedures").expect(403);
        assertThat(awaited(number).path("case").asText()).isEqualTo(number);
        APortalPerson foreign = foreignSignatory();
        JsonNode seen =
                foreign.api()
                        .with("Linja-Second-Factor", AnAuthenticator.of(foreign).newCode())
                        .get("/approvals")
                        .expect(200)
                        .json();
        assertThat(Json.each(seen.path("items"), "case")).doesNotContain(number);
        asOf(otto, number)
                .post("/cases/" + number + "/procedures", Map.of("template", "termination"))
                .expect(403);
    }

    private String consenting() {
        String number = taken(firm);
        AProcedure.begun(number, "planned-change");
        complete(aino, number, "request", change("Something."));
        complete(ilmari, number, "plan", plan());
        decide(kaisa, number, "review", "approve").expect(200);
        return number;
    }

    private static APortalPerson foreignSignatory() {
        return APortalPerson.firstOf(ACustomer.takenOn()).invites("signatory");
    }

    /** What the form of the approval sends that a page shows. */
    private static Map<String, String> approving(HttpResponse<String> page) {
        Matcher button = Pattern.compile("name=\"([^\"]+):approveStep\"").matcher(page.body());
        assertThat(button.find()).as("a button that approves").isTrue();
        String form = button.group(1);
        Matcher digest =
                Pattern.compile(
                                "name=\"%s:stepSeen\"[^>]*value=\"([0-9a-f]{64})\""
                                        .formatted(Pattern.quote(form)))
                        .matcher(page.body());
        assertThat(digest.find()).as("what it approves").isTrue();
        return Map.of(
                form,
                form,
                form + ":stepSeen",
                digest.group(1),
                form + ":stepText",
                "",
                form + ":approveStep",
                form + ":approveStep");
    }

    private static Map<String, Object> draft(String code, int basedOn, String to) {
        String text =
                "procedure %s optional\ntitle Trial | Koe | Проба\nstep only work\n".formatted(code)
                        + "title Do it | Tee se | Сделать\nby line-1\ndone -> %s\n".formatted(to);
        return Map.of("definition", text, "basedOn", basedOn, "reason", "It is tried.");
    }

    private static long proposed(ApiCaller writer, String code, int basedOn) {
        return writer.post("/procedure-templates/proposals", draft(code, basedOn, "end"))
                .expect(201)
                .json()
                .path("number")
                .asLong();
    }

    private static Map<String, String> change(String what) {
        return Map.of(
                "what",
                what,
                "why",
                "It is full.",
                "begins",
                "2027-01-01T02:00:00+02:00",
                "ends",
                "2027-01-01T03:00:00+02:00",
                "outage",
                "no");
    }

    private static Map<String, String> wrong() {
        return Map.of(
                "faulty", "no serial", "model", "M7", "carries-data", "maybe", "colour", "red");
    }

    private static Map<String, String> plan() {
        return Map.of("back-out", "Lower it again.", "limit", "After an hour.", "tested", "yes");
    }

    private static String past() {
        return HouseDatabase.now().minusSeconds(60).toString();
    }

    private String critical() {
        return taken(ACall.from(firm).critical());
    }

    private String taken(String customer) {
        return taken(ACall.from(customer));
    }

    private String taken(ACall call) {
        String number = aino.take(call).expect(201).number();
        asOf(aino, number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private void complete(
            ApiCaller person, String number, String step, Map<String, String> values) {
        post(person, number, step, "complete", Map.of("values", values)).expect(200);
    }

    private void reference(ApiCaller person, String number, String step, String proof) {
        post(person, number, step, "complete", Map.of("evidence", "reference", "proof", proof))
                .expect(200);
    }

    private ApiAnswer decide(ApiCaller person, String number, String step, String act) {
        return decide(person, number, step, act, "");
    }

    private ApiAnswer decide(
            ApiCaller person, String number, String step, String act, String words) {
        String digest = AProcedure.of(number).step(step).path("digest").asText();
        return post(person, number, step, act, Map.of("digest", digest, "text", words));
    }

    private ApiAnswer post(
            ApiCaller person, String number, String step, String act, Map<String, ?> body) {
        return AProcedure.of(number).act(person, step, act, body);
    }

    private ApiAnswer sign(String act, JsonNode asked, String digest) {
        return signed().post(
                        "/approvals/" + asked.path("number").asLong() + "/" + act,
                        Map.of("digest", digest));
    }

    /** Who signs for the firm, with a second factor shown just now. */
    private static ApiCaller signed() {
        return signatory.api().with("Linja-Second-Factor", theirs.newCode());
    }

    private JsonNode awaited(String number) {
        JsonNode all = signed().get("/approvals").expect(200).json();
        for (JsonNode one : all.path("items")) {
            if (one.path("case").asText().equals(number)) {
                return one;
            }
        }
        throw new AssertionError(number + " is not asked for in " + all);
    }

    private JsonNode procedures(String number) {
        return aino.get("/cases/" + number + "/procedures").expect(200).json().path("items");
    }

    private String numberOf(String number, String template) {
        for (JsonNode one : procedures(number)) {
            if (one.path("template").asText().equals(template)) {
                return one.path("number").asText();
            }
        }
        throw new AssertionError(number + " has no " + template);
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private List<String> kinds(String number) {
        return Json.each(journal(number), "kind");
    }

    private ApiAnswer resolve(String number) {
        return asOf(aino, number)
                .post(
                        "/cases/" + number + "/resolve",
                        Map.of("cause", "fixed", "text", "A fuse was changed."));
    }

    private String file(String number) {
        return aino.bring(
                        "/cases/" + number + "/attachments?name=proof.txt",
                        "erased".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .path("key")
                .asText();
    }

    private static List<String> called(String number) {
        return HouseDatabase.texts(
                "select reason from notification where case_id = ? and reason like 'step-%'"
                        + " order by id",
                id(number));
    }

    private static long openAlerts(String number) {
        return HouseDatabase.number(
                "select count(*) from notification where case_id = ? and reason like 'step-%'"
                        + " and state in ('sent', 'delivered', 'heard')",
                id(number));
    }

    private static long alarms(String number) {
        return HouseDatabase.number(
                "select count(*) from alarm a join procedure_step s on s.id = a.subject_id"
                        + " where a.subject_type = 'procedure-step' and s.case_id = ?",
                id(number));
    }

    private static long alarmsOf(String number, String step) {
        return HouseDatabase.number(
                "select count(*) from alarm a join procedure_step s on s.id = a.subject_id"
                        + " where a.subject_type = 'procedure-step' and s.case_id = ?"
                        + " and s.code = ?",
                id(number),
                step);
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }

    private ApiCaller asOf(ApiCaller person, String number) {
        return person.having(aino.get("/cases/" + number).expect(200).version());
    }
}
