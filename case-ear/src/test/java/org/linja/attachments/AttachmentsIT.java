package org.linja.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Files of cases: who may bring and have them, and what is not taken (attacks 5, 6, 41 to 47). */
class AttachmentsIT {
    private static final byte[] LOG = "scale 9: E-417\n".getBytes(StandardCharsets.UTF_8);

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller maria = ApiCaller.as("maria");
    private final ApiCaller oleg = ApiCaller.as("oleg");
    private final ApiCaller otto = ApiCaller.as("otto");

    @Test
    void a_file_comes_back_as_it_was_and_the_journal_names_it() throws Exception {
        String number = caseOf("ACME");
        long version = maria.get("/cases/" + number).version();
        byte[] large = new byte[700_000];
        new Random(9).nextBytes(large);
        byte[] archive = zip("trace.bin", large);

        JsonNode kept = bring(maria, number, "trace.zip", archive).expect(201).json();

        assertThat(kept.path("bytes").asInt()).isEqualTo(archive.length);
        assertThat(kept.path("mediaType").asText()).isEqualTo("application/zip");
        assertThat(kept.path("key").asText()).matches("[A-Za-z0-9_-]{32}");
        HttpResponse<byte[]> file = fetch(aino, key(kept));
        assertThat(file.body()).isEqualTo(archive);
        assertThat(kept.path("sha256").asText()).isEqualTo(sha256(archive));
        JsonNode entry = last(journal(otto, number));
        assertThat(entry.path("kind").asText()).isEqualTo("file-added");
        assertThat(entry.path("text").asText()).isEqualTo("trace.zip");
        assertThat(entry.path("data").path("sha256").asText()).isEqualTo(sha256(archive));
        assertThat(entry.path("data").path("fileBytes").asInt()).isEqualTo(archive.length);
        assertThat(entry.path("actorName").asText()).isNotBlank();
        JournalChain.expectUnbroken(number, journal(otto, number));
        assertThat(maria.get("/cases/" + number).version())
                .as("what somebody else is writing is not stale by it")
                .isEqualTo(version);
    }

    @Test
    void a_file_is_handed_out_to_be_kept_and_never_shown() throws Exception {
        String number = caseOf("ACME");
        JsonNode kept = bring(maria, number, "weights \"9\" весы.log", LOG).expect(201).json();

        HttpResponse<byte[]> file = fetch(maria, key(kept));

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''weights%20_9_%20%D0%B2");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_file_of_another_customer_does_not_exist() {
        String number = caseOf("ACME");
        JsonNode kept = bring(maria, number, "a.log", LOG).expect(201).json();
        String address = offer(maria, key(kept));

        oleg.get("/cases/" + number + "/attachments").expectProblem(404, "not-found");
        bring(oleg, number, "b.log", LOG).expectProblem(404, "not-found");
        oleg.post("/attachments/" + key(kept) + "/links", "{}").expectProblem(404, "not-found");
        oleg.get(address).expectProblem(404, "not-found");
        ApiCaller.nobody().get(address).expectProblem(401, "sign-in-required");
        maria.post("/attachments/" + "A".repeat(32) + "/links", "{}")
                .expectProblem(404, "not-found");
        maria.get("/downloads/" + number).expectProblem(404, "not-found");
        assertThat(count(number)).isOne();
    }

    @Test
    void a_way_to_a_file_is_one_persons_and_ends_after_five_minutes() {
        String number = caseOf("ACME");
        JsonNode kept = bring(maria, number, "a.log", LOG).expect(201).json();
        String address = offer(maria, key(kept));

        aino.get(address).expectProblem(404, "not-found");
        assertThat(maria.download(address).statusCode()).isEqualTo(200);
        HouseDatabase.forward(Duration.ofSeconds(301));
        maria.get(address).expectProblem(404, "not-found");
    }

    @Test
    void the_right_to_a_file_is_asked_again_when_it_is_fetched() {
        String code = ACustomer.under(ACustomer.terms());
        String login = "files-" + code.toLowerCase(Locale.ROOT);
        ApiCaller.as("sanni")
                .post(
                        "/people",
                        Map.of(
                                "login", login,
                                "name", "Pat Weigher",
                                "email", "pat@example.com",
                                "language", "en",
                                "zone", "Europe/Helsinki",
                                "customer", code,
                                "roles", List.of("CUSTOMER"),
                                "password", "a long enough word"))
                .expect(201);
        ApiCaller pat = ApiCaller.as(login, "a long enough word");
        String number = aino.take(ACall.from(code)).expect(201).number();
        JsonNode kept = bring(pat, number, "a.log", LOG).expect(201).json();
        String address = offer(pat, key(kept));
        HouseDatabase.change(
                "update person set customer_id = (select id from customer where code = 'GLOBEX')"
                        + " where login = ?",
                login);

        pat.get(address).expectProblem(404, "not-found");
    }

