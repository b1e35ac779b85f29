package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;
import org.linja.testkit.PublishedApi;
import org.linja.testkit.RawLine;

/** What comes too often, is too large, or is written so that two readers would read it apart. */
class BoundsIT {
    private static final int SLOW_LINES = 200;

    private static final int MANY = 16;
    private static final int MOST_TRIES = 20_000;

    @Test
    void a_customers_person_who_never_stops_asking_is_told_to_wait_and_nobody_else_is()
            throws Exception {
        String code = ACustomer.under(ACustomer.terms());
        String busy = APerson.of(code);
        String colleague = APerson.of(code);

        HttpResponse<String> refused = askUntilRefused(busy);

        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(Json.read(refused.body()).path("type").asText()).endsWith("too-many-requests");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        ApiCaller.as(colleague, APerson.PASSWORD).get("/cases?limit=1").expect(200);
        ApiCaller.as("aino").get("/cases?limit=1").expect(200);
    }

    @Test
    void a_key_is_counted_for_itself_and_its_maker_and_other_keys_work_on() throws Exception {
        APortalPerson maker = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        String busy = "Bearer " + key(maker, "busy");
        String calm = "Bearer " + key(maker, "calm");

        refused(
                () ->
                        Visitor.plain()
                                .withHeader("Authorization", busy)
                                .open("/api/v1/no-such-thing"));

        ApiCaller.nobody().with("Authorization", calm).get("/cases?limit=1").expect(200);
        maker.api().get("/cases?limit=1").expect(200);
    }

