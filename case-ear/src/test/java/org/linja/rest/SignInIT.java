package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** Who comes in at the API's door, and who is told what instead. */
class SignInIT {
    private static final String PASSWORD = "a long enough word";
    private static final String OTHER_PASSWORD = "another long enough word";

    @ParameterizedTest
    @CsvSource({"en, Please sign in.", "fi, Kirjaudu sisään.", "ru, Войдите в систему."})
    void whoever_shows_nothing_is_asked_for_a_password_and_never_sent_to_a_page(
            String language, String detail) {
        ApiAnswer answer = ApiCaller.nobody().speaking(language).get("/cases");

        answer.expectProblem(401, "sign-in-required");
        assertThat(answer.detail()).isEqualTo(detail);
        assertThat(challenges(answer)).containsExactly("Basic realm=\"Linja\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic YWlubzp3cm9uZw==", // aino:wrong
        "Basic bm9ib2R5LWhlcmU6d3Jvbmc=", // nobody-here:wrong
        "Basic bm8tY29sb24=", // no-colon
        "Basic !!!",
        "Basic",
        "Bearer linja-demo",
        "Negotiate abc"
    })
    void a_wrong_proof_is_refused_in_the_same_words_whatever_was_wrong_with_it(String proof) {
        ApiAnswer answer = ApiCaller.nobody().with("Authorization", proof).get("/cases");

        answer.expectProblem(401, "sign-in-failed");
        assertThat(answer.detail())
                .isEqualTo("The name or the password is not right, or the account is closed.");
        assertThat(challenges(answer)).hasSize(1);
    }