    @Test
    void what_is_between_colleagues_does_not_exist_for_the_customer() {
        String number = caseOf("ACME");
        JsonNode kept =
                aino.bring(path(number, "core.log") + "&internal=true", LOG).expect(201).json();

        assertThat(
                        Json.each(
                                maria.get("/cases/" + number + "/attachments").json().path("items"),
                                "key"))
                .isEmpty();
        maria.post("/attachments/" + key(kept) + "/links", "{}").expectProblem(404, "not-found");
        assertThat(maria.get("/cases/" + number + "/journal").http().body())
                .doesNotContain("core.log")
                .doesNotContain("file-noted");
        assertThat(last(journal(otto, number)).path("kind").asText()).isEqualTo("file-noted");
        maria.bring(path(number, "mine.log") + "&internal=true", LOG)
                .expectProblem(403, "forbidden");
        assertThat(fetch(otto, key(kept)).body()).isEqualTo(LOG);
    }

    @ParameterizedTest
    @CsvSource({
        "screen.png, <html><script>alert(1)</script>, 415, file-type-not-taken",
        "logo.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, 415, file-type-not-taken",
        "logo.png, <svg xmlns='http://www.w3.org/2000/svg'/>, 415, file-type-not-taken",
        "shell.jsp, plain, 415, file-type-not-taken",
        "shell.txt, <%@ page import='java.io.*' %>, 415, file-type-not-taken",
        "page.xhtml, plain, 415, file-type-not-taken"
    })
    void what_a_file_is_shows_its_content_and_nothing_of_a_refused_one_is_kept(
            String name, String content, int status, String key) {
        String number = caseOf("ACME");

        ApiAnswer refused =
                maria.speaking("fi")
                        .bring(path(number, name), content.getBytes(StandardCharsets.UTF_8));

        refused.expectProblem(status, "unsupported-media-type").expectFault("file", key);
        assertThat(refused.json().path("errors").path(0).path("message").asText())
                .startsWith("Tämänlaisia tiedostoja");
        assertThat(count(number)).isZero();
        assertThat(Json.each(journal(otto, number), "kind")).doesNotContain("file-added");
    }

