package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PublishedApi;

/** Words in a question that a database could take for its own. */
class QueryWordsIT {
    private static String login = "";
    private static String only = "";

    @BeforeAll
    static void oneCase() {
        String customer = ACustomer.under(ACustomer.terms());
        login = APerson.of(customer);
        only = ApiCaller.as("aino").take(ACall.from(customer)).expect(201).number();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "') or true --",
                "'; drop table support_case; --",
                "' union select password_hash from person --",
                "1 or 1=1",
                "\\'; select pg_sleep(5); --",
                "$$; select 1; $$",
                "%",
                "_",
                "%%%%",
                "*",
                ":*",
                "a:*",
                "!zzz",
                "!scale",
                "zzz | scale",
                "zzz or scale",
                "zzz <-> scale",
                "scale & !zzz",
                "-zzz",
                "\"",
                "'",
                "\\",
                "()",
                "((((",
                "&&&",
                "<->",
                "scale:A",
                "Scale\u00009"
            })
    void every_word_of_a_search_is_a_word_and_finds_no_more_than_it_says(String words) {
        Map<String, Long> before = HouseDatabase.written();
        ApiCaller customer = ApiCaller.as(login, APerson.PASSWORD);
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            boolean list = endpoint.reads() && endpoint.places().isEmpty();
            if (list && endpoint.roles().contains("CUSTOMER")) {
                for (String name : endpoint.query().keySet()) {
                    var answer =
                            customer.get(
                                    endpoint.path() + "?" + name + "=" + FacesForm.encoded(words));
                    assertThat(answer.status()).as("%s=%s", name, words).isIn(200, 400);
                    if (answer.status() == 200) {
                        expectNoMore(words, name, answer.json());
                    }
                }
            }
        }
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @Test
    void a_list_is_sorted_and_filtered_by_what_is_published_and_by_nothing_else() {
        ApiCaller customer = ApiCaller.as(login, APerson.PASSWORD);
        for (String query :
                List.of(
                        "sort=password_hash",
                        "sort=subject;drop",
                        "order=desc",
                        "orderBy=severity",
                        "filter[password]=a",
                        "description=like:a%25",
                        "note=Between",
                        "where=1=1",
                        "select=*")) {
            customer.get("/cases?" + query).expectProblem(400, "invalid-input");
        }
    }

    @Test
    void words_that_belong_together_in_a_search_still_find_the_case() {
        JsonNode found =
                ApiCaller.as(login, APerson.PASSWORD).get("/cases?q=scale+9").expect(200).json();
        assertThat(Json.each(found.path("items"), "number")).containsExactly(only);
    }

    /** A word that is in no case finds none; what negates or joins is no more than a mark. */
    private static void expectNoMore(String words, String name, JsonNode found) {
        List<String> numbers = Json.each(found.path("items"), "number");
        assertThat(numbers).as("%s=%s", name, words).isSubsetOf(only);
        if (name.equals("q") && words.contains("zzz")) {
            assertThat(numbers).as("%s=%s", name, words).isEmpty();
        }
    }
}
