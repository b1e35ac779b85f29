package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ANight;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/**
 * A customer whose cases only a circle of the house reads: everybody else knows their numbers at
 * most, by each of the two walls alone, and a manager gets in by breaking the glass (attack 14).
 */
class RestrictedCasesIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final ApiCaller SANNI = ApiCaller.as("sanni");

    /** While it is there, the application asks no more what is closed to whom (ADR 0045). */
    private static final Path FILTER_AWAY =
            Path.of(System.getProperty("linja.home"), "run", "row-security-alone");

    private static final List<String> TABLES =
            List.of("support_case", "case_words", "journal_entry", "journal_text", "sla_clock");

    private static final String WORD = "quetzal" + UUID.randomUUID().toString().substring(0, 6);

    private static String firm = "";
    private static String number = "";
    private static String outsider = "";
    private static String member = "";
    private static String manager = "";
    private static long restriction;

    @BeforeAll
    static void restrict() {
        firm = ACustomer.under(ACustomer.terms());
        outsider = APerson.hired("LINE_1");
        member = APerson.hired("LINE_2");
        manager = APerson.hired("DUTY_MANAGER");
        number =
                AINO.take(ACall.from(firm).about("The " + WORD + " is loose")).expect(201).number();
        act(AINO, "accept", Map.of());
        act(AINO, "notes", Map.of("text", "Nobody may know of the " + WORD));
        AINO.bring(
                        "/cases/" + number + "/attachments?name=" + WORD + ".log&internal=true",
                        "E-417".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assertThat(found(outsider)).as("or the test proves nothing").contains(number);
        restriction =
                APerson.api(manager)
                        .post(
                                "/restrictions",
                                Map.of(
                                        "customer",
                                        firm,
                                        "reason",
                                        "A listed company",
                                        "circle",
                                        List.of(member)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
    }

    @AfterAll
    static void open() {
        SANNI.post("/restrictions/" + restriction + "/end", Map.of("reason", "The test is over"))
                .expect(204);
    }

    @AfterEach
    void putTheFilterBack() throws IOException {
        Files.deleteIfExists(FILTER_AWAY);
    }

    @Test
    void a_colleague_outside_the_circle_reads_no_word_of_it_anywhere() {
        expectClosedTo(outsider);
        expectPagesClosedTo(outsider);
    }

    @Test
    void the_database_alone_keeps_it_closed() throws IOException {
        Files.writeString(FILTER_AWAY, "");
        expectClosedTo(outsider);
        expectPagesClosedTo(outsider);
        expectClosedTo(manager);
    }

    @Test
    void the_application_alone_keeps_it_closed() {
        guarded(false);
        try {
            expectClosedTo(outsider);
        } finally {
            guarded(true);
        }
    }

    @Test
    void with_neither_wall_it_would_all_be_there() throws IOException {
        Files.writeString(FILTER_AWAY, "");
        guarded(false);
        try {
            assertThat(found(outsider)).contains(number);
            assertThat(APerson.api(outsider).get("/cases/" + number).expect(200).http().body())
                    .contains(WORD);
        } finally {
            guarded(true);
        }
    }

    @Test
    void the_circle_the_owner_and_the_customer_read_it_as_before() {
        assertThat(found(member)).contains(number);
        assertThat(APerson.api(member).get("/cases/" + number).expect(200).http().body())
                .contains(WORD);
        AINO.get("/cases/" + number).expect(200);
        String own = APerson.of(firm);
        assertThat(APerson.api(own).get("/cases/" + number).expect(200).http().body())
                .contains(WORD);
        assertThat(
                        PageVisitor.signedIn(member, APerson.PASSWORD)
                                .open("/cases/case.xhtml?number=" + number)
                                .body())
                .contains("id=\"restricted\"", "You read it because you are in its circle.", WORD);
    }

    @Test
    void whoever_takes_a_call_of_it_writes_it_down_and_reads_it_until_somebody_takes_it() {
        ApiCaller phone = APerson.api(outsider);
        String fresh = phone.take(ACall.from(firm).about("Again a " + WORD)).expect(201).number();
        HouseDatabase.change(
                "update support_case set owner_id = null where id = ?",
                Long.valueOf(fresh.substring(2)));
        phone.get("/cases/" + fresh).expect(200);
        ApiCaller circle = APerson.api(member);
        circle.at(fresh).post("/cases/" + fresh + "/accept", Map.of()).expect(200);
        phone.get("/cases/" + fresh).expectProblem(403, "case-restricted");
    }

    @Test
    void figures_count_a_case_that_is_closed_to_their_reader() {
        Instant now = HouseDatabase.now();
        String measure =
                "/reports/desk?customer=%s&from=%s&to=%s"
                        .formatted(
                                firm, now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(9)));
        long cases =
                HouseDatabase.number(
                        "select count(*) from support_case s join customer c on c.id = s.customer_id where c.code = ?",
                        firm);
        assertThat(
                        APerson.api(APerson.hired("DUTY_MANAGER"))
                                .get(measure)
                                .expect(200)
                                .json()
                                .path("cases")
                                .asLong())
                .isEqualTo(cases)
                .isPositive();
    }

    @Test
    void a_manager_breaks_the_glass_with_a_reason_for_half_an_hour_and_those_named_are_called() {
        ANight.of(member, ANight.aroundNow());
        ApiCaller supervisor = APerson.api(manager);
        String glass = "/cases/" + number + "/break-glass";
        supervisor.get("/cases/" + number).expectProblem(403, "case-restricted");
        supervisor.post(glass, Map.of("reason", " ")).expectError("reason", "required");
        APerson.api(outsider)
                .post(glass, Map.of("reason", "Me, too"))
                .expectProblem(403, "forbidden");
        AINO.post(glass, Map.of("reason", "Me, too")).expectProblem(403, "forbidden");
        supervisor.get("/cases/" + number).expectProblem(403, "case-restricted");

        PageVisitor page = PageVisitor.signedIn(manager, APerson.PASSWORD);
        HttpResponse<String> led = page.open("/cases/case.xhtml?number=" + number);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElse(""))
                .contains("/restrictions/break-glass.xhtml?number=" + number);
        String dialog = "/restrictions/break-glass.xhtml?number=" + number;
        HttpResponse<String> opened =
                page.sendWithNonce(
                        dialog,
                        page.open(dialog),
                        Map.of(
                                "glass",
                                "glass",
                                "reason",
                                "The plant stands & calls me",
                                "open",
                                "open"));
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(supervisor.get("/cases/" + number).expect(200).http().body()).contains(WORD);
        assertThat(found(manager)).contains(number);
        supervisor
                .at(number)
                .post("/cases/" + number + "/accept", Map.of())
                .expectProblem(409, "act-not-allowed");
        supervisor.post(glass, Map.of("reason", "Again")).expectProblem(409, "act-not-allowed");
        assertThat(page.open("/cases/case.xhtml?number=" + number).body())
                .contains("id=\"restricted\"", "The plant stands &amp; calls me");
        assertThat(
                        PageVisitor.signedIn(member, APerson.PASSWORD)
                                .open("/cases/case.xhtml?number=" + number)
                                .body())
                .contains("The plant stands &amp; calls me");
        expectClosedTo(outsider);

        Long id = Long.valueOf(number.substring(2));
        assertThat(
                        HouseDatabase.texts(
                                "select kind from journal_entry where case_id = ? and kind = 'glass-broken'",
                                id))
                .hasSize(1);
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry where subject = ? and act = 'glass-broken'",
                                "case:" + number))
                .hasSize(1);
        Patience.until(
                () -> "the circle is called, whoever sleeps",
                Patience.LONG,
                () ->
                        HouseDatabase.texts(
                                        "select distinct p.login from notification_attempt a"
                                                + " join notification n on n.id = a.notification_id"
                                                + " join person p on p.id = n.person_id"
                                                + " where n.case_id = ? and n.reason = 'glass-broken'",
                                        id)
                                .equals(List.of(member)));

        HouseDatabase.forward(Duration.ofMinutes(30));
        supervisor.get("/cases/" + number).expectProblem(403, "case-restricted");
        assertThat(found(manager)).doesNotContain(number);
    }

    @Test
    void nobody_outside_the_circle_reads_it_through_a_customers_eyes() {
        String looker = APerson.hired("DUTY_MANAGER");
        PageVisitor visitor = PageVisitor.signedIn(looker, APerson.PASSWORD);
        String own = APerson.of(firm);
        String page = "/looks/looks.xhtml?customer=" + firm;
        HttpResponse<String> answer =
                visitor.sendWithNonce(
                        page,
                        visitor.open(page),
                        Map.of(
                                "begin-form",
                                "begin-form",
                                "seenPerson",
                                String.valueOf(
                                        HouseDatabase.number(
                                                "select id from person where login = ?", own)),
                                "reason",
                                "To see what they see",
                                "begin",
                                "begin"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from customer_look l join person p on p.id = l.looker_id"
                                        + " where p.login = ?",
                                looker))
                .isZero();
    }

    @Test
    void an_administrator_changes_the_circle_and_a_manager_does_not() {
        String path = "/restrictions/" + restriction;
        String other = APerson.hired("LINE_2");
        APerson.api(manager)
                .post(path + "/circle", Map.of("login", manager))
                .expectProblem(403, "forbidden");
        APerson.api(manager)
                .post(path + "/end", Map.of("reason", "I want to see"))
                .expectProblem(403, "forbidden");
        APerson.api(manager)
                .post(
                        "/restrictions",
                        Map.of("customer", firm, "reason", "Mine", "circle", List.of(manager)))
                .expectError("circle", "not-oneself");
        JsonNode shown = APerson.api(manager).get("/restrictions").expect(200).json();
        for (JsonNode row : shown.path("items")) {
            if (row.path("id").asLong() == restriction) {
                assertThat(row.path("reason").isNull() && row.path("customer").isNull()).isTrue();
                assertThat(row.path("circle")).isEmpty();
            }
        }
        SANNI.post(path + "/circle", Map.of("login", APerson.hired("ADMINISTRATOR")))
                .expectError("login", "unknown-value");
        SANNI.post(path + "/circle", Map.of("login", APerson.of(firm)))
                .expectError("login", "unknown-value");
        SANNI.post(path + "/circle", Map.of("login", other)).expect(204);
        APerson.api(other).get("/cases/" + number).expect(200);
        JsonNode listed = SANNI.get("/restrictions").expect(200).json().path("items").get(0);
        assertThat(listed.path("circle")).hasSize(2);
        for (JsonNode person : listed.path("circle")) {
            if (person.path("login").asText().equals(other)) {
                SANNI.delete(path + "/circle/" + person.path("id").asLong()).expect(204);
            }
        }
        APerson.api(other).get("/cases/" + number).expectProblem(403, "case-restricted");
        SANNI.get("/cases/" + number).expectProblem(403, "forbidden");
        SANNI.post("/restrictions", Map.of("customer", firm, "reason", "Twice"))
                .expectProblem(409, "already-running");
        APerson.api(outsider).get("/restrictions").expectProblem(403, "forbidden");
        assertThat(
                        PageVisitor.signedIn("sanni", ApiCaller.PASSWORD)
                                .open("/restrictions/restrictions.xhtml")
                                .body())
                .contains("A listed company", firm, APerson.name(member));
        assertThat(
                        PageVisitor.signedIn("sanni", ApiCaller.PASSWORD)
                                .open("/administration/changes.xhtml?customer=" + firm)
                                .body())
                .contains("A listed company", "Nimettiin piiriin", "Poistettiin piiristä");
    }

    @Test
    void one_case_is_restricted_by_itself_and_what_is_split_off_it_stays_so() {
        String open = ACustomer.under(ACustomer.terms());
        String one = AINO.take(ACall.from(open)).expect(201).number();
        ApiCaller circle = APerson.api(member);
        long closing =
                APerson.api(manager)
                        .post(
                                "/restrictions",
                                Map.of(
                                        "case",
                                        one,
                                        "reason",
                                        "Of a person",
                                        "circle",
                                        List.of(member)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        circle.at(one).post("/cases/" + one + "/accept", Map.of()).expect(200);
        APerson.api(outsider).get("/cases/" + one).expectProblem(403, "case-restricted");
        String part =
                circle.at(one)
                        .post(
                                "/cases/" + one + "/split",
                                Map.of("subject", "The second matter", "text", "Apart"))
                        .expect(201)
                        .json()
                        .path("case")
                        .path("number")
                        .asText();
        assertThat(part).startsWith("L-");
        circle.get("/cases/" + part).expect(200);
        assertThat(
                        HouseDatabase.texts(
                                "select kind from journal_entry where case_id = ? and kind = 'case-restricted'",
                                Long.valueOf(part.substring(2))))
                .hasSize(1);
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry where subject = ? and act = 'restriction-begun'",
                                "case:" + part))
                .hasSize(1);
        APerson.api(outsider).get("/cases/" + part).expectProblem(403, "case-restricted");
        SANNI.post("/restrictions/" + closing + "/end", Map.of("reason", "Over")).expect(204);
        APerson.api(outsider).get("/cases/" + one).expect(200);
        HouseDatabase.change(
                "update restriction set ended_at = now(), ended_by = begun_by, end_reason = 'Over'"
                        + " where case_id = ? and ended_at is null",
                Long.valueOf(part.substring(2)));
    }

    private static void expectClosedTo(String login) {
        ApiCaller caller = APerson.api(login);
        for (String of :
                List.of("", "/journal", "/clocks", "/attachments", "/commitments", "/severities")) {
            assertThat(caller.get("/cases/" + number + of).status()).as(login + of).isIn(403, 404);
        }
        caller.get("/cases/" + number).expectProblem(403, "case-restricted");
        for (String list :
                List.of(
                        "/cases?limit=200",
                        "/cases?q=" + WORD,
                        "/cases?q=" + firm,
                        "/cases?customer=" + firm,
                        "/cases?q=" + number.substring(2))) {
            assertThat(caller.get(list).expect(200).http().body())
                    .as(list)
                    .doesNotContain(WORD, "\"" + number + "\"");
        }
        caller.having(3)
                .post("/cases/" + number + "/notes", Map.of("text", "I was here"))
                .expectProblem(403, "case-restricted");
    }

    private static void expectPagesClosedTo(String login) {
        PageVisitor visitor = PageVisitor.signedIn(login, APerson.PASSWORD);
        for (String page :
                List.of(
                        "/cases/case.xhtml?number=",
                        "/cases/known.xhtml?number=",
                        "/cases/particulars.xhtml?number=",
                        "/escalation/calls.xhtml?number=",
                        "/live/case/")) {
            HttpResponse<String> answer = visitor.open(page + number);
            assertThat(answer.statusCode()).as(page).isIn(403, 404);
            assertThat(answer.body()).as(page).doesNotContain(WORD);
        }
        assertThat(visitor.open("/cases/queue.xhtml?text=" + WORD).body())
                .doesNotContain("The " + WORD);
        assertThat(visitor.open("/cases/queue.xhtml?view=all").body())
                .contains("These wait, too", number)
                .doesNotContain("The " + WORD, "Firm " + firm);
        for (String page :
                List.of(
                        "/commitments/promises.xhtml",
                        "/escalation/alerts.xhtml",
                        "/answers/waiting.xhtml",
                        "/watch/rounds.xhtml")) {
            assertThat(visitor.open(page).body()).as(page).doesNotContain(WORD);
        }
    }

    private static List<String> found(String login) {
        return APerson.api(login)
                .get("/cases?q=" + WORD)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("number");
    }

    private static void guarded(boolean by) {
        for (String table : TABLES) {
            HouseDatabase.change(
                    "alter table " + table + (by ? " enable" : " disable") + " row level security");
        }
    }

    private static void act(ApiCaller caller, String act, Map<String, ?> body) {
        caller.at(number).post("/cases/" + number + "/" + act, body).expect(200);
    }
}