    @Test
    void basic_opens_the_door_and_leaves_no_session_behind() {
        ApiAnswer answer = ApiCaller.as("aino").get("/cases?limit=1");

        answer.expect(200);
        assertThat(answer.http().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_session_of_a_browser_counts_for_nothing_here() {
        PageVisitor aino = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        assertThat(aino.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);

        ApiCaller.nobody()
                .with("Cookie", aino.cookieHeader())
                .get("/cases")
                .expectProblem(401, "sign-in-required");
    }

    @ParameterizedTest
    @CsvSource({"cross-site", "same-site"})
    void a_foreign_page_cannot_use_a_password_that_the_browser_remembers(String site) {
        ApiCaller.as("aino")
                .with("Sec-Fetch-Site", site)
                .get("/cases")
                .expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("wrongRoles")
    void a_wrong_role_is_refused_and_nothing_is_written(
            String login, String method, String path, String language, String detail) {
        ApiCaller caller =
                ApiCaller.as(login)
                        .speaking(language)
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .having(1);
        Map<String, Long> before = HouseDatabase.written();

        ApiAnswer answer =
                method.equals("GET")
                        ? caller.get(path)
                        : caller.post(path, ACall.from("ACME").body());

        answer.expectProblem(403, "forbidden");
        assertThat(answer.detail()).isEqualTo(detail);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    static Stream<Arguments> wrongRoles() {
        String en = "You may not do this.";
        String fi = "Sinulla ei ole oikeutta tähän.";
        String ru = "У вас нет прав на это.";
        return Stream.of(
                Arguments.of("ilmari", "POST", "/calls", "en", en),
                Arguments.of("maria", "POST", "/calls", "fi", fi),
                Arguments.of("oleg", "POST", "/calls", "ru", ru),
                Arguments.of("aino", "POST", "/cases", "en", en),
                Arguments.of("sanni", "GET", "/cases", "fi", fi),
                Arguments.of("sanni", "GET", "/cases/L-100001", "en", en),
                Arguments.of("otto", "POST", "/cases/L-100001/notes", "ru", ru),
                Arguments.of("maria", "POST", "/cases/L-100001/accept", "en", en),
                Arguments.of("maria", "GET", "/notifications", "en", en),
                Arguments.of("kaisa", "GET", "/audits", "en", en),
                Arguments.of("otto", "GET", "/imports", "en", en),
                Arguments.of("aino", "GET", "/people", "en", en));
    }

    @Test
    void another_customers_case_does_not_exist_for_a_customer() {
        String number = ApiCaller.as("aino").take(ACall.from("ACME")).expect(201).number();
        ApiCaller maria = ApiCaller.as("maria");
        ApiCaller oleg = ApiCaller.as("oleg");
        Map<String, Long> before = HouseDatabase.written();

        maria.get("/cases/" + number).expect(200);
        for (String path : List.of("", "/journal", "/clocks")) {
            oleg.get("/cases/" + number + path).expectProblem(404, "not-found");
        }
        oleg.having(1)
                .post("/cases/" + number + "/answers", Map.of("text", "I should not be here"))
                .expectProblem(404, "not-found");
        assertThat(Json.each(oleg.get("/cases?limit=200").json().path("items"), "number"))
                .isNotEmpty()
                .doesNotContain(number);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"L-999999999", "L-0", "100001", "L-1e5", "l-100001", "L-99999999999999999999"})
    void a_number_that_no_case_bears_is_not_found(String number) {
        ApiCaller.as("aino").get("/cases/" + number).expectProblem(404, "not-found");
    }

    @Test
    void a_new_password_shuts_out_the_old_one_and_ends_open_sessions_at_their_next_request() {
        String login = hire("Hilla Reset");
        ApiCaller withOld = ApiCaller.as(login, PASSWORD);
        PageVisitor atHome = PageVisitor.signedIn(login, PASSWORD);
        PageVisitor colleague = PageVisitor.signedIn("aino", ApiCaller.PASSWORD);
        withOld.get("/cases?limit=1").expect(200);
        assertThat(atHome.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);

        JsonNode person = personOf(login);
        ApiCaller.as("sanni")
                .having(person.path("version").asLong())
                .post(
                        "/people/" + person.path("id").asText() + "/password",
                        Map.of("password", OTHER_PASSWORD))
                .expect(204);

        HttpResponse<String> next = atHome.open("/cases/queue.xhtml");
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location").orElseThrow()).endsWith("/login.xhtml");
        withOld.get("/cases?limit=1").expectProblem(401, "sign-in-failed");
        ApiCaller.as(login, OTHER_PASSWORD).get("/cases?limit=1").expect(200);
        assertThat(
                        PageVisitor.signedIn(login, OTHER_PASSWORD)
                                .open("/cases/queue.xhtml")
                                .statusCode())
                .isEqualTo(200);
        assertThat(colleague.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_its_next_request_and_stays_out_of_its_old_session() {
        String login = hire("Hilla Closed");
        PageVisitor atHome = PageVisitor.signedIn(login, PASSWORD);
        PageVisitor asleep = PageVisitor.signedIn(login, PASSWORD);
        ApiCaller.as(login, PASSWORD).get("/cases?limit=1").expect(200);

        change(login, "disable");
        ApiCaller.as(login, PASSWORD).get("/cases?limit=1").expectProblem(401, "sign-in-failed");
        assertThat(atHome.open("/cases/queue.xhtml").statusCode()).isEqualTo(302);

        change(login, "enable");
        ApiCaller.as(login, PASSWORD).get("/cases?limit=1").expect(200);
        assertThat(asleep.open("/cases/queue.xhtml").statusCode()).isEqualTo(302);
    }

    private static void change(String login, String act) {
        JsonNode person = personOf(login);
        ApiCaller.as("sanni")
                .having(person.path("version").asLong())
                .post("/people/" + person.path("id").asText() + "/" + act, Map.of())
                .expect(204);
    }

    @Test
    void the_address_of_somebody_of_the_house_is_nobody_elses() {
        String first = hire("First");
        Map<String, Object> twin =
                new TreeMap<>(
                        Map.of(
                                "login",
                                first + "x",
                                "name",
                                "The same",
                                "email",
                                first.toUpperCase(Locale.ROOT) + "@Linja.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "roles",
                                List.of("LINE_2"),
                                "password",
                                PASSWORD));
        ApiCaller sanni = ApiCaller.as("sanni");
        sanni.post("/people", twin).expectError("email", "email-taken");
        Map<String, Object> customers = new TreeMap<>(twin);
        customers.put("roles", List.of("CUSTOMER"));
        customers.put("customer", "ACME");
        sanni.post("/people", customers).expectError("email", "email-taken");
        change(first, "disable");
        sanni.post("/people", twin).expect(201);
        JsonNode old = personOf(first);
        sanni.having(old.path("version").asLong())
                .post("/people/" + old.path("id").asText() + "/enable", "")
                .expectError("email", "email-taken");
    }

    private static String hire(String name) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        ApiCaller.as("sanni")
                .post(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                name,
                                "email",
                                login + "@linja.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "roles",
                                List.of("LINE_1"),
                                "password",
                                PASSWORD))
                .expect(201);
        return login;
    }

    private static JsonNode personOf(String login) {
        return StreamSupport.stream(
                        ApiCaller.as("sanni")
                                .get("/people?q=" + login)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(person -> person.path("login").asText().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> challenges(ApiAnswer answer) {
        return answer.http().headers().allValues("WWW-Authenticate");
    }
}
