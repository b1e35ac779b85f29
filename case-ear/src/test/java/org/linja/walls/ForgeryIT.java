package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PublishedApi;

/** What a foreign page makes a browser send, and what a stranger writes about themselves. */
class ForgeryIT {
    private static final String OWN_CASE = "/portal/open-case.xhtml";

    private Map<String, Long> before = Map.of();

    @BeforeEach
    void count() {
        before = HouseDatabase.written();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://localhost.evil.example",
                "http://127.0.0.1:1"
            })
    void no_foreign_page_may_read_an_answer(String origin) {
        for (String address : List.of("/api/v1/cases", "/login.xhtml", "/openapi", "/health")) {
            for (String verb : List.of("GET", "OPTIONS")) {
                HttpResponse<String> answer =
                        Visitor.plain()
                                .withHeader("Origin", origin)
                                .withHeader("Access-Control-Request-Method", "POST")
                                .withHeader("Authorization", proof("maria"))
                                .ask(verb, address);
                assertThat(answer.headers().map().keySet())
                        .as("%s %s", verb, address)
                        .noneMatch(
                                header ->
                                        header.toLowerCase(Locale.ROOT)
                                                .startsWith("access-control-"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void what_a_form_of_a_foreign_page_can_send_is_no_json(String type) {
        HttpResponse<String> answer =
                Visitor.plain()
                        .withHeader("Authorization", proof("aino"))
                        .withHeader("Idempotency-Key", "from-a-foreign-page")
                        .post("/api/v1/calls", type, Json.of(ACall.from("ACME").body()));
        assertThat(answer.statusCode()).isEqualTo(415);
        expectNothingWritten();
    }

    @Test
    void nothing_is_changed_by_looking() {
        ApiCaller aino = ApiCaller.as("aino");
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            if (!endpoint.reads()) {
                assertThat(aino.get(endpoint.at("1")).status())
                        .as("GET of " + endpoint.path())
                        .isIn(200, 400, 403, 404, 405, 406);
            }
        }
        expectNothingWritten();
    }

    @Test
    void a_form_without_the_pages_own_token_changes_nothing() {
        Visitor maria = Visitor.plain().signIn("maria");
        String form =
                FacesForm.written(
                        Map.of(
                                "matter", "matter",
                                "subject", "Sent from elsewhere",
                                "description", "By a page that cannot read ours.",
                                "kind", "fault",
                                "send", "send"));
        maria.post(OWN_CASE, "application/x-www-form-urlencoded", form);
        maria.post(
                OWN_CASE,
                "application/x-www-form-urlencoded",
                form + "&jakarta.faces.ViewState=" + FacesForm.encoded("1234567890:0987654321"));
        maria.post(
                OWN_CASE,
                "application/x-www-form-urlencoded",
                form + "&jakarta.faces.ViewState=stateless");
        maria.open(OWN_CASE + "?" + form);
        expectNothingWritten();
    }

    @Test
    void the_token_of_another_persons_page_is_worth_nothing() {
        Visitor maria = Visitor.plain().signIn("maria");
        Visitor oleg = Visitor.plain().signIn("oleg");
        HttpResponse<String> olegs = oleg.open(OWN_CASE);
        HttpResponse<String> answer =
                maria.send(
                        OWN_CASE,
                        olegs,
                        Map.of(
                                "matter", "matter",
                                "subject", "With a token that is not mine",
                                "description", "x",
                                "kind", "fault",
                                "send", "send"));
        assertThat(answer.statusCode()).isNotEqualTo(500);
        expectNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"cross-site", "same-site"})
    void nobody_is_signed_in_by_a_foreign_page(String site) {
        Visitor victim = Visitor.plain();
        HttpResponse<String> login = victim.open("/login.xhtml");
        String session = victim.cookieHeader();
        HttpResponse<String> answer =
                Visitor.plain()
                        .withHeader("Sec-Fetch-Site", site)
                        .post(
                                "/login.xhtml",
                                "application/x-www-form-urlencoded",
                                FacesForm.written(
                                        Map.of(
                                                "sign-in", "sign-in",
                                                "name", "oleg",
                                                "password", ApiCaller.PASSWORD,
                                                "enter", "enter",
                                                "jakarta.faces.ViewState",
                                                        FacesForm.viewState(login))));
        assertThat(answer.headers().allValues("Location"))
                .noneMatch(to -> to.endsWith("/index.xhtml"));
        assertThat(
                        Visitor.plain()
                                .withHeader("Cookie", session)
                                .open("/portal/my-cases.xhtml")
                                .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void what_a_stranger_says_about_who_they_are_counts_for_nothing(String header, String claim) {
        Visitor stranger = Visitor.plain().withHeader(header, claim);
        assertThat(stranger.open("/api/v1/cases").statusCode()).as(header).isEqualTo(401);
        HttpResponse<String> page = stranger.open("/portal/my-cases.xhtml");
        assertThat(page.statusCode()).as(header).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .as(header)
                .doesNotContain("evil.example");
        assertThat(stranger.open("/login.xhtml").body())
                .as(header)
                .doesNotContain("evil.example")
                .doesNotContain("<script>alert");
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                        "X-Remote-User=sanni",
                        "Remote-User=sanni",
                        "X-Forwarded-User=sanni",
                        "X-WEBAUTH-USER=sanni",
                        "X-SSL-Client-CN=sanni",
                        "Proxy-Remote-User=sanni",
                        "Proxy-auth-cert=sanni",
                        "X-Forwarded-For=127.0.0.1",
                        "X-Forwarded-For=<script>alert(1)</script>",
                        "CF-Connecting-IP=127.0.0.1",
                        "X-Real-IP=127.0.0.1",
                        "X-Forwarded-Host=evil.example",
                        "X-Forwarded-Proto=https",
                        "X-Original-URL=/admin/people.xhtml",
                        "X-Rewrite-URL=/admin/people.xhtml",
                        "X-HTTP-Method-Override=DELETE")
                .map(line -> line.split("=", 2))
                .map(pair -> Arguments.of(pair[0], pair[1]));
    }

    private void expectNothingWritten() {
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    private static String proof(String login) {
        return ApiCaller.basic(login, ApiCaller.PASSWORD);
    }
}
