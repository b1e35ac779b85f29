package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.PublishedApi;
import org.linja.testkit.RoleMatrix;

/**
 * What a browser is told with every answer of the house, whatever was asked and however it went.
 */
class AnyAnswerIT {
    private static final Pattern FILE =
            Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");

    private final Visitor nobody = Visitor.secure();

    @Test
    void every_answer_says_who_may_frame_embed_and_read_it_and_how_it_is_fetched() {
        Map<String, HttpResponse<String>> answers = answers();
        assertThat(answers.size()).as("else it proves little").isGreaterThan(150);
        answers.forEach(
                (asked, answer) -> {
                    String policy = only(asked, answer, "Content-Security-Policy");
                    assertThat(policy)
                            .as(asked)
                            .contains("frame-ancestors 'none'")
                            .contains("default-src '")
                            .doesNotContain("unsafe-inline")
                            .doesNotContain("unsafe-eval")
                            .doesNotContain("*");
                    assertThat(only(asked, answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(only(asked, answer, "X-Frame-Options")).isEqualTo("DENY");
                    assertThat(only(asked, answer, "Referrer-Policy")).isEqualTo("same-origin");
                    assertThat(only(asked, answer, "Cross-Origin-Opener-Policy"))
                            .isEqualTo("same-origin");
                    assertThat(only(asked, answer, "Cross-Origin-Resource-Policy"))
                            .isEqualTo("same-origin");
                    assertThat(only(asked, answer, "Permissions-Policy")).contains("camera=()");
                    assertThat(only(asked, answer, "Strict-Transport-Security"))
                            .startsWith("max-age=");
                    assertThat(answer.headers().firstValue("Server")).as(asked).isEmpty();
                    assertThat(answer.headers().firstValue("X-Powered-By")).as(asked).isEmpty();
                });
    }

    @Test
    void a_page_that_is_drawn_may_run_its_own_scripts_by_their_nonce_and_nothing_else() {
        for (String page :
                List.of("/login.xhtml", "/error/not-found.xhtml", "/no-such-page.xhtml")) {
            HttpResponse<String> answer = nobody.open(page);
            if (answer.statusCode() != 302) {
                assertThat(only(page, answer, "Content-Security-Policy"))
                        .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'")
                        .contains("style-src 'self'");
            }
        }
    }

    @Test
    void what_is_told_instead_of_a_page_is_html_as_pages_are() {
        Visitor browser =
                Visitor.plain()
                        .withHeader("Accept", "text/html,application/xhtml+xml")
                        .signIn("maria");
        for (String page :
                List.of(
                        "/portal/my-cases.xhtml",
                        "/portal/case.xhtml?number=L-999999",
                        "/audit/opinions.xhtml",
                        "/portal/no-such-page.xhtml")) {
            assertThat(only(page, browser.open(page), "Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void nothing_but_the_files_of_the_pages_is_kept_by_anybody_on_the_way() {
        answers()
                .forEach(
                        (asked, answer) -> {
                            if (!asked.contains("/jakarta.faces.resource/")) {
                                assertThat(only(asked, answer, "Cache-Control"))
                                        .as(asked)
                                        .contains("no-store");
                            }
                        });
    }

    @Test
    void a_case_behind_an_address_like_a_files_is_not_kept_either() {
        Visitor maria = Visitor.secure().signIn("maria");
        for (String address :
                List.of(
                        "/portal/my-cases.xhtml/x.css",
                        "/portal/my-cases.xhtml;x.css",
                        "/portal/my-cases.css",
                        "/portal/case.xhtml?x.css")) {
            HttpResponse<String> answer = maria.open(address);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("no-store");
        }
    }

    @Test
    void a_page_is_gone_for_whoever_signed_out_and_goes_back_to_it() {
        Visitor maria = Visitor.secure().signIn("maria");
        HttpResponse<String> page = maria.open("/portal/my-cases.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        String session = maria.cookieHeader();
        maria.send(
                "/portal/my-cases.xhtml", page, Map.of("leave", "leave", "sign-out", "sign-out"));

        Visitor back = Visitor.secure().withHeader("Cookie", session);
        assertThat(back.open("/portal/my-cases.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void every_cookie_travels_over_tls_alone_is_no_scripts_business_and_stays_on_this_site() {
        Visitor maria = Visitor.secure().signIn("maria");
        HttpResponse<String> page = maria.open("/portal/my-cases.xhtml");
        Matcher finnish = Pattern.compile("name=\"([^\"]*:1:to)\"").matcher(page.body());
        assertThat(finnish.find()).isTrue();
        maria.send(
                "/portal/my-cases.xhtml",
                page,
                Map.of("languages", "languages", finnish.group(1), "fi"));
        maria.open("/no-such-page.xhtml");

        assertThat(maria.cookiesSet()).hasSizeGreaterThan(1);
        assertThat(maria.cookiesSet())
                .allSatisfy(
                        cookie ->
                                assertThat(cookie.toLowerCase(Locale.ROOT))
                                        .contains("; secure")
                                        .contains("; httponly")
                                        .containsPattern("; samesite=(lax|strict)")
                                        .doesNotContain("domain="));
    }

    @Test
    void the_session_id_before_signing_in_is_worth_nothing_after_it() {
        Visitor maria = Visitor.secure();
        maria.open("/portal/my-cases.xhtml");
        String before = maria.cookieHeader();
        maria.signIn("maria");
        assertThat(maria.cookieHeader()).isNotEqualTo(before);
        assertThat(
                        Visitor.secure()
                                .withHeader("Cookie", before)
                                .open("/portal/my-cases.xhtml")
                                .statusCode())
                .isEqualTo(302);
    }

    private static String only(String asked, HttpResponse<String> answer, String header) {
        List<String> values = answer.headers().allValues(header);
        assertThat(values).as("%s of %s (%s)", header, asked, answer.statusCode()).hasSize(1);
        return values.get(0);
    }

    /** Pages, addresses of the API, files and mistakes, as somebody meets them and as nobody. */
    private Map<String, HttpResponse<String>> answers() {
        Visitor sanni = Visitor.secure().signIn("sanni");
        Visitor maria = Visitor.secure().signIn("maria");
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>(RoleMatrix.pages().keySet());
        addresses.addAll(mistakes());
        for (String address : addresses) {
            answers.put("nobody " + address, nobody.open(address));
            answers.put("maria " + address, maria.open(address));
        }
        for (String page : RoleMatrix.pages().keySet()) {
            answers.put("sanni " + page, sanni.open(page));
        }
        Matcher file = FILE.matcher(nobody.open("/login.xhtml").body());
        while (file.find()) {
            String address = file.group(1).replace("&amp;", "&");
            answers.put("nobody " + address, nobody.open(address));
        }
        Visitor proved =
                Visitor.secure()
                        .withHeader("Authorization", ApiCaller.basic("maria", ApiCaller.PASSWORD));
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            if (endpoint.reads()) {
                String address = "/api/v1" + endpoint.at("1");
                answers.put("nobody " + address, nobody.open(address));
                answers.put("maria by password " + address, proved.open(address));
            }
        }
        answers.put("POST /api/v1/cases", proved.post("/api/v1/cases", "application/json", "{"));
        answers.put("POST /login.xhtml", nobody.post("/login.xhtml", "text/plain", "x"));
        answers.put("DELETE /api/v1/cases", proved.ask("DELETE", "/api/v1/cases"));
        answers.put("OPTIONS /api/v1/cases", nobody.ask("OPTIONS", "/api/v1/cases"));
        return answers;
    }

    private static List<String> mistakes() {
        return List.of(
                "/",
                "/no-such-page.xhtml",
                "/no-such-folder/",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/resources/desk/desk.css",
                "/portal/my-cases.xhtml/x.css",
                "/jakarta.faces.resource/no-such-file.css.xhtml?ln=desk",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/favicon.ico",
                "/robots.txt",
                "/health",
                "/health/ready",
                "/openapi",
                "/metrics",
                "/api",
                "/api/v2/cases",
                "/api/v1/no-such-thing",
                "/escalation/push-worker.js",
                "/portal/",
                "/portal/case.xhtml?number=L-999999999",
                "/portal/case.xhtml?number=%00");
    }
}