    @Test
    void bombs_are_refused_at_once_and_the_house_goes_on() throws Exception {
        String number = caseOf("ACME");
        byte[] bomb = zip("zeros", new byte[64 << 20]);
        for (String name : List.of("logs.zip", "table.xlsx")) {
            bring(maria, number, name, bomb)
                    .expectProblem(422, "file-refused")
                    .expectFault("file", "file-expands-too-much");
        }
        bring(maria, number, "slip.zip", zip("../../evil.jsp", LOG))
                .expectProblem(422, "file-refused")
                .expectFault("file", "file-leads-outside");
        assertThat(count(number)).isZero();
        bring(maria, number, "good.zip", zip("good.txt", LOG)).expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, passwd.txt",
        "NUL, _NUL.txt",
        "a\u202Egnp.log, agnp.log",
        "con.log, _con.log"
    })
    void a_hostile_name_is_shown_clean_and_is_never_a_place(String sent, String shown) {
        String number = caseOf("ACME");
        JsonNode kept = bring(maria, number, sent, LOG).expect(201).json();
        assertThat(kept.path("name").asText()).isEqualTo(shown);
        bring(maria, number, "x".repeat(4_097), LOG).expectProblem(400, "invalid-input");
    }

    @Test
    void one_file_a_case_and_a_customer_have_their_limits() {
        String code = ACustomer.under(ACustomer.terms());
        String number = aino.take(ACall.from(code)).expect(201).number();
        byte[] large = new byte[(20 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        bring(aino, number, "a.log", large)
                .expectProblem(413, "too-large")
                .expectFault("file", "file-too-large");
        pretend(number, 50, 1_000);
        bring(aino, number, "a.log", LOG)
                .expectProblem(413, "too-large")
                .expectFault("file", "file-case-holds-enough");
        String second = aino.take(ACall.from(code)).expect(201).number();
        pretend(second, 1, 200L << 20);
        bring(aino, second, "a.log", LOG)
                .expectProblem(413, "too-large")
                .expectFault("file", "file-case-is-full");
        String third = aino.take(ACall.from(code)).expect(201).number();
        bring(aino, third, "a.log", LOG).expect(201);
        pretend(number, 1, 10L << 30);
        bring(aino, third, "a.log", LOG)
                .expectProblem(413, "too-large")
                .expectFault("file", "file-customer-is-full");
        bring(maria, caseOf("ACME"), "a.log", LOG).expect(201);
    }

    @Test
    void who_sends_drop_by_drop_is_given_up_and_holds_up_nobody() throws IOException {
        String number = caseOf("ACME");
        URI house = URI.create(System.getProperty("linja.url"));
        try (Socket line = new Socket(house.getHost(), house.getPort())) {
            OutputStream out = line.getOutputStream();
            InputStream in = line.getInputStream();
            out.write(
                    ("POST /api/v1"
                                    + path(number, "slow.log")
                                    + " HTTP/1.1\r\nHost: "
                                    + house.getAuthority()
                                    + "\r\nAuthorization: "
                                    + ApiCaller.basic("maria", ApiCaller.PASSWORD)
                                    + "\r\nContent-Type: application/octet-stream\r\n"
                                    + "Content-Length: 1000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            bring(aino, number, "meanwhile.log", LOG).expect(201);
            Patience.until("the answer", () -> drop(out, in));
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
        assertThat(count(number)).isOne();
    }

    @Test
    void what_comes_of_somebody_shut_out_meanwhile_is_not_kept() throws Exception {
        String code = ACustomer.under(ACustomer.terms());
        APortalPerson sender = APortalPerson.firstOf(code);
        String number = caseOf(code);
        try (OpenTransaction another = OpenTransaction.begin()) {
            another.run(
                    "select pg_advisory_xact_lock(1001, (id % 2147483647)::int)"
                            + " from customer where code = ?",
                    code);
            CompletableFuture<ApiAnswer> sending =
                    CompletableFuture.supplyAsync(
                            () -> bring(sender.api(), number, "late.log", LOG));
            Patience.until("the file is there and waits", another::holdsUpSomebody);
            HouseDatabase.change("update person set enabled = false where id = ?", sender.id());
            another.commit();
            sending.get(60, TimeUnit.SECONDS).expectProblem(403, "forbidden");
        }
        assertThat(count(number)).isZero();
    }

    @Test
    void a_strangers_page_can_bring_nothing_by_a_persons_browser() throws Exception {
        String number = caseOf("ACME");
        PageVisitor browser = PageVisitor.signedIn("maria", ApiCaller.PASSWORD);
        String door = "/files/case/" + number;

        assertThat(browser.bring(door, Map.of(), LOG).statusCode()).isEqualTo(403);
        assertThat(
                        browser.bring(
                                        door,
                                        Map.of(
                                                "X-Linja-File",
                                                "a.log",
                                                "Sec-Fetch-Site",
                                                "cross-site"),
                                        LOG)
                                .statusCode())
                .isEqualTo(403);
        assertThat(count(number)).isZero();
        assertThat(browser.bring(door, Map.of("X-Linja-File", "a%20b.log"), LOG).statusCode())
                .isEqualTo(201);
        assertThat(browser.open("/files/" + "A".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(count(number)).isOne();
    }

    @Test
    void a_large_file_comes_through_the_pages_too() {
        String number = caseOf("ACME");
        PageVisitor browser = PageVisitor.signedIn("maria", ApiCaller.PASSWORD);
        byte[] large = new byte[2 << 20];
        Arrays.fill(large, (byte) 'a');
        Map<String, String> name = Map.of("X-Linja-File", "a.log");
        String draft = "/files/draft/" + UUID.randomUUID();

        assertThat(browser.bring("/files/case/" + number, name, large).statusCode()).isEqualTo(201);
        assertThat(browser.bring(draft, name, large).statusCode()).isEqualTo(201);
        assertThat(count(number)).isOne();
    }

    @Test
    void a_file_that_was_on_its_way_when_the_case_was_opened_is_the_cases() {
        PageVisitor browser = PageVisitor.signedIn("maria", ApiCaller.PASSWORD);
        PageVisitor another = PageVisitor.signedIn("oleg", ApiCaller.PASSWORD);
        String draft = UUID.randomUUID().toString();
        Map<String, String> name = Map.of("X-Linja-File", "late.log");
        String number = open(draft).expect(201).number();
        assertThat(browser.bring("/files/draft/" + draft, name, LOG).statusCode()).isEqualTo(201);
        assertThat(another.bring("/files/draft/" + draft, name, LOG).statusCode()).isEqualTo(201);
        assertThat(Json.each(files(maria, number), "name")).containsExactly("late.log");
        assertThat(Json.each(journal(otto, number), "kind")).containsOnlyOnce("file-added");
    }

    @Test
    void what_waits_for_a_case_is_its_persons_alone_and_comes_with_the_case() {
        String draft = UUID.randomUUID().toString();
        PageVisitor browser = PageVisitor.signedIn("maria", ApiCaller.PASSWORD);
        PageVisitor another = PageVisitor.signedIn("oleg", ApiCaller.PASSWORD);
        Map<String, String> name = Map.of("X-Linja-File", "a.log");
        assertThat(browser.bring("/files/draft/" + draft, name, LOG).statusCode()).isEqualTo(201);
        assertThat(another.bring("/files/draft/" + draft, name, LOG).statusCode()).isEqualTo(201);
        assertThat(browser.bring("/files/draft/no-key", name, LOG).statusCode()).isEqualTo(404);

        String number = open(draft).expect(201).number();

        assertThat(Json.each(files(maria, number), "name")).containsExactly("a.log");
        assertThat(Json.each(journal(otto, number), "kind")).containsOnlyOnce("file-added");
        assertThat(open(draft).expect(201).number()).isEqualTo(number);
        assertThat(count(number)).isOne();
        HouseDatabase.forward(Duration.ofHours(25));
        String later = UUID.randomUUID().toString();
        assertThat(another.bring("/files/draft/" + later, name, LOG).statusCode()).isEqualTo(201);
        assertThat(HouseDatabase.number("select count(*) from attachment where draft = ?", draft))
                .as("what nobody opened a case for is forgotten")
                .isZero();
    }

    private ApiAnswer open(String key) {
        return maria.with("Idempotency-Key", key)
                .post(
                        "/cases",
                        Map.of(
                                "subject",
                                "Scale 9",
                                "description",
                                "It stands still.",
                                "severity",
                                "medium"));
    }

    private static JsonNode files(ApiCaller who, String number) {
        return who.get("/cases/" + number + "/attachments").expect(200).json().path("items");
    }

    /** A drop, if there is no answer yet; an end of the line is one, too. */
    private static boolean drop(OutputStream out, InputStream in) {
        try {
            if (in.available() == 0) {
                out.write('a');
                out.flush();
            }
            return in.available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** As if so many files lay there already. */
    private static void pretend(String number, int files, long bytesEach) {
        for (int i = 0; i < files; i++) {
            HouseDatabase.change(
                    "insert into attachment (key, customer_id, case_id, person_id, name, media_type, bytes,"
                            + " sha256, internal, brought_at) select substr(md5(random()::text), 1, 32),"
                            + " s.customer_id, s.id, (select min(id) from person), 'p', 'text/plain', ?,"
                            + " repeat('0', 64), false, now() from support_case s where s.id = ?",
                    bytesEach,
                    id(number));
        }
    }

    private static long count(String number) {
        return HouseDatabase.number(
                "select count(*) from attachment where case_id = ?", id(number));
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }

    private String caseOf(String customer) {
        return aino.take(ACall.from(customer)).expect(201).number();
    }

    private static ApiAnswer bring(ApiCaller who, String number, String name, byte[] content) {
        return who.bring(path(number, name), content);
    }

    private static String path(String number, String name) {
        return "/cases/"
                + number
                + "/attachments?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String key(JsonNode kept) {
        return kept.path("key").asText();
    }

    private static String offer(ApiCaller who, String key) {
        return who.post("/attachments/" + key + "/links", "{}")
                .expect(201)
                .json()
                .path("address")
                .asText()
                .substring("/api/v1".length());
    }

    private static HttpResponse<byte[]> fetch(ApiCaller who, String key) {
        HttpResponse<byte[]> file = who.download(offer(who, key));
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }

    private static JsonNode journal(ApiCaller who, String number) {
        return who.journal(number);
    }

    private static JsonNode last(JsonNode entries) {
        return entries.path(entries.size() - 1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
