package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.PublishedApi;

/** A customer's program comes with a key, and never may more than whoever made it (attack 25). */
class ApiKeysIT {
    private static final Map<String, String> MATTER =
            Map.of(
                    "subject", "The line printer is silent",
                    "description", "Since the update.",
                    "severity", "low");

    /** Addresses of cases, their files and commitments: nothing else is a program's matter. */
    /** Cases, their files, commitments and the keys of documents: no more is a program's matter. */
    private static final String A_PROGRAMS =
            "/(cases(/.*)?|attachments/\\{key}/links|downloads/\\{token}|commitments(/figures)?"
                    + "|document-keys)";

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
    }

    @Test
    void a_key_to_read_reads_what_is_the_firms_and_changes_nothing() {
        Key key = made(boss, "read-cases");
        String number = open(boss.api()).expect(201).number();
        assertThat(
                        key.api()
                                .get("/cases/" + number)
                                .expect(200)
                                .json()
                                .path("case")
                                .path("number")
                                .asText())
                .isEqualTo(number);
        Map<String, Long> before = HouseDatabase.written();
        open(key.api()).expectProblem(403, "forbidden");
        key.api()
                .having(1)
                .post("/cases/" + number + "/answers", Map.of("text", "No."))
                .expectProblem(403, "forbidden");
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void the_least_is_what_whoever_says_nothing_gets_and_for_ninety_days() {
        String name = name();
        ApiAnswer made = boss.api().post("/api-keys", Map.of("name", name)).expect(201);
        Instant until = Instant.parse(made.json().path("expiresAt").asText());
        assertThat(Duration.between(HouseDatabase.now(), until))
                .isBetween(Duration.ofDays(90).minusMinutes(5), Duration.ofDays(90));
        assertThat(seen(boss, made.json().path("id").asLong()).path("scope").asText())
                .isEqualTo("read-cases");
    }

    @Test
    void what_a_key_writes_stands_in_the_journal_as_the_keys_and_its_makers() {
        Key key = made(boss, "write-cases");
        String number = open(key.api()).expect(201).number();
        long version = key.api().get("/cases/" + number).expect(200).version();
        key.api()
                .having(version)
                .post("/cases/" + number + "/answers", Map.of("text", "It prints again."))
                .expect(200);

        JsonNode journal = boss.api().journal(number);
        String lasting = "key:" + key.id() + " of person:" + boss.id();
        assertThat(actors(journal)).contains(lasting).doesNotContain("person:" + boss.id());
        assertThat(
                        PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD)
                                .open("/portal/case.xhtml?number=" + number)
                                .body())
                .contains("Pia Portal · " + key.name());
    }

    @Test
    void a_key_opens_what_is_a_programs_matter_and_nothing_that_is_a_persons() {
        Key key = made(boss, "write-cases");
        int refused = 0;
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            boolean heard =
                    endpoint.path().matches(A_PROGRAMS)
                            && (endpoint.roles().contains("CUSTOMER")
                                    || endpoint.roles().contains("CUSTOMER_MEMBER"));
            if (!heard) {
                assertThat(key.api().ask(endpoint.verb(), endpoint.at("1")).status())
                        .as("%s %s", endpoint.verb(), endpoint.path())
                        .isEqualTo(403);
                refused++;
            } else if (endpoint.reads()) {
                assertThat(key.api().get(endpoint.at("1")).status())
                        .as("%s", endpoint.path())
                        .isIn(200, 404);
            }
        }
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void another_firms_case_is_not_there_for_a_key() {
        APortalPerson elsewhere = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        String theirs = open(elsewhere.api()).expect(201).number();
        Key key = made(boss, "read-cases");
        key.api().get("/cases/" + theirs).expectProblem(404, "not-found");
        assertThat(key.api().get("/cases?limit=200").expect(200).http().body())
                .doesNotContain(theirs);
    }

    @Test
    void a_revoked_key_is_nobodys_at_its_next_request() {
        Key key = made(boss, "read-cases");
        key.api().get("/cases").expect(200);
        boss.api().delete("/api-keys/" + key.id()).expect(204);
        key.api().get("/cases").expectProblem(401, "sign-in-failed");
        assertThat(seen(boss, key.id()).path("state").asText()).isEqualTo("revoked");
        boss.api().delete("/api-keys/" + key.id()).expectProblem(404, "not-found");
    }

    @Test
    void an_expired_key_is_nobodys() {
        Key key = made(boss, "read-cases");
        key.api().get("/cases").expect(200);
        HouseDatabase.change(
                "update api_key set made_at = made_at - interval '91 days',"
                        + " expires_at = expires_at - interval '90 days' where id = ?",
                key.id());
        key.api().get("/cases").expectProblem(401, "sign-in-failed");
        assertThat(seen(boss, key.id()).path("state").asText()).isEqualTo("expired");
    }

    @Test
    void a_key_falls_silent_with_its_makers_right_and_account_and_speaks_again_with_them() {
        APortalPerson maker = boss.invites("administrator");
        Key key = made(maker, "write-cases");
        key.api().get("/cases").expect(200);

        act(maker, "right", Map.of("right", "member"));
        key.api().get("/cases").expectProblem(401, "sign-in-failed");
        assertThat(seen(boss, key.id()).path("state").asText()).isEqualTo("silent");
        act(maker, "right", Map.of("right", "administrator"));
        key.api().get("/cases").expect(200);

        act(maker, "disable", Map.of());
        key.api().get("/cases").expectProblem(401, "sign-in-failed");
        boss.api().delete("/api-keys/" + key.id()).expect(204);
        act(maker, "enable", Map.of());
        key.api().get("/cases").expectProblem(401, "sign-in-failed");
    }

    @ParameterizedTest
    @CsvSource({"signatory", "member", "read-only"})
    void only_an_administrator_keeps_keys(String right) {
        Key key = made(boss, "read-cases");
        APortalPerson other = boss.invites(right);
        other.api().get("/api-keys").expectProblem(403, "forbidden");
        other.api().post("/api-keys", Map.of("name", name())).expectProblem(403, "forbidden");
        other.api().delete("/api-keys/" + key.id()).expectProblem(403, "forbidden");
        assertThat(
                        PageVisitor.signedIn(other.login(), APortalPerson.PASSWORD)
                                .open("/portal/api-keys.xhtml")
                                .statusCode())
                .isEqualTo(403);
        key.api().get("/cases").expect(200);
    }

    @Test
    void another_firms_key_does_not_exist() {
        Key key = made(boss, "read-cases");
        APortalPerson elsewhere = APortalPerson.firstOf(ACustomer.takenOn());
        elsewhere.api().delete("/api-keys/" + key.id()).expectProblem(404, "not-found");
        assertThat(elsewhere.api().get("/api-keys").expect(200).json().path("items")).isEmpty();
        key.api().get("/cases").expect(200);
    }

    @Test
    void a_dump_holds_a_hash_of_256_random_bits_and_no_answer_tells_the_secret_again() {
        Key key = made(boss, "read-cases");
        assertThat(key.secret()).matches("linja_key_[A-Za-z0-9_-]{43}");
        assertThat(
                        HouseDatabase.texts(
                                "select row_to_json(k)::text from api_key k where id = ?",
                                key.id()))
                .singleElement()
                .asString()
                .contains(sha256(key.secret()))
                .doesNotContain(key.secret());
        assertThat(boss.api().get("/api-keys").expect(200).http().body())
                .contains(key.name())
                .doesNotContain(key.secret(), sha256(key.secret()));
        assertThat(
                        HouseDatabase.texts(
                                "select body from administration_text where body like ?",
                                "%" + key.name() + "%"))
                .isNotEmpty()
                .noneMatch(body -> body.contains(key.secret()));
    }

    @Test
    void a_page_shows_a_secret_once() {
        String name = name();
        PageVisitor at = PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD);
        HttpResponse<String> made =
                at.sendWithNonce(
                        "/portal/api-keys.xhtml",
                        at.open("/portal/api-keys.xhtml"),
                        Map.of(
                                "new",
                                "new",
                                "name",
                                name,
                                "scope",
                                "read-cases",
                                "days",
                                "30",
                                "make",
                                "make"));
        String secret = made.body().replaceAll("(?s).*(linja_key_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(secret).startsWith("linja_key_");
        ApiCaller.nobody().with("Authorization", "Bearer " + secret).get("/cases").expect(200);
        assertThat(at.open("/portal/api-keys.xhtml").body()).contains(name).doesNotContain(secret);
        assertThat(
                        PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD)
                                .open("/portal/api-keys.xhtml")
                                .body())
                .contains(name, "falls silent")
                .doesNotContain(secret);
    }

    @Test
    void a_key_leaves_no_session_and_opens_no_page() {
        Key key = made(boss, "write-cases");
        ApiAnswer answer = key.api().get("/cases").expect(200);
        assertThat(answer.http().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(
                        PageVisitor.stranger()
                                .openWith(
                                        "/portal/my-cases.xhtml",
                                        "Authorization",
                                        "Bearer " + key.secret())
                                .statusCode())
                .isEqualTo(302);
        key.api()
                .with("Sec-Fetch-Site", "cross-site")
                .get("/cases")
                .expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "linja_key_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "linja_key_",
        "x",
        "1 or 1=1 --"
    })
    void what_is_no_key_is_nobodys(String secret) {
        ApiCaller.nobody()
                .with("Authorization", "Bearer " + secret)
                .get("/cases")
                .expectProblem(401, "sign-in-failed");
    }

    @Test
    void it_is_noted_in_which_hour_a_key_was_used_last() {
        Key key = made(boss, "read-cases");
        assertThat(seen(boss, key.id()).path("usedAt").isNull()).isTrue();
        Instant before = HouseDatabase.now().truncatedTo(ChronoUnit.HOURS);
        key.api().get("/cases").expect(200);
        Instant used = Instant.parse(seen(boss, key.id()).path("usedAt").asText());
        assertThat(used).isEqualTo(used.truncatedTo(ChronoUnit.HOURS));
        assertThat(used).isBetween(before, HouseDatabase.now());
    }

    @Test
    void a_firm_has_twenty_keys_at_most_and_each_name_once() {
        APortalPerson own = APortalPerson.firstOf(ACustomer.takenOn());
        Key first = made(own, "read-cases");
        own.api()
                .post("/api-keys", Map.of("name", first.name()))
                .expectError("name", "key-name-taken");
        for (int nth = 2; nth <= 20; nth++) {
            made(own, "read-cases");
        }
        own.api().post("/api-keys", Map.of("name", name())).expectProblem(409, "act-not-allowed");
        own.api().delete("/api-keys/" + first.id()).expect(204);
        own.api().post("/api-keys", Map.of("name", first.name())).expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\"\"', required",
        "scope, '\"everything\"', unknown-value",
        "days, 0, not-in-a-year",
        "days, 366, not-in-a-year",
        "days, '\"ever\"', not-a-number"
    })
    void a_field_that_cannot_stand_is_named_and_no_key_is_made(
            String field, String value, String key) {
        long before = HouseDatabase.number("select count(*) from api_key");
        String name = field.equals("name") ? "" : "\"name\":\"" + name() + "\",";
        boss.api()
                .post("/api-keys", "{" + name + "\"" + field + "\":" + value + "}")
                .expectError(field, key);
        assertThat(HouseDatabase.number("select count(*) from api_key")).isEqualTo(before);
    }

    @Test
    void making_and_revoking_stand_in_the_trail() {
        Key key = made(boss, "read-cases");
        boss.api().delete("/api-keys/" + key.id()).expect(204);
        assertThat(
                        HouseDatabase.texts(
                                "select act || ' by ' || actor from administration_entry"
                                        + " where subject = ? order by id",
                                "key:" + key.id()))
                .containsExactly(
                        "api-key-made by person:" + boss.id(),
                        "api-key-revoked by person:" + boss.id());
        assertThat(
                        PageVisitor.signedIn("sanni", ApiCaller.PASSWORD)
                                .open("/administration/changes.xhtml?customer=" + firm)
                                .body())
                .contains(key.name());
    }

    /** A key as its maker has it. */
    private record Key(long id, String name, String secret) {
        ApiCaller api() {
            return ApiCaller.nobody().with("Authorization", "Bearer " + secret);
        }
    }

    private static Key made(APortalPerson maker, String scope) {
        String name = name();
        JsonNode made =
                maker.api()
                        .post("/api-keys", Map.of("name", name, "scope", scope, "days", 30))
                        .expect(201)
                        .json();
        return new Key(made.path("id").asLong(), name, made.path("secret").asText());
    }

    private static String name() {
        return "program " + UUID.randomUUID().toString().substring(0, 12);
    }

    private static JsonNode seen(APortalPerson by, long id) {
        return StreamSupport.stream(
                        by.api().get("/api-keys").expect(200).json().path("items").spliterator(),
                        false)
                .filter(key -> key.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private static ApiAnswer open(ApiCaller who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString()).post("/cases", MATTER);
    }

    private static void act(APortalPerson person, String act, Map<String, String> body) {
        boss.api()
                .having(person.seenBy(boss).path("version").asLong())
                .post("/own-people/" + person.id() + "/" + act, body)
                .expect(204);
    }

    private static List<String> actors(JsonNode journal) {
        return StreamSupport.stream(journal.spliterator(), false)
                .map(entry -> entry.path("actor").asText())
                .toList();
    }

    private static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