    private static String key(APortalPerson maker, String name) {
        return maker.api()
                .post("/api-keys", Map.of("name", name))
                .expect(201)
                .json()
                .path("secret")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"en, Too many requests", "fi, Liian monta pyyntöä", "ru, Слишком много запросов"})
    void a_page_says_it_in_the_readers_language_and_a_form_keeps_its_words(
            String language, String title) throws Exception {
        String login = APerson.of("ACME");
        Visitor person = Visitor.plain().signIn(login, APerson.PASSWORD);
        person.withHeader("Accept-Language", language)
                .withHeader("Cookie", person.cookieHeader() + "; linja-language=" + language);
        askUntilRefused(login);

        HttpResponse<String> page = refusedPage(person);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("<h1 id=\"title\">" + title + "</h1>");
    }

    @Test
    void a_script_is_told_in_one_sentence_so_that_the_page_can_stay() throws Exception {
        String login = APerson.of("ACME");
        Visitor person =
                Visitor.plain()
                        .signIn(login, APerson.PASSWORD)
                        .withHeader("Faces-Request", "partial/ajax");
        askUntilRefused(login);

        HttpResponse<String> answer =
                refused(
                        () ->
                                person.post(
                                        "/portal/no-such-page.xhtml",
                                        "application/x-www-form-urlencoded",
                                        "any=thing"));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("your words are still here");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/cases, 401", "/cases/queue.xhtml, 302"})
    void whoever_is_not_signed_in_is_counted_by_network_and_staff_in_it_work_on(
            String address, int heard) throws Exception {
        Visitor aino = Visitor.plain().signIn("aino");
        List<Integer> statuses = flood(() -> Visitor.plain().open(address).statusCode());
        assertThat(statuses).containsOnly(heard, 429);

        assertThat(aino.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);
        ApiCaller.as("aino").take(ACall.from("ACME")).expect(201);
        Patience.until(
                "strangers are heard again",
                () -> Visitor.plain().open("/login.xhtml").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=1000000000",
                "limit=9999999999999999999",
                "limit=1e3",
                "limit=x",
                "after=-1",
                "after=99999999999999999999",
                "after=1;drop",
                "size=1000000000",
                "offset=1000000",
                "page=100000",
                "expand=all",
                "fields=*"
            })
    void no_list_is_longer_than_a_page_and_none_is_asked_in_words_the_house_does_not_know(
            String query) {
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            boolean list = endpoint.reads() && endpoint.query().containsKey("limit");
            if (list && endpoint.places().isEmpty() && endpoint.roles().contains("CUSTOMER")) {
                ApiCaller.as("maria")
                        .get(endpoint.path() + "?" + query)
                        .expectProblem(400, "invalid-input");
            }
        }
    }

    @Test
    void however_far_a_list_is_read_it_ends() {
        ApiCaller maria = ApiCaller.as("maria");
        assertThat(maria.get("/cases?after=1").expect(200).json().path("items")).isEmpty();
        assertThat(maria.get("/cases?limit=200").expect(200).json().path("items").size())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void no_endpoint_reads_a_body_of_more_than_256_KiB() {
        Map<String, Long> before = HouseDatabase.written();
        String body = "{\"subject\": \"" + "x".repeat(262_144) + "\"}";
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            if (endpoint.roles().contains("CUSTOMER") && !endpoint.reads()) {
                HttpResponse<String> answer =
                        Visitor.plain()
                                .withHeader("Authorization", proof("maria"))
                                .withHeader("If-Match", "\"1\"")
                                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .post(
                                        "/api/v1" + endpoint.at("L-999999999"),
                                        "application/json",
                                        body);
                assertThat(answer.statusCode()).as(endpoint.path()).isEqualTo(413);
            }
        }
        assertThat(chunked(body).statuses()).isEqualTo(List.of(413));
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void a_form_of_ten_megabytes_is_refused_before_it_is_read() {
        Visitor maria = Visitor.plain().signIn("maria");
        HttpResponse<String> form = maria.open("/portal/open-case.xhtml");
        HttpResponse<String> answer =
                maria.send(
                        "/portal/open-case.xhtml",
                        form,
                        Map.of("matter", "matter", "description", "x".repeat(10_485_760)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_form_with_files_is_read_only_where_files_are_taken() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                        + "x".repeat(2 << 20)
                        + "\r\n--x--\r\n";
        for (Visitor visitor : List.of(Visitor.plain(), Visitor.plain().signIn("maria"))) {
            for (String page : List.of("/login.xhtml", "/forgot-password.xhtml")) {
                assertThat(visitor.post(page, "multipart/form-data; boundary=x", body).statusCode())
                        .as(page)
                        .isEqualTo(413);
            }
        }
        RawLine.Answer endless =
                RawLine.send(
                        String.join(
                                "\r\n",
                                "POST /login.xhtml HTTP/1.1",
                                "Host: localhost",
                                "Connection: close",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Transfer-Encoding: chunked",
                                "",
                                "1",
                                "x",
                                "0",
                                "",
                                ""));
        assertThat(endless.statuses()).isEqualTo(List.of(413));
    }

    @Test
    void headers_of_more_than_8_KiB_end_the_line() {
        RawLine.Answer answer =
                RawLine.send(
                        "GET /login.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                + "x".repeat(9_000)
                                + "\r\n\r\n");
        assertThat(answer.statuses()).allMatch(status -> status == 431 || status == 400);
        RawLine.Answer many =
                RawLine.send(
                        "GET /login.xhtml HTTP/1.1\r\nHost: localhost\r\n"
                                + "X-Short: 12345678\r\n".repeat(600)
                                + "\r\n");
        assertThat(many.statuses()).allMatch(status -> status == 431 || status == 400);
        assertThat(answer.text()).doesNotContain("Grizzly").doesNotContain("Payara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX",
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nX",
                "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 4 4\r\n\r\n"
            })
    void nobody_hides_a_second_request_in_the_first(String rest) {
        String hidden = "GET /openapi HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        RawLine.Answer answer =
                RawLine.send(
                        "POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + rest
                                + hidden);
        assertThat(answer.text()).as(rest).doesNotContain("openapi: 3").doesNotContain(" 200 ");
    }

    @Test
    void hundreds_of_lines_that_say_a_letter_now_and_then_hold_up_nobody() throws IOException {
        ApiCaller aino = ApiCaller.as("aino");
        List<RawLine.Slow> lines = new ArrayList<>();
        try {
            long alone = median(() -> aino.get("/cases?limit=1").expect(200));
            for (int line = 0; line < SLOW_LINES; line++) {
                lines.add(
                        RawLine.begin("GET /login.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
                lines.add(
                        RawLine.begin(
                                "POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{"));
            }
            long among =
                    median(
                            () -> {
                                lines.forEach(line -> line.say("x"));
                                aino.get("/cases?limit=1").expect(200);
                            });
            assertThat(among).as("ms, against %d alone", alone).isLessThan(2_000 + 3 * alone);
        } finally {
            for (RawLine.Slow line : lines) {
                line.close();
            }
        }
    }

    private static long median(Runnable act) {
        List<Long> millis = new ArrayList<>();
        for (int turn = 0; turn < 15; turn++) {
            long start = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static RawLine.Answer chunked(String body) {
        return RawLine.send(
                "POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + proof("maria")
                        + "\r\nIdempotency-Key: "
                        + UUID.randomUUID()
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length())
                        + "\r\n"
                        + body
                        + "\r\n0\r\n\r\n");
    }

    private static String proof(String login) {
        return ApiCaller.basic(login, ApiCaller.PASSWORD);
    }

    /** Many at once, until the first is told to wait; that answer. */
    private static HttpResponse<String> askUntilRefused(String login) throws Exception {
        return refused(
                () ->
                        Visitor.plain()
                                .withHeader(
                                        "Authorization", ApiCaller.basic(login, APerson.PASSWORD))
                                .open("/api/v1/no-such-thing"));
    }

    private static HttpResponse<String> refusedPage(Visitor person) throws Exception {
        return refused(() -> person.open("/portal/no-such-page.xhtml"));
    }

    /** Asks until one is refused; that answer. */
    private static HttpResponse<String> refused(Callable<HttpResponse<String>> call)
            throws Exception {
        List<HttpResponse<String>> refused = new ArrayList<>();
        flood(
                () -> {
                    HttpResponse<String> answer = call.call();
                    if (answer.statusCode() == 429) {
                        synchronized (refused) {
                            refused.add(answer);
                        }
                    }
                    return answer.statusCode();
                });
        assertThat(refused).isNotEmpty();
        return refused.get(0);
    }

    /** Asks on sixteen lines until somebody is refused; each status that came. */
    private static List<Integer> flood(Callable<Integer> call) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(MANY);
        try {
            List<Integer> statuses = new ArrayList<>();
            while (!statuses.contains(429) && statuses.size() < MOST_TRIES) {
                for (Future<Integer> one : crowd.invokeAll(Collections.nCopies(MANY * 8, call))) {
                    statuses.add(one.get());
                }
            }
            return statuses;
        } finally {
            crowd.shutdownNow();
        }
    }
}
