package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Clocks;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;

/** The life of a case through the API, from the call to its second opening. */
class CaseStoryIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller maria = ApiCaller.as("maria");

    @Test
    void a_call_is_answered_with_number_owner_promises_and_the_sentence_to_read_aloud() {
        Instant before = HouseDatabase.now();

        ApiAnswer receipt = aino.take(ACall.from("ACME").with("kind", "how-to")).expect(201);

        JsonNode taken = receipt.json().path("case");
        assertThat(taken.path("number").asText()).matches("L-[0-9]{6,}");
        assertThat(taken.path("severity").asText()).isEqualTo("medium");
        assertThat(taken.path("status").asText()).isEqualTo("new");
        assertThat(taken.path("line").asText()).isEqualTo("line-1");
        assertThat(taken.path("owner").asText()).isNotBlank();
        assertThat(taken.path("provisional").isBoolean()).isTrue();
        assertThat(taken.path("provisional").asBoolean()).isFalse();
        assertThat(receipt.http().headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/cases/" + receipt.number());
        assertThat(Json.each(receipt.json().path("clocks"), "kind"))
                .containsExactlyInAnyOrder("acknowledge", "useful-response", "resolve");
        for (JsonNode clock : receipt.json().path("clocks")) {
            Duration promised =
                    switch (clock.path("kind").asText()) {
                        case "acknowledge" -> Duration.ofHours(4);
                        case "useful-response" -> Duration.ofDays(1);
                        default -> Duration.ofDays(5);
                    };
            assertThat(Instant.parse(clock.path("dueAt").asText()))
                    .isBetween(before.plus(promised), HouseDatabase.now().plus(promised));
            assertThat(clock.path("explanation").asText()).isNotBlank();
        }
        assertThat(receipt.json().path("readBack").asText()).contains(receipt.number());
        JsonNode shown = aino.get("/cases/" + receipt.number()).expect(200).json().path("case");
        assertThat(shown.path("kind").asText()).isEqualTo("how-to");
        assertThat(shown.path("caller").path("number").asText()).isEqualTo("+358401234501");
    }

    @Test
    void the_severity_follows_from_the_answers_to_the_contracts_questions() {
        ACall asked = ACall.from("ACME").with("severity", null);

        assertThat(severity(asked.with("impact", Map.of("many-users", true)))).isEqualTo("high");
        assertThat(
                        severity(
                                asked.with(
                                        "impact",
                                        Map.of("many-users", false, "no-workaround", true))))
                .isEqualTo("medium");
        assertThat(severity(asked.with("impact", Map.of("production-stopped", false))))
                .isEqualTo("low");
    }

    @Test
    void a_case_goes_through_many_hands_and_its_journal_tells_each_step_in_order() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        act(aino, number, "notes", Map.of("text", "She sounds tired."));
        act(aino, number, "questions", Map.of("text", "Which version does the panel show?"));
        act(maria, number, "answers", Map.of("text", "Version 7, since Tuesday."));
        act(aino, number, "answers", Map.of("text", "Thank you, we look into it."));
        ApiAnswer offered = act(aino, number, "hand-over", Map.of("reason", "Needs senior eyes."));
        assertThat(head(offered, "owner")).isEqualTo("Aino Salmi");
        assertThat(head(offered, "line")).isEqualTo("line-1");
        assertThat(head(offered, "offeredLine")).isEqualTo("line-2");
        ApiAnswer accepted = act(ilmari, number, "accept", Map.of());
        assertThat(head(accepted, "owner")).isEqualTo("Ilmari Kuusi");
        assertThat(head(accepted, "line")).isEqualTo("line-2");
        assertThat(accepted.json().path("case").path("offeredLine").isNull()).isTrue();
        ApiAnswer resolved =
                act(
                        ilmari,
                        number,
                        "resolve",
                        Map.of("cause", "works-again-cause-unknown", "text", "It runs again."));
        assertThat(head(resolved, "cause")).isEqualTo("works-again-cause-unknown");
        act(aino, number, "close", Map.of());
        ApiAnswer reopened = act(aino, number, "reopen", Map.of("reason", "Dark again."));
        assertThat(head(reopened, "status")).isEqualTo("in-work");
        assertThat(head(reopened, "owner")).isEqualTo("Ilmari Kuusi");

        JsonNode entries = aino.journal(number);
        assertThat(Json.each(entries, "kind"))
                .containsExactly(
                        "case-opened",
                        "call-taken",
                        "case-routed",
                        "case-accepted",
                        "note-added",
                        "question-asked",
                        "customer-answered",
                        "answer-given",
                        "hand-over-offered",
                        "hand-over-accepted",
                        "case-resolved",
                        "case-closed",
                        "case-reopened");
        JournalChain.expectUnbroken(number, entries);
        JournalChain.expectTextsBound(number);
        assertThat(Json.each(maria.journal(number), "kind"))
                .contains("question-asked", "answer-given", "case-resolved")
                .doesNotContain("note-added", "hand-over-offered");
    }

    @Test
    void particulars_are_put_right_and_the_journal_keeps_what_stood_there() {
        String number = aino.take(ACall.from("ACME").about("Scale 9 is dark")).expect(201).number();
        String path = "/cases/" + number + "/particulars";
        Map<String, Object> right =
                Map.of(
                        "subject", "Scale 7 is dark",
                        "description", "It began after the change of shift.",
                        "kind", "how-to",
                        "caller", Map.of("name", "Maria Lindqvist", "number", "00358 40 1234501"));
        long version = aino.get("/cases/" + number).version();

        aino.put(path, right).expectProblem(428, "version-required");
        aino.having(version + 1).put(path, right).expectProblem(412, "stale-version");
        maria.having(version).put(path, right).expectProblem(403, "forbidden");
        Map<String, Object> wrong = new LinkedHashMap<>(right);
        wrong.put("caller", Map.of("name", "Maria Lindqvist", "number", "12"));
        aino.having(version).put(path, wrong).expectError("caller.number", "impossible-number");
        assertThat(aino.get("/cases/" + number).version()).isEqualTo(version);

        ApiAnswer edited = aino.having(version).put(path, right).expect(200);
        assertThat(head(edited, "subject")).isEqualTo("Scale 7 is dark");
        assertThat(edited.version()).isEqualTo(version + 1);
        aino.having(version + 1).put(path, right).expect(200);

        JsonNode entries = aino.journal(number);
        JsonNode last = entries.path(entries.size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("case-edited");
        assertThat(last.path("data").path("fields").asText()).isEqualTo("subject,kind");
        assertThat(last.path("text").asText()).contains("Scale 9 is dark → Scale 7 is dark");
        assertThat(Json.each(entries, "kind")).containsOnlyOnce("case-edited");
        JournalChain.expectUnbroken(number, entries);
    }

    @Test
    void a_closed_case_is_not_put_right_any_more() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        act(aino, number, "resolve", Map.of("cause", "fixed", "text", "Done."));
        ApiAnswer closed = act(aino, number, "close", Map.of());

        aino.having(closed.version())
                .put(
                        "/cases/" + number + "/particulars",
                        Map.of(
                                "subject", "Too late",
                                "description", "Nothing.",
                                "kind", "fault",
                                "caller", Map.of("name", "Maria", "number", "+358401234501")))
                .expectProblem(409, "act-not-allowed");
    }

    @Test
    void a_journal_is_read_page_by_page_and_its_chain_holds_across_them() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, number, "accept", Map.of());
        for (int i = 0; i < 5; i++) {
            act(aino, number, "notes", Map.of("text", "Note \"" + i + "\" \\ \t\n Ы😀"));
        }

        List<JsonNode> entries = new ArrayList<>();
        String after = "0";
        while (!after.equals("null")) {
            JsonNode page =
                    aino.get("/cases/" + number + "/journal?limit=4&after=" + after)
                            .expect(200)
                            .json();
            page.path("items").forEach(entries::add);
            after = page.path("next").asText();
        }

        assertThat(entries).hasSize(9);
        JournalChain.expectUnbroken(number, Json.read(entries.toString()));
        JournalChain.expectTextsBound(number);
    }

    @Test
    void every_second_of_a_clock_is_accounted_for_and_a_question_pauses_it() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        HouseDatabase.forward(Duration.ofMinutes(7));
        act(aino, number, "accept", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(3));
        act(aino, number, "questions", Map.of("text", "Which of the scales is it?"));
        HouseDatabase.forward(Duration.ofMinutes(11));
        act(maria, number, "answers", Map.of("text", "The ninth."));
        HouseDatabase.forward(Duration.ofMinutes(5));
        act(aino, number, "resolve", Map.of("cause", "fixed", "text", "A loose plug."));

        JsonNode clocks = aino.get("/cases/" + number + "/clocks").expect(200).json().path("items");

        assertThat(Json.each(clocks, "state")).containsOnly("met");
        for (JsonNode clock : clocks) {
            Clocks.expectPartition(clock);
        }
        JsonNode resolve = Clocks.of(clocks, "resolve");
        assertThat(Clocks.seconds(resolve, "paused")).isBetween(660L, 680L);
        assertThat(resolve.path("elapsedSeconds").asLong()).isBetween(900L, 940L);
        JsonNode paused = Clocks.segment(resolve, "paused");
        assertThat(paused.path("reason").asText()).isEqualTo("question-open");
        assertThat(paused.path("hands").asText()).isEqualTo("customer");
        JsonNode acknowledge = Clocks.of(clocks, "acknowledge");
        assertThat(acknowledge.path("elapsedSeconds").asLong()).isBetween(420L, 440L);
        assertThat(Clocks.seconds(acknowledge, "paused")).isZero();
    }

    @Test
    void closed_hours_are_not_owed_and_stand_in_the_partition() {
        String number = aino.take(ACall.from("GLOBEX")).expect(201).number();
        HouseDatabase.forward(Duration.ofHours(26));

        JsonNode clocks = aino.get("/cases/" + number + "/clocks").expect(200).json().path("items");

        for (JsonNode clock : clocks) {
            Clocks.expectPartition(clock);
            assertThat(Clocks.seconds(clock, "not-owed"))
                    .isGreaterThanOrEqualTo(Duration.ofHours(14).toSeconds());
            assertThat(Clocks.segment(clock, "not-owed").path("reason").asText())
                    .isEqualTo("outside-hours");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Someone changed this in the meantime. Read the new state and send again.",
        "fi, Joku on muuttanut tätä sillä välin. Lue uusi tila ja lähetä uudelleen.",
        "ru, За это время кто-то внёс изменения. Прочитайте новое состояние и отправьте ещё раз."
    })
    void of_two_people_on_one_case_the_second_is_told_and_nothing_of_theirs_is_written(
            String language, String detail) {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        long seen = version(number);
        aino.having(seen).post("/cases/" + number + "/accept", Map.of()).expect(200);
        Map<String, Long> before = HouseDatabase.written();

        ApiAnswer second =
                ilmari.speaking(language)
                        .having(seen)
                        .post("/cases/" + number + "/notes", Map.of("text", "Mine, too."));

        second.expectProblem(412, "stale-version");
        assertThat(second.detail()).isEqualTo(detail);
        assertThat(second.json().path("version").asText()).isEqualTo(String.valueOf(seen + 1));
        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "accept",
        "notes",
        "questions",
        "answers",
        "hand-over",
        "resolve",
        "close",
        "reopen",
        "customer-answers",
        "vendor-wait",
        "vendor-wait/end",
        "loan",
        "loan/end",
        "engineer-on-line",
        "restore",
        "merge",
        "split"
    })
    void no_act_is_done_blindly(String act) {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        Map<String, Long> before = HouseDatabase.written();

        aino.post("/cases/" + number + "/" + act, Map.of()).expectProblem(428, "version-required");
        aino.with("If-Match", "\"yesterday\"")
                .post("/cases/" + number + "/" + act, Map.of())
                .expectProblem(412, "stale-version");

        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"close", "reopen", "questions", "resolve"})
    void an_act_that_the_state_of_a_new_case_forbids_is_refused(String act) {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        Map<String, Long> before = HouseDatabase.written();
        Map<String, String> words =
                switch (act) {
                    case "reopen" -> Map.of("reason", "again");
                    case "questions" -> Map.of("text", "Which of them is it?");
                    case "resolve" -> Map.of("cause", "fixed", "text", "done");
                    default -> Map.of();
                };

        aino.having(version(number))
                .post("/cases/" + number + "/" + act, words)
                .expectProblem(409, "act-not-allowed");

        assertThat(HouseDatabase.written()).isEqualTo(before);
    }

    private String severity(ACall call) {
        return aino.take(call).expect(201).json().path("case").path("severity").asText();
    }

    private long version(String number) {
        return aino.get("/cases/" + number).expect(200).version();
    }

    private ApiAnswer act(ApiCaller who, String number, String act, Map<String, String> words) {
        return who.having(version(number)).post("/cases/" + number + "/" + act, words).expect(200);
    }

    private static String head(ApiAnswer answer, String field) {
        return answer.json().path("case").path(field).asText();
    }
}
