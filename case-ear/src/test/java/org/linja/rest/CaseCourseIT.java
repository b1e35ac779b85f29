package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Clocks;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** What turns the course of a case and its clocks: every act by the API, its evidence kept. */
class CaseCourseIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller maria = ApiCaller.as("maria");

    @Test
    void each_kind_of_clock_stops_by_what_it_waits_for_and_no_other() {
        String number = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        act(ilmari, number, "engineer-on-line", Map.of());
        expectStates(number, "acknowledge met", "engineer-on-line met", "useful-response running");

        act(aino, number, "answers", Map.of("text", "We are looking into it."));
        expectStates(number, "useful-response running", "next-update running");
        act(
                aino,
                number,
                "answers",
                Map.of("text", "Use gate 2.", "elements", List.of("workaround")));
        expectStates(number, "useful-response met", "workaround met", "restore running");
        act(aino, number, "restore", Map.of("text", "The gate opens again."));
        expectStates(number, "restore met", "resolve running");
        act(aino, number, "resolve", Map.of("cause", "fixed", "text", "A loose plug."));
        expectStates(number, "resolve met", "next-update met", "close running");
        act(aino, number, "close", Map.of());
        expectStates(number, "close met");
        for (JsonNode clock : clocks(aino, number)) {
            Clocks.expectPartition(clock);
        }
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void a_vendor_pauses_what_the_contract_lets_and_a_neighbour_pauses_nothing() {
        String number = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        act(aino, number, "accept", Map.of());
        ApiAnswer waiting = act(aino, number, "vendor-wait", Map.of("text", "Siemens: new part"));
        assertThat(waiting.json().path("case").path("away").asText()).isEqualTo("vendor");
        refused(aino, number, "loan", Map.of("text", "To the network team."));
        refused(aino, number, "loan/end", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(20));
        act(aino, number, "vendor-wait/end", Map.of());
        act(aino, number, "loan", Map.of("text", "To the network team."));
        HouseDatabase.forward(Duration.ofMinutes(10));
        ApiAnswer back = act(aino, number, "loan/end", Map.of());
        assertThat(back.json().path("case").path("away").isNull()).isTrue();

        JsonNode resolve = Clocks.of(clocks(aino, number), "resolve");
        assertThat(Clocks.seconds(resolve, "paused")).isBetween(1_200L, 1_230L);
        JsonNode paused = Clocks.segment(resolve, "paused");
        assertThat(paused.path("reason").asText()).isEqualTo("waiting-for-vendor");
        assertThat(paused.path("cause").asText()).isEqualTo("person");
        assertThat(paused.path("hands").asText()).isEqualTo("vendor");
        assertThat(Json.each(resolve.path("partition"), "hands")).contains("neighbour");
        assertThat(Clocks.seconds(Clocks.of(clocks(aino, number), "restore"), "paused")).isZero();
    }

    @Test
    void a_pause_needs_a_question_that_is_one_and_that_reaches_somebody() {
        String number = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        act(aino, number, "accept", Map.of());
        long version = version(number);
        for (String vague : List.of("Any news?", "Please tell us more about it.", "  ??? ")) {
            aino.having(version)
                    .post("/cases/" + number + "/questions", Map.of("text", vague))
                    .expectError("text", "question-not-concrete");
        }
        Map<String, String> concrete = Map.of("text", "Which of the gates does not open?");
        aino.having(version)
                .post("/cases/" + number + "/questions", concrete)
                .expectProblem(422, "question-undeliverable");
        aino.having(version)
                .post(
                        "/cases/" + number + "/questions",
                        Map.of("text", "Which of the gates is it?", "by", "mail"))
                .expectError("by", "unknown-value");
        assertThat(version(number)).isEqualTo(version);
        act(aino, number, "questions", Map.of("text", concrete.get("text"), "by", "phone"));
        expectStates(number, "resolve paused");
    }

    @Test
    void an_answer_by_mail_resumes_from_its_arrival_not_from_its_reading() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        act(aino, number, "questions", Map.of("text", "Which of the gates is it?"));
        HouseDatabase.forward(Duration.ofMinutes(5));
        String arrived = HouseDatabase.now().toString();
        HouseDatabase.forward(Duration.ofMinutes(30));
        long version = version(number);
        for (String wrong :
                List.of(
                        "2001-01-01T00:00:00Z, before-the-case",
                        "2999-01-01T00:00:00Z, in-the-future")) {
            String[] parts = wrong.split(", ", 2);
            aino.having(version)
                    .post(
                            "/cases/" + number + "/customer-answers",
                            Map.of("text", "Gate 4.", "by", "mail", "arrivedAt", parts[0]))
                    .expectError("arrivedAt", parts[1]);
        }
        act(
                aino,
                number,
                "customer-answers",
                Map.of("text", "Gate 4.", "by", "mail", "arrivedAt", arrived));
        JsonNode resolve = Clocks.of(clocks(aino, number), "resolve");
        assertThat(Clocks.seconds(resolve, "paused")).isBetween(299L, 320L);
        assertThat(resolve.path("elapsedSeconds").asLong()).isGreaterThan(1_700);
    }

    @Test
    void a_customer_contests_a_pause_and_both_readings_are_kept() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        act(aino, number, "questions", Map.of("text", "Which of the gates is it?"));
        HouseDatabase.forward(Duration.ofMinutes(40));
        act(maria, number, "contested-pauses", contest(seqOf(number, "question-asked")));
        maria.having(version(number))
                .post(
                        "/cases/" + number + "/contested-pauses",
                        contest(seqOf(number, "question-asked")))
                .expectProblem(409, "not-contestable");
        maria.having(version(number))
                .post("/cases/" + number + "/contested-pauses", contest(1))
                .expectProblem(409, "not-contestable")
                .expectFault("contested", "no-such-question");

        JsonNode resolve = Clocks.of(clocks(maria, number), "resolve");
        assertThat(resolve.path("state").asText()).isEqualTo("paused");
        assertThat(resolve.path("deadline").isNull()).isTrue();
        assertThat(Clocks.of(clocks(maria, number), "acknowledge").path("deadline").asText())
                .startsWith("4 h of your support hours from");
        JsonNode other = resolve.path("other");
        assertThat(other.path("state").asText()).isEqualTo("running");
        assertThat(other.path("elapsedSeconds").asLong()).isGreaterThanOrEqualTo(2_400);
        assertThat(other.path("because").get(0).asText()).isEqualTo("contested-pause");
        Clocks.expectPartition(other);
        // A clock that has stopped reads the same for customer and auditor, whenever they look.
        assertThat(Clocks.of(clocks(maria, number), "acknowledge"))
                .isEqualTo(Clocks.of(clocks(ApiCaller.as("otto"), number), "acknowledge"));
    }

    @Test
    void an_answer_called_useless_sets_its_clock_running_from_the_first_moment() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        act(
                aino,
                number,
                "answers",
                Map.of("text", "Turn it off.", "elements", List.of("next-step")));
        expectStates(number, "useful-response met");
        HouseDatabase.forward(Duration.ofHours(30));
        act(maria, number, "contested-responses", contest(seqOf(number, "answer-given")));

        JsonNode useful = Clocks.of(clocks(aino, number), "useful-response");
        assertThat(useful.path("state").asText()).isEqualTo("missed");
        assertThat(useful.path("stoppedAt").isNull()).isTrue();
        assertThat(useful.path("other").path("state").asText()).isEqualTo("met");
        act(
                aino,
                number,
                "answers",
                Map.of("text", "The part comes at 9.", "elements", List.of("estimate")));
        HouseDatabase.forward(Duration.ofHours(121));
        maria.having(version(number))
                .post(
                        "/cases/" + number + "/contested-responses",
                        contest(lastSeqOf(number, "answer-given")))
                .expectProblem(409, "not-contestable")
                .expectFault("contested", "too-late");
    }

    @Test
    void nobody_but_the_customer_contests_and_only_what_is_theirs() {
        String number = aino.take(ACall.from("GLOBEX")).expect(201).number();
        aino.having(1)
                .post("/cases/" + number + "/contested-pauses", contest(1))
                .expectProblem(403, "forbidden");
        maria.having(1)
                .post("/cases/" + number + "/contested-pauses", contest(1))
                .expectProblem(404, "not-found");
        maria.having(1)
                .post("/cases/" + number + "/merge", Map.of("into", number, "text", "x"))
                .expectProblem(403, "forbidden");
    }

    @Test
    void a_case_that_came_twice_ends_and_the_older_one_goes_on_for_both() {
        String older = aino.take(ACall.from("ACME")).expect(201).number();
        String younger = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, older, "accept", Map.of());
        aino.having(version(older))
                .post("/cases/" + older + "/merge", merge(younger))
                .expectProblem(409, "not-mergeable")
                .expectFault("into", "not-older");
        ApiAnswer ended = act(aino, younger, "merge", merge(older));
        assertThat(ended.json().path("case").path("mergedInto").asText()).isEqualTo(older);
        assertThat(ended.json().path("case").path("status").asText()).isEqualTo("closed");
        JsonNode resolve = Clocks.of(clocks(aino, younger), "resolve");
        assertThat(resolve.path("state").asText()).isEqualTo("merged");
        assertThat(resolve.path("other").path("state").asText()).isEqualTo("running");
        refused(aino, younger, "reopen", Map.of("reason", "No, another."));

        act(aino, older, "resolve", Map.of("cause", "fixed", "text", "A loose plug."));
        assertThat(Clocks.of(clocks(aino, younger), "resolve").path("other").path("state").asText())
                .isEqualTo("met");
        JsonNode absorbed = entry(older, "case-absorbed");
        assertThat(absorbed.path("data").path("case").asText()).isEqualTo(younger);
        assertThat(absorbed.path("data").path("timeZero").asText()).isNotBlank();
    }

    @Test
    void what_was_merged_before_a_case_was_merged_itself_ends_with_the_oldest() {
        String oldest = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        String customer =
                aino.get("/cases/" + oldest).json().path("case").path("customer").asText();
        String middle = aino.take(ACall.from(customer)).expect(201).number();
        String youngest = aino.take(ACall.from(customer)).expect(201).number();
        act(aino, youngest, "merge", merge(middle));
        act(aino, middle, "merge", merge(oldest));
        act(aino, oldest, "accept", Map.of());
        act(aino, oldest, "resolve", Map.of("cause", "fixed", "text", "A loose plug."));
        act(aino, oldest, "close", Map.of());
        for (String merged : List.of(middle, youngest)) {
            for (String kind : List.of("resolve", "close")) {
                assertThat(
                                Clocks.of(clocks(aino, merged), kind)
                                        .path("other")
                                        .path("state")
                                        .asText())
                        .isEqualTo("met");
            }
        }
    }

    @Test
    void a_part_gains_no_time_by_being_merged_into_a_case_that_began_after_the_whole() {
        String whole = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, whole, "accept", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(60));
        String later = aino.take(ACall.from("ACME")).expect(201).number();
        String part =
                aino.having(version(whole))
                        .post(
                                "/cases/" + whole + "/split",
                                Map.of("subject", "The scale too", "text", "It shows zero."))
                        .expect(201)
                        .json()
                        .path("case")
                        .path("number")
                        .asText();
        notMerged(part, later, "not-older");
    }

    @Test
    void cases_that_differ_are_not_merged_and_nothing_of_it_is_written() {
        String others = aino.take(ACall.from("GLOBEX")).expect(201).number();
        String mild = aino.take(ACall.from("ACME")).expect(201).number();
        String grave = aino.take(ACall.from("ACME").critical()).expect(201).number();
        notMerged(grave, others, "another-customers");
        notMerged(grave, mild, "less-severe");
        notMerged(grave, grave, "not-older");
        act(aino, mild, "accept", Map.of());
        act(aino, mild, "resolve", Map.of("cause", "fixed", "text", "A loose plug."));
        notMerged(grave, mild, "has-ended");
        aino.having(version(grave))
                .post("/cases/" + grave + "/merge", Map.of("into", "L-99999999", "text", "same"))
                .expectProblem(409, "not-mergeable")
                .expectFault("into", "not-older");
        assertThat(version(grave)).isEqualTo(1);
    }

    @Test
    void a_part_that_is_split_off_runs_from_when_the_whole_was_opened() {
        String whole = aino.take(ACall.from("ACME").critical()).expect(201).number();
        act(aino, whole, "accept", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(50));
        ApiAnswer part =
                aino.having(version(whole))
                        .post(
                                "/cases/" + whole + "/split",
                                Map.of("subject", "The scale too", "text", "It shows zero."))
                        .expect(201);
        String number = part.json().path("case").path("number").asText();
        assertThat(part.http().headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/cases/" + number);
        assertThat(part.json().path("case").path("owner").asText()).isEqualTo("Aino Salmi");
        expectStates(number, "acknowledge met");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from alarm a join sla_clock k on k.id = a.subject_id"
                                        + " where a.subject_type = 'clock' and k.case_id = ?",
                                Long.parseLong(number.substring(2))))
                .isZero();
        JsonNode resolve = Clocks.of(clocks(aino, number), "resolve");
        assertThat(resolve.path("elapsedSeconds").asLong()).isGreaterThanOrEqualTo(3_000);
        assertThat(resolve.path("other").path("elapsedSeconds").asLong()).isLessThan(600);
        JournalChain.expectUnbroken(number, aino.journal(number));
        assertThat(entry(whole, "case-split").path("data").path("case").asText()).isEqualTo(number);
    }

    @Test
    void a_clock_warns_in_working_time_before_its_deadline_once_each() {
        String number = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        act(aino, number, "accept", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(61));
        Patience.until("the first warning", () -> warnings(number).size() == 1);
        assertThat(warnings(number)).containsExactly("3600");
        HouseDatabase.forward(Duration.ofMinutes(45));
        Patience.until("the second warning", () -> warnings(number).size() == 2);
        assertThat(warnings(number)).containsExactly("3600", "900");
    }

    @Test
    void a_clock_that_has_run_out_before_the_sweep_came_warns_no_more() {
        String number = aino.take(ACall.from(customerWithEveryClock())).expect(201).number();
        act(aino, number, "accept", Map.of());
        HouseDatabase.forward(Duration.ofHours(3));
        Patience.until(
                "the alarm was heard",
                () ->
                        Events.isSettled()
                                && HouseDatabase.number(
                                                "select count(*) from alarm a join sla_clock k"
                                                        + " on k.id = a.subject_id where a.kind ="
                                                        + " 'warning' and k.case_id = ?",
                                                Long.parseLong(number.substring(2)))
                                        == 0);
        assertThat(warnings(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vendor-wait, text",
        "loan, text",
        "restore, text",
        "customer-answers, text",
        "merge, text",
        "split, text",
        "split, subject"
    })
    void an_act_without_its_words_is_refused(String act, String field) {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        Map<String, String> words =
                new HashMap<>(
                        switch (act) {
                            case "customer-answers" -> Map.of("by", "mail", "text", "x");
                            case "merge" -> Map.of("into", "L-1", "text", "x");
                            case "split" -> Map.of("subject", "x", "text", "x");
                            default -> Map.of("text", "x");
                        });
        words.put(field, " ");
        aino.having(version(number))
                .post("/cases/" + number + "/" + act, words)
                .expectError(field, "required");
    }

    /** All eight clocks, a vendor that pauses one of them, and warnings on it. */
    private static String customerWithEveryClock() {
        ObjectNode terms = ACustomer.terms();
        ArrayNode targets = ((ObjectNode) terms.path("targets")).putArray("medium");
        for (String clock :
                List.of(
                        "acknowledge",
                        "useful-response",
                        "next-update",
                        "workaround",
                        "restore",
                        "close",
                        "engineer-on-line")) {
            targets.addObject()
                    .put("clock", clock)
                    .put("budget", "PT8H")
                    .put("pausedByQuestion", true);
        }
        ObjectNode resolve = targets.addObject();
        resolve.put("clock", "resolve").put("budget", "PT2H").put("pausedByQuestion", true);
        resolve.put("pausedByVendor", true).putArray("warnings").add("PT1H").add("PT15M");
        return ACustomer.under(terms);
    }

    private void expectStates(String number, String... kindsAndStates) {
        JsonNode clocks = clocks(aino, number);
        for (String kindAndState : kindsAndStates) {
            String[] parts = kindAndState.split(" ", 2);
            assertThat(Clocks.of(clocks, parts[0]).path("state").asText())
                    .as(parts[0])
                    .isEqualTo(parts[1]);
        }
    }

    private void notMerged(String younger, String older, String reason) {
        aino.having(version(younger))
                .post("/cases/" + younger + "/merge", merge(older))
                .expectProblem(409, "not-mergeable")
                .expectFault("into", reason);
    }

    private void refused(ApiCaller who, String number, String act, Map<String, ?> words) {
        who.having(version(number))
                .post("/cases/" + number + "/" + act, words)
                .expectProblem(409, "act-not-allowed");
    }

    private static Map<String, Object> contest(long seq) {
        return Map.of("contested", seq, "text", "You had all you needed.");
    }

    private static Map<String, String> merge(String into) {
        return Map.of("into", into, "text", "The same gate.");
    }

    private static JsonNode clocks(ApiCaller who, String number) {
        return who.get("/cases/" + number + "/clocks").expect(200).json().path("items");
    }

    private static List<String> warnings(String number) {
        return HouseDatabase.texts(
                "select data::json ->> 'secondsLeft' from journal_entry where case_id = ?"
                        + " and kind = 'clock-warned' order by seq",
                Long.parseLong(number.substring(2)));
    }

    private long seqOf(String number, String kind) {
        return entry(number, kind).path("seq").asLong();
    }

    private long lastSeqOf(String number, String kind) {
        long seq = 0;
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                seq = entry.path("seq").asLong();
            }
        }
        return seq;
    }

    private JsonNode entry(String number, String kind) {
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError("no " + kind + " in " + number);
    }

    private long version(String number) {
        return aino.get("/cases/" + number).version();
    }

    private ApiAnswer act(ApiCaller who, String number, String act, Map<String, ?> words) {
        return who.having(version(number)).post("/cases/" + number + "/" + act, words).expect(200);
    }
}
