package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;

/** Lists: page by page, filtered, searched, and never more than one may see. */
class CaseListIT {
    private final ApiCaller aino = ApiCaller.as("aino");

    @Test
    void pages_follow_each_other_from_the_newest_on_and_leave_nothing_out() {
        for (int i = 0; i < 4; i++) {
            ApiCaller.as("aino").take(ACall.from("VALTTI")).expect(201);
        }
        List<String> walked = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = list("customer=VALTTI&limit=3" + after);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            walked.addAll(Json.each(page.path("items"), "number"));
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());

        assertThat(walked)
                .isEqualTo(
                        HouseDatabase.texts(
                                "select 'L-' || s.id from support_case s join customer c"
                                        + " on c.id = s.customer_id where c.code = 'VALTTI'"
                                        + " order by s.id desc"))
                .hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, out-of-range",
        "limit=201, limit, out-of-range",
        "limit=-1, limit, out-of-range",
        "limit=ten, limit, out-of-range",
        "limit=99999999999999999999, limit, out-of-range",
        "after=L-100001, after, not-a-number",
        "after=-1, after, not-a-number",
        "status=open, status, unknown-value",
        "severity=urgent, severity, unknown-value",
        "line=line-3, line, unknown-value",
        "stats=new, stats, unknown-field",
        "q=%00, q, control-characters",
        "customer=a%0Ab, customer, control-characters"
    })
    void a_question_that_makes_no_sense_is_refused(String query, String field, String key) {
        aino.get("/cases?" + query).expectError(field, key);
    }

    @ParameterizedTest
    @CsvSource({
        "status, new",
        "status, in-work",
        "status, closed",
        "severity, critical",
        "severity, low",
        "line, line-2",
        "customer, GLOBEX"
    })
    void a_filter_lets_through_what_fits_and_nothing_else(String field, String value) {
        JsonNode found = list(field + "=" + value + "&limit=200").path("items");

        assertThat(found).isNotEmpty();
        for (JsonNode item : found) {
            if (field.equals("line") && item.path("offeredLine").asText().equals(value)) {
                continue;
            }
            assertThat(item.path(field).asText()).isEqualTo(value);
        }
        assertThat((long) found.size())
                .isLessThan(HouseDatabase.number("select count(*) from support_case"));
    }

    @Test
    void cases_are_filtered_by_their_owner_and_by_several_things_at_once() {
        String number = aino.take(ACall.from("ACME").with("severity", "high")).expect(201).number();
        aino.having(1).post("/cases/" + number + "/accept", "{}").expect(200);

        JsonNode found =
                list("owner=aino&severity=high&status=in-work&customer=ACME&limit=200")
                        .path("items");

        assertThat(Json.each(found, "number")).contains(number);
        assertThat(Json.each(found, "owner")).containsOnly("Aino Salmi");
        assertThat(Json.each(found, "severity")).containsOnly("high");
        assertThat(Json.each(found, "status")).containsOnly("in-work");
        assertThat(Json.each(found, "customer")).containsOnly("ACME");
    }

    @Test
    void a_case_is_found_by_its_number_its_customer_its_caller_and_its_words() {
        String word = "Zyx" + UUID.randomUUID().toString().substring(0, 8);
        String number =
                aino.take(
                                ACall.from("VALTTI")
                                        .by("Päivi " + word + "nen", "+358 44 987 6543")
                                        .about("Pumppu " + word + " pysähtyi")
                                        .with(
                                                "description",
                                                "Ääni kuului Å-hallista, koodi E-417."))
                        .expect(201)
                        .number();

        assertThat(search(number)).containsExactly(number);
        assertThat(search(number.toLowerCase(Locale.ROOT))).containsExactly(number);
        assertThat(search(number.substring(2))).containsExactly(number);
        assertThat(search(word)).containsExactly(number);
        assertThat(search(word.substring(0, 6).toUpperCase(Locale.ROOT))).contains(number);
        assertThat(search("päivi " + word + "nen")).containsExactly(number);
        assertThat(search(word + " pumppu")).containsExactly(number);
        assertThat(search(word + " pump")).containsExactly(number);
        assertThat(search("hallista ääni " + word)).containsExactly(number);
        assertThat(search("e-417 " + word)).as("a code as it stands").containsExactly(number);
        assertThat(search("Valtti Energia")).contains(number);
        assertThat(search("VALTTI")).contains(number);
        assertThat(search("+358449876543")).as("the caller's number").contains(number);
        assertThat(search("358449876543")).as("without its plus").contains(number);
        assertThat(search("+358 44 987 6543")).as("as people write it").contains(number);
        assertThat(search(word + " nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "%",
                "a & b | !c",
                "x:*y",
                "\\",
                "(",
                "<->",
                "--",
                "💥",
                "'; drop table alarm"
            })
    void signs_of_other_languages_are_searched_for_and_break_nothing(String text) {
        search(text);
    }

    @Test
    void a_customer_meets_own_cases_only_whatever_is_asked_for() {
        ApiCaller oleg = ApiCaller.as("oleg");

        for (String query : List.of("limit=200", "customer=ACME", "q=ACME", "q=Maria")) {
            assertThat(
                            Json.each(
                                    oleg.get("/cases?" + query).expect(200).json().path("items"),
                                    "customer"))
                    .allMatch(customer -> customer.equals("GLOBEX"));
        }
        assertThat(oleg.get("/cases?customer=ACME").json().path("items")).isEmpty();
    }

    private JsonNode list(String query) {
        return aino.get("/cases?" + query).expect(200).json();
    }

    private List<String> search(String text) {
        return Json.each(
                list("limit=200&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .path("items"),
                "number");
    }
}
