package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Cases found by what was said in them, each reader by what they may read. */
class CaseSearchIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");

    private static final String MARK = "Zq" + UUID.randomUUID().toString().substring(0, 6);

    private static String customer = "";
    private static String login = "";
    private static String number = "";

    @BeforeAll
    static void aCaseInWhichMuchWasSaid() {
        customer = ACustomer.under(ACustomer.terms());
        login = APerson.of(customer);
        number =
                AINO.take(
                                ACall.from(customer)
                                        .about("Conveyors stopped " + MARK)
                                        .with("description", "Насосы остановились после смены."))
                        .expect(201)
                        .number();
        act("accept", Map.of());
        act("notes", Map.of("text", "Sabotage suspected at the gatehouse."));
        act("answers", Map.of("text", "Varmistakaa pumput ensin.", "elements", List.of("advice")));
        AINO.take(ACall.from(customer).about("Something else " + MARK)).expect(201);
    }

    @ParameterizedTest
    @CsvSource({
        "conveyor, the beginning of a word",
        "CONVEYORS, as it was written",
        "conveyor stopping, another form in English",
        "stops conveyors, in any order",
        "насос, another form in Russian",
        "насосами, and another",
        "pumppu, another form in Finnish",
        "pumppua ensin, and another",
        "pumput насосы conveyors, three languages at once"
    })
    void a_case_is_found_by_any_form_of_what_was_said_to_the_customer(String words, String why) {
        for (ApiCaller who : List.of(AINO, own())) {
            assertThat(found(who, words + " " + MARK)).as(why).containsExactly(number);
        }
    }

    @Test
    void what_is_between_colleagues_finds_the_case_for_them_alone() {
        assertThat(found(AINO, "sabotage " + MARK)).containsExactly(number);
        assertThat(found(own(), "sabotage " + MARK)).isEmpty();
        assertThat(found(own(), "gatehouse")).isEmpty();
    }

    @Test
    void a_title_put_right_is_found_by_the_new_one_and_no_more_by_the_old_one() {
        String edited =
                AINO.take(ACall.from(customer).about("Teh printr " + MARK)).expect(201).number();
        assertThat(found(own(), "printr " + MARK)).containsExactly(edited);
        HouseDatabase.change(
                "update support_case set subject = ? where id = ?",
                "The printer " + MARK,
                Long.valueOf(edited.substring(2)));
        assertThat(found(own(), "printer " + MARK)).containsExactly(edited);
        assertThat(found(own(), "printr " + MARK)).isEmpty();
    }

    @Test
    void what_was_erased_is_found_no_more() {
        String erased = AINO.take(ACall.from(customer).about("Badge " + MARK)).expect(201).number();
        AINO.having(1)
                .post("/cases/" + erased + "/notes", Map.of("text", "Ring Hannu."))
                .expect(200);
        assertThat(found(AINO, "hannu " + MARK)).containsExactly(erased);
        HouseDatabase.change(
                "delete from journal_text t where t.case_id = ? and t.body = 'Ring Hannu.'",
                Long.valueOf(erased.substring(2)));
        assertThat(found(AINO, "hannu " + MARK)).isEmpty();
        assertThat(found(AINO, "badge " + MARK)).containsExactly(erased);
    }

    @Test
    void pages_of_what_was_found_follow_each_other_and_leave_nothing_out() {
        List<String> walked = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    own().get("/cases?limit=1&q=" + encoded(MARK) + after).expect(200).json();
            walked.addAll(Json.each(page.path("items"), "number"));
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        assertThat(walked)
                .isEqualTo(found(own(), MARK))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_portals_page_shows_what_was_found_and_says_how_much_and_for_which_words() {
        PageVisitor reader = PageVisitor.signedIn(login, APerson.PASSWORD);
        HttpResponse<String> page =
                reader.open("/portal/my-cases.xhtml?q=" + encoded("pumppu " + MARK));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(number, "Found 1 for", "pumppu " + MARK);
        HttpResponse<String> none =
                reader.open("/portal/my-cases.xhtml?q=" + encoded("<b>'sabotage \\ & !"));
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body())
                .contains("No case holds these words")
                .doesNotContain(number)
                .doesNotContain("<b>'sabotage");
    }

    @Test
    void whoever_writes_a_case_full_of_words_is_not_refused_for_them() {
        assertThat(joined("'a' || i", 40_000, "'b' || i", 1))
                .as("more words than are kept")
                .isEqualTo(40_000);
        assertThat(joined("repeat('a', 1000) || i", 1_000, "repeat('b', 1000) || i", 1_000))
                .as("longer ones than the database could hold")
                .isEqualTo(1_000);
        assertThat(joined("'a' || i", 10, "'b' || i", 10)).isEqualTo(20);
    }

    private static long joined(String one, int ones, String other, int others) {
        String words = "(select array_to_tsvector(array_agg(%s)) from generate_series(1, %d) i)";
        return HouseDatabase.number(
                "select length(joined_words(%s, %s))"
                        .formatted(words.formatted(one, ones), words.formatted(other, others)));
    }

    private static ApiCaller own() {
        return APerson.api(login);
    }

    @Test
    void what_was_there_before_is_gathered_while_people_work_and_until_then_the_search_says_so()
            throws Exception {
        String old =
                AINO.take(ACall.from(customer).about("Old hoist " + MARK)).expect(201).number();
        long id = Long.parseLong(old.substring(2));
        try (OpenTransaction held = OpenTransaction.begin()) {
            held.run("select id from support_case where id = ? for update", id);
            ungather(id);
            assertThat(found(AINO, "hoist " + MARK)).isEmpty();
            for (ApiCaller who : List.of(AINO, own())) {
                assertThat(
                                who.get("/cases?q=hoist")
                                        .expect(200)
                                        .json()
                                        .path("searchedFrom")
                                        .asLong())
                        .isEqualTo(id + 1);
            }
            assertThat(
                            PageVisitor.signedIn("aino", ApiCaller.PASSWORD)
                                    .open("/cases/queue.xhtml?text=hoist")
                                    .body())
                    .contains("L-" + (id + 1));
            AINO.take(ACall.from(customer).about("New hoist " + MARK)).expect(201);
            assertThat(found(AINO, "new hoist " + MARK)).hasSize(1);
        }
        Patience.until(
                "the sweep has come to it",
                () -> found(AINO, "old hoist " + MARK).equals(List.of(old)));
        Patience.until(
                "all is gathered",
                () ->
                        AINO.get("/cases?q=hoist")
                                .expect(200)
                                .json()
                                .path("searchedFrom")
                                .isMissingNode());
    }

    @Test
    void what_is_said_of_a_case_that_is_not_gathered_yet_is_found_with_all_the_rest() {
        String old =
                AINO.take(ACall.from(customer).about("Far crane " + MARK)).expect(201).number();
        HouseDatabase.change("delete from case_words where case_id = ?::bigint", old.substring(2));
        assertThat(found(AINO, "crane " + MARK)).isEmpty();
        AINO.at(old)
                .post("/cases/" + old + "/notes", Map.of("text", "The chandelier hums."))
                .expect(200);
        assertThat(found(AINO, "crane chandelier " + MARK)).containsExactly(old);
        assertThat(found(own(), "crane " + MARK)).containsExactly(old);
        assertThat(found(own(), "chandelier " + MARK)).isEmpty();
    }

    /** As if the case had been there before the search. */
    private static void ungather(long id) {
        HouseDatabase.change("delete from case_words where case_id = ?", id);
        HouseDatabase.change("update case_words_gathering set below = ?", id + 1);
    }

    private static void act(String act, Map<String, ?> body) {
        AINO.at(number).post("/cases/" + number + "/" + act, body).expect(200);
    }

    private static List<String> found(ApiCaller who, String words) {
        return Json.each(
                who.get("/cases?limit=200&q=" + encoded(words)).expect(200).json().path("items"),
                "number");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
