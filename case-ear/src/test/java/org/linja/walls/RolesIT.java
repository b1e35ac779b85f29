package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;
import org.linja.testkit.PublishedApi;
import org.linja.testkit.RoleMatrix;

/** Every address and every page against every role, as the running house decides it. */
class RolesIT {
    private static final Map<String, String> PEOPLE = people();

    /** Nobody calls an administrator: to one, this page is about somebody else. */
    private static final Map<String, String> WORDS =
            Map.of("ADMINISTRATOR /escalation/reach.xhtml", "?person=aino");

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("LINE_1", "aino");
        people.put("LINE_2", "ilmari");
        people.put("DUTY_MANAGER", "kaisa");
        people.put("AUDITOR", "otto");
        people.put("ADMINISTRATOR", "sanni");
        people.put("CUSTOMER", "maria");
        return people;
    }

    /** The customer's person of the table is its administrator, and so has every right of one. */
    private static List<String> rolesOf(String role) {
        return role.equals("CUSTOMER")
                ? List.of(role, "CUSTOMER_MEMBER", "CUSTOMER_ADMINISTRATOR")
                : List.of(role);
    }

    @ParameterizedTest
    @CsvSource({"LINE_1", "LINE_2", "DUTY_MANAGER", "AUDITOR", "ADMINISTRATOR", "CUSTOMER"})
    void whoever_lacks_the_role_is_refused_at_every_address_and_nothing_is_written(String role) {
        Map<String, Long> before = HouseDatabase.written();
        int refused = 0;
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            HttpResponse<String> answer = null;
            if (Collections.disjoint(endpoint.roles(), rolesOf(role))) {
                answer = ask(PEOPLE.getOrDefault(role, ""), endpoint);
                assertThat(answer.statusCode())
                        .as("%s %s as %s", endpoint.verb(), endpoint.path(), role)
                        .isEqualTo(403);
                refused++;
            } else if (endpoint.reads()) {
                answer = ask(PEOPLE.getOrDefault(role, ""), endpoint);
                assertThat(answer.statusCode())
                        .as("%s %s as %s", endpoint.verb(), endpoint.path(), role)
                        .isIn(200, 400, 404);
            }
        }
        assertThat(refused).isGreaterThan(40);
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void nobody_is_heard_at_any_address_without_saying_who_they_are() {
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            HttpResponse<String> answer =
                    Visitor.plain().ask(endpoint.verb(), "/api/v1" + endpoint.at("1"));
            assertThat(answer.statusCode())
                    .as("%s %s", endpoint.verb(), endpoint.path())
                    .isEqualTo(401);
        }
    }

    @Test
    void every_page_opens_to_the_roles_of_its_row_and_to_no_other() {
        Map<String, Map<String, Boolean>> pages = RoleMatrix.pages();
        assertThat(pages.size()).isGreaterThan(40);
        PEOPLE.forEach(
                (role, login) -> {
                    Visitor person = Visitor.plain().signIn(login);
                    pages.forEach(
                            (page, may) -> {
                                int status =
                                        person.open(
                                                        page
                                                                + WORDS.getOrDefault(
                                                                        role + " " + page, ""))
                                                .statusCode();
                                if (rolesOf(role).stream()
                                        .anyMatch(one -> Boolean.TRUE.equals(may.get(one)))) {
                                    // A page that shows one thing has none without its number.
                                    assertThat(status)
                                            .as("%s as %s", page, role)
                                            .isIn(200, 302, 404);
                                } else {
                                    assertThat(status).as("%s as %s", page, role).isEqualTo(403);
                                }
                            });
                });
        pages.forEach(
                (page, may) -> {
                    boolean open = Boolean.TRUE.equals(may.get("not signed in"));
                    HttpResponse<String> answer = Visitor.plain().open(page);
                    assertThat(answer.statusCode()).as(page).isEqualTo(open ? 200 : 302);
                    if (!open) {
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                                .endsWith("/login.xhtml");
                    }
                });
    }

    @Test
    void what_an_auditor_tries_to_change_is_refused_and_stands_in_the_log_with_who_tried() {
        String mark = "auditor-tries-0045";
        long person = HouseDatabase.number("select id from person where login = ?", "otto");
        ApiCaller.as("otto")
                .with("X-Request-Id", mark)
                .having(1)
                .post("/cases/L-100001/notes", Map.of("text", "I was here"))
                .expectProblem(403, "forbidden");
        // The server writes its log down a little later than it answers.
        Patience.until("the refusal in the log", () -> isLogged(mark, person));
    }

    private static boolean isLogged(String mark, long person) {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("linja.log")))) {
            return lines.anyMatch(
                    line ->
                            line.contains(mark)
                                    && line.contains("status\\\":403")
                                    && line.contains("person\\\":" + person + "}"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpResponse<String> ask(String login, PublishedApi.Endpoint endpoint) {
        return Visitor.plain()
                .withHeader("Authorization", ApiCaller.basic(login, ApiCaller.PASSWORD))
                .ask(endpoint.verb(), "/api/v1" + endpoint.at("1"));
    }
}
