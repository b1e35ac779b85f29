package org.linja.exports;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** A customer takes along everything that is theirs, and no byte of anybody else's. */
class OurDataIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final byte[] LOG = "scale 9: E-417\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_LOG = "scale 9: E-418\n".getBytes(StandardCharsets.UTF_8);

    /** While it is there, the application asks no more whose a row is (ADR 0045). */
    private static final Path FILTER_AWAY =
            Path.of(System.getProperty("linja.home"), "run", "row-security-alone");

    private static final String SOURCES = "case-ejb/src/main/java/org/linja/exports";

    /** What a table with a customer in it holds that is no customer's to take along, and why. */
    private static final Map<String, String> LEFT_OUT =
            Map.ofEntries(
                    entry("administration_entry", "the house's own trail"),
                    entry("alarm", "a moment to look again; what came of it is in journals"),
                    entry("audit_side_verdict", "figures of opinions"),
                    entry("audit_verdict", "figures of opinions"),
                    entry("audit_left_out", "figures of opinions"),
                    entry("attachment_link", "a way for five minutes"),
                    entry("broken_glass", "between colleagues"),
                    entry("case_words", "the words of cases, to be found by"),
                    entry("contract_proposal", "what nobody has signed"),
                    entry("data_export_entry", "this very file"),
                    entry("data_export_link", "a way for five minutes"),
                    entry("deviation_letter", "that a letter went out"),
                    entry("document_batch", "orders of the house"),
                    entry("document_batch_case", "orders of the house"),
                    entry("document_number", "a counter"),
                    entry("escalation", "whom the house calls"),
                    entry("held_answer", "what has not been said yet"),
                    entry("import_run", "how history came"),
                    entry("imported_case", "how history came"),
                    entry("month_order", "a counter"),
                    entry("notification", "whom the house calls"),
                    entry("notification_attempt", "whom the house calls"),
                    entry("opened_draft", "a form that became a case"),
                    entry("phone_call", "its facts are in the case's journal"),
                    entry("proactive_case", "the case's channel says it"),
                    entry("monitor_token", "a secret's hash"),
                    entry("recovery_code", "hashes of secrets"),
                    entry("report_letter", "that a letter went out"),
                    entry("restriction", "between colleagues"),
                    entry("restriction_circle", "between colleagues"),
                    entry("sign_in_domain", "kept by the house with the provider"),
                    entry("sign_in_provider", "kept by the house with the firm"));

    @AfterEach
    void putTheFilterBack() throws IOException {
        Files.deleteIfExists(FILTER_AWAY);
    }

    @Test
    void everything_is_in_it_but_what_is_between_colleagues() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson boss = APortalPerson.firstOf(firm);
        List<String> cases = fill(firm, boss);
        bring(AINO, cases.get(0), "for-us.log&internal=true", OTHER_LOG);
        long version = AINO.get("/cases/" + cases.get(0)).expect(200).version();
        Map<String, ?> reset = Map.of("template", "credentials-reset");
        AINO.having(version).post("/cases/" + cases.get(0) + "/procedures", reset).expect(200);
        AINO.at(cases.get(0))
                .post(
                        "/cases/" + cases.get(0) + "/documents",
                        Map.of("kind", "case-act", "language", "fi"))
                .expect(201);
        boss.api().put("/own-mail", Map.of("receipts", false)).expect(204);
        Map<String, String> key = Map.of("name", "Nightly", "scope", "read-cases");
        String secret =
                boss.api().post("/api-keys", key).expect(201).json().path("secret").asText();

        TakenAlong taken =
                TakenAlong.fetched(boss.api(), TakenAlong.ordered(boss.api().speaking("fi")));

        JsonNode counts = taken.manifest().path("counts");
        assertThat(counts.path("cases").asInt()).isEqualTo(cases.size());
        assertThat(counts.path("files").asInt()).isEqualTo(3);
        assertThat(counts.path("people").asInt()).isEqualTo(1);
        assertThat(counts.path("contracts").asInt()).isEqualTo(1);
        String first = "cases/" + cases.get(0);
        assertThat(taken.entries().get(first + "/files/001-trace.log")).isEqualTo(LOG);
        assertThat(taken.entries().get(first + "/files/002-trace.log")).isEqualTo(OTHER_LOG);
        JsonNode told = taken.json(first + "/case.json");
        assertThat(told.path("journal").findValuesAsText("text"))
                .contains("Press twice.")
                .doesNotContain("Between us");
        assertThat(told.path("journal").findValuesAsText("kind"))
                .contains("case-opened", "answer-given", "file-added", "procedure-started")
                .doesNotContain("note-added", "file-noted");
        assertThat(told.path("clocks")).isNotEmpty();
        JsonNode procedure = told.path("procedures").get(0);
        assertThat(procedure.path("template").asText()).isEqualTo("credentials-reset");
        assertThat(procedure.path("title").asText()).isEqualTo("Tunnusten uusiminen");
        assertThat(procedure.path("state").asText()).isEqualTo("open");
        assertThat(procedure.path("approvals")).as("nobody was asked yet").isEmpty();
        assertThat(told.path("alerts")).isEmpty();
        JsonNode document = told.path("documents").get(0);
        assertThat(document.path("number").asText()).endsWith("-0001");
        assertThat(document.path("signature").asText()).isNotEmpty();
        assertThat(TakenAlong.sha256(file(taken, first, document.path("file").asText())))
                .as("what was signed is what is taken along")
                .isEqualTo(document.path("sha256").asText());
        assertThat(taken.text(first + "/case.html"))
                .contains("<html lang=\"fi\">", "Tapahtumat", "Press twice.", "&lt;b&gt;Scale");
        assertThat(taken.json("people.json").findValuesAsText("login"))
                .containsExactly(boss.login());
        assertThat(taken.json("people.json").get(0).path("refusedMail").toString())
                .isEqualTo("[\"receipts\"]");
        assertThat(taken.json("firm.json").findValuesAsText("code")).containsExactly(firm);
        assertThat(taken.json("keys.json").findValuesAsText("name")).containsExactly("Nightly");
        assertThat(taken.json("access.json").findValuesAsText("what")).contains("export");
        assertThat(new String(taken.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("Between us", "for-us", secret);
    }

    @Test
    void whoever_adds_a_table_decides_whether_customers_take_it_along() throws IOException {
        StringBuilder gathered = new StringBuilder();
        Path sources = TestHouse.current().settings().checkout().resolve(SOURCES);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(sources, "gather-*.sql")) {
            for (Path file : files) {
                gathered.append(Files.readString(file)).append('\n');
            }
        }
        assertThat(
                        HouseDatabase.texts(
                                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                        + " where c.relnamespace = 'linja'::regnamespace and c.relkind in ('r', 'p')"
                                        + " and not c.relispartition and a.attname = 'customer_id' order by 1"))
                .hasSizeGreaterThan(40)
                .filteredOn(
                        table ->
                                !Pattern.compile("(from|join) " + table + "\\s")
                                        .matcher(gathered)
                                        .find())
                .containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    }

    @Test
    void it_is_the_same_whether_another_customer_has_nothing_or_much() throws IOException {
        String ours = ACustomer.under(ACustomer.terms());
        String theirs = ACustomer.under(ACustomer.terms());
        APortalPerson boss = APortalPerson.firstOf(ours);
        fill(ours, boss);
        Map<String, String> beside = compared(boss.api());

        List<String> foreign = fill(theirs, APortalPerson.firstOf(theirs));
        assertThat(compared(boss.api())).isEqualTo(beside);
        Files.writeString(FILTER_AWAY, "");
        assertThat(compared(boss.api())).isEqualTo(beside);
        assertThat(beside.keySet()).noneMatch(path -> path.contains(foreign.get(0) + "/"));
    }

    @Test
    void a_way_is_one_persons_and_short_and_the_file_goes_after_seven_days() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson boss = APortalPerson.firstOf(firm);
        APortalPerson second = boss.invites("administrator");
        APortalPerson stranger = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        long number = TakenAlong.ordered(boss.api());
        TakenAlong.fetched(boss.api(), number);
        String way = TakenAlong.way(boss.api(), number);

        second.api().get(way).expectProblem(404, "not-found");
        stranger.api().get(way).expectProblem(404, "not-found");
        stranger.api().get("/own-exports/" + number).expectProblem(404, "not-found");
        stranger.api()
                .post("/own-exports/" + number + "/links", Map.of())
                .expectProblem(404, "not-found");
        assertThat(stranger.api().get("/own-exports").json().path("items")).isEmpty();
        boss.api().get(way).expect(200);
        HouseDatabase.forward(Duration.ofMinutes(6));
        boss.api().get(way).expectProblem(404, "not-found");
        TakenAlong.fetched(second.api(), number);

        HouseDatabase.forward(Duration.ofDays(7));
        assertThat(TakenAlong.state(boss.api(), number)).isEqualTo("expired");
        boss.api()
                .post("/own-exports/" + number + "/links", Map.of())
                .expectProblem(404, "not-found");
        TakenAlong.fetched(boss.api(), TakenAlong.ordered(boss.api()));
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from data_export_entry where export = ?", number))
                .isZero();
    }

    @Test
    void one_at_a_time_and_three_a_day() throws Exception {
        APortalPerson boss = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        long first;
        try (OpenTransaction held = OpenTransaction.begin()) {
            held.run("lock table data_export_entry in share row exclusive mode");
            first = TakenAlong.ordered(boss.api());
            boss.api().post("/own-exports", Map.of()).expectProblem(409, "already-running");
            boss.api()
                    .post("/own-exports/" + first + "/links", Map.of())
                    .expectProblem(409, "report-not-ready");
            Patience.until(() -> "the job waits", Patience.LONG, held::holdsUpSomebody);
        }
        TakenAlong.fetched(boss.api(), first);
        TakenAlong.fetched(boss.api(), TakenAlong.ordered(boss.api()));
        TakenAlong.fetched(boss.api(), TakenAlong.ordered(boss.api()));
        boss.api().post("/own-exports", Map.of()).expectProblem(429, "too-many-requests");
    }

    @Test
    void what_failed_is_told_in_plain_words_and_may_be_ordered_again_but_not_without_end() {
        APortalPerson boss = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        for (int nth = 1; nth <= 6; nth++) {
            long number = TakenAlong.ordered(boss.api());
            TakenAlong.fetched(boss.api(), number);
            HouseDatabase.change(
                    "update data_export set state = 'failed', reason = 'PSQLException: no relation'"
                            + " where number = ?",
                    number);
            assertThat(
                            boss.api()
                                    .get("/own-exports/" + number)
                                    .expect(200)
                                    .json()
                                    .path("reason")
                                    .asText())
                    .isEqualTo("house");
        }
        assertThat(page(boss).body())
                .contains("Something failed on our side")
                .doesNotContain("PSQLException");
        boss.api().post("/own-exports", Map.of()).expectProblem(429, "too-many-requests");
    }

    @Test
    void what_a_program_did_bears_its_makers_name_and_its_own_as_on_the_pages() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson boss = APortalPerson.firstOf(firm);
        String secret =
                boss.api()
                        .post("/api-keys", Map.of("name", "Night robot", "scope", "write-cases"))
                        .expect(201)
                        .json()
                        .path("secret")
                        .asText();
        String number =
                ApiCaller.nobody()
                        .with("Authorization", "Bearer " + secret)
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post(
                                "/cases",
                                Map.of(
                                        "subject", "The line printer is silent",
                                        "description", "Since the update.",
                                        "severity", "low"))
                        .expect(201)
                        .number();
        TakenAlong taken = TakenAlong.fetched(boss.api(), TakenAlong.ordered(boss.api()));
        assertThat(
                        taken.json("cases/" + number + "/case.json")
                                .path("journal")
                                .findValuesAsText("by"))
                .contains("Pia Portal · Night robot")
                .noneMatch(by -> by.startsWith("key:"));
        assertThat(taken.text("cases/" + number + "/case.html"))
                .contains("Pia Portal · Night robot")
                .doesNotContain("key:");
    }

    @Test
    void it_is_the_administrators_at_the_page_as_at_the_api() {
        APortalPerson boss = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        APortalPerson member = boss.invites("member");
        member.api().post("/own-exports", Map.of()).expectProblem(403, "forbidden");
        member.api().get("/own-exports").expectProblem(403, "forbidden");
        AINO.get("/own-exports").expectProblem(403, "forbidden");
        assertThat(page(member).statusCode()).isEqualTo(403);

        long number = TakenAlong.ordered(boss.api());
        TakenAlong taken = TakenAlong.fetched(boss.api(), number);
        assertThat(page(boss).body())
                .contains("id=\"order\"", taken.told().path("sha256").asText(), "Download");
        String token = TakenAlong.way(boss.api(), number).replaceAll(".*/", "");
        PageVisitor at = PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD);
        assertThat(at.open("/exports/" + token).statusCode()).isEqualTo(200);
        assertThat(at.open("/exports/" + "A".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(
                        PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD)
                                .open("/exports/" + token)
                                .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> page(APortalPerson person) {
        return PageVisitor.signedIn(person.login(), APortalPerson.PASSWORD)
                .open("/portal/our-data.xhtml");
    }

    /** Every entry by its fingerprint; but for what tells of this very export. */
    private static Map<String, String> compared(ApiCaller who) {
        Map<String, String> entries = new TreeMap<>();
        TakenAlong.fetched(who, TakenAlong.ordered(who))
                .entries()
                .forEach((path, content) -> entries.put(path, TakenAlong.sha256(content)));
        assertThat(entries.remove("manifest.json")).isNotNull();
        assertThat(entries.remove("access.json")).isNotNull();
        assertThat(entries).hasSizeGreaterThan(12);
        return entries;
    }

    static List<String> fill(String firm, APortalPerson boss) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cases.add(AINO.take(ACall.from(firm).about("<b>Scale</b> " + i)).expect(201).number());
        }
        AINO.act(cases.get(0), "accept", Map.of());
        AINO.act(cases.get(0), "notes", Map.of("text", "Between us"));
        AINO.act(
                cases.get(0),
                "answers",
                Map.of("text", "Press twice.", "elements", List.of("advice")));
        bring(boss.api(), cases.get(0), "trace.log", LOG);
        bring(boss.api(), cases.get(0), "trace.log", OTHER_LOG);
        return cases;
    }

    private static byte[] file(TakenAlong taken, String ofCase, String name) {
        return taken.entries().entrySet().stream()
                .filter(one -> one.getKey().startsWith(ofCase + "/files/"))
                .filter(one -> one.getKey().endsWith("-" + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static void bring(ApiCaller who, String number, String name, byte[] content) {
        who.bring("/cases/" + number + "/attachments?name=" + name, content).expect(201);
    }
}
