package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;

/** The measure of a desk, beside a slow count of the same journal. */
class DeskMeasureIT {
    private static final String YEARS = "from=2026-01-01T00:00:00Z&to=2027-12-31T00:00:00Z";

    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @Test
    void hand_overs_and_returns_are_those_that_the_journal_tells() {
        long handOvers = 0;
        long bounces = 0;
        for (List<String> lines : stints().values()) {
            handOvers += lines.size() - 1;
            for (int i = 2; i < lines.size(); i++) {
                bounces += lines.get(i).equals(lines.get(i - 2)) ? 1 : 0;
            }
        }
        JsonNode measure = measured("ACME");
        assertThat(measure.path("lineFlow").path("handOvers").asLong()).isEqualTo(handOvers);
        assertThat(measure.path("lineFlow").path("bounces").asLong()).isEqualTo(bounces);
        assertThat(measure.path("lineFlow").path("held").asLong()).isEqualTo(stints().size());
        assertThat(measure.path("firstLine").asLong())
                .isEqualTo(
                        stints().values().stream()
                                .filter(lines -> lines.equals(List.of("line-1")))
                                .count());
    }

    @Test
    void every_case_arrives_once_in_the_zone_of_its_customer() {
        JsonNode measure = measured("ACME");
        assertThat(measure.path("zone").asText()).isEqualTo("Europe/Helsinki");
        long arrived = 0;
        for (JsonNode hour : measure.path("arrivals")) {
            arrived += hour.path("cases").asLong();
        }
        assertThat(arrived).isEqualTo(measure.path("cases").asLong()).isPositive();
    }

    @Test
    void the_csv_says_what_the_answer_says() {
        String csv =
                kaisa.get("/reports/desk.csv?customer=ACME&" + YEARS).expect(200).http().body();
        JsonNode measure = measured("ACME");
        assertThat(csv)
                .startsWith("part,key,line,state,weekday,hour,figure,value\r\n")
                .contains(
                        "desk,,,,,,line_hand_overs,"
                                + measure.path("lineFlow").path("handOvers").asText()
                                + "\r\n");
    }

    @Test
    void what_cannot_be_measured_is_refused_in_words() {
        kaisa.get("/reports/desk?customer=NOBODY&" + YEARS).expectProblem(422, "unknown-customer");
        kaisa.get("/reports/desk?customer=ACME&from=2020-01-01T00:00:00Z&to=2027-01-01T00:00:00Z")
                .expectError("to", "period-too-long");
        kaisa.get("/reports/desk?customer=ACME&from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .expectError("to", "not-after-from");
        assertThat(
                        Json.each(
                                kaisa.get("/reports/desk")
                                        .expectProblem(400, "invalid-input")
                                        .json()
                                        .path("errors"),
                                "field"))
                .containsExactly("customer", "from", "to");
        for (String other : List.of("aino", "ilmari", "sanni", "maria")) {
            ApiCaller.as(other)
                    .get("/reports/desk?customer=ACME&" + YEARS)
                    .expectProblem(403, "forbidden");
        }
    }

    private JsonNode measured(String customer) {
        return kaisa.get("/reports/desk?customer=" + customer + "&" + YEARS).expect(200).json();
    }

    /** By case, the lines that had it one after the other. */
    private static Map<String, List<String>> stints() {
        Map<String, List<String>> byCase = new TreeMap<>();
        HouseDatabase.ask(
                        "select e.case_id || '|' || (e.data::jsonb ->> 'line') from journal_entry e"
                                + " join customer c on c.id = e.customer_id and c.code = 'ACME'"
                                + " join support_case s on s.id = e.case_id"
                                + " where e.kind in ('case-opened', 'case-routed', 'case-accepted',"
                                + " 'hand-over-accepted')"
                                + " and e.data::jsonb ->> 'line' is not null"
                                + " and s.opened_at >= '2026-01-01T00:00:00Z'"
                                + " order by e.case_id, e.occurred_at, e.seq",
                        row -> row.getString(1))
                .forEach(
                        move -> {
                            String[] parts = move.split("\\|", 2);
                            List<String> lines =
                                    byCase.computeIfAbsent(parts[0], key -> new ArrayList<>());
                            if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(parts[1])) {
                                lines.add(parts[1]);
                            }
                        });
        return byCase;
    }
}
