package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ALadder;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Patience;

/** A ladder is a version that two people sign, and a case climbs the one it was opened under. */
class LaddersIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller mikko = ApiCaller.as("mikko");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @Test
    void a_proposed_ladder_calls_nobody_until_a_second_person_signs() {
        String code = ALadder.code();
        long number =
                ALadder.propose(code, null, List.of(ALadder.rung("PT0S", "on-duty:line-2")))
                        .expect(201)
                        .json()
                        .path("number")
                        .asLong();
        sanni.get("/ladders/" + code + "/versions/1").expectProblem(404, "not-found");
        sanni.post("/ladder-proposals/" + number + "/activate", "")
                .expectProblem(409, "second-person-needed");
        aino.post("/ladder-proposals/" + number + "/activate", "").expectProblem(403, "forbidden");
        mikko.post("/ladder-proposals/" + number + "/activate", "").expect(201);
        mikko.post("/ladder-proposals/" + number + "/withdraw", "")
                .expectProblem(409, "already-ended");

        JsonNode read = aino.get("/ladders/" + code + "/versions/1").expect(200).json();
        assertThat(read.path("proposedBy").asText()).isEqualTo("Sanni Metsä");
        assertThat(read.path("activatedBy").asText()).isEqualTo("Mikko Aho");
        assertThat(read.path("rungs").get(0).path("channels").get(0).asText()).isEqualTo("email");
        ALadder.propose(code, null, List.of(ALadder.rung("PT0S", "on-duty:line-1")))
                .expectProblem(428, "version-required");
        ALadder.propose(code, 7, List.of(ALadder.rung("PT0S", "on-duty:line-1")))
                .expectProblem(412, "stale-version");
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry where subject = ? order by id",
                                "ladder:" + code))
                .containsExactly("ladder-version-proposed", "ladder-version-activated");
    }

    @Test
    void a_ladder_by_which_somebody_would_not_be_called_is_refused_with_all_reasons() {
        String code = ALadder.code();
        JsonNode refused =
                ALadder.propose(
                                code,
                                null,
                                List.of(
                                        ALadder.rung("PT0S", "person:nobody-here"),
                                        ALadder.with(
                                                ALadder.rung("-PT1M", "role:auditor"),
                                                "channels",
                                                List.of("pigeon"))))
                        .expectProblem(400, "invalid-input")
                        .json();
        assertThat(
                        StreamSupport.stream(refused.path("errors").spliterator(), false)
                                .map(error -> error.path("field").asText()))
                .containsExactly(
                        "rungs.0.target", "rungs.1.after", "rungs.1.target", "rungs.1.channels");
        ALadder.propose(code, null, List.of()).expectProblem(400, "invalid-input");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from ladder_proposal where code = ?", code))
                .isZero();
    }

    @Test
    void a_rung_calls_again_and_the_next_one_follows_the_last_call() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(
                                ALadder.with(ALadder.rung("PT0S", "on-duty:line-2"), "times", 2),
                                "every",
                                "PT5M"),
                        ALadder.rung("PT10M", "person:kaisa")));
        String number = critical(ALadder.customerOf(code));
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitCalls(number, "1/1");
        HouseDatabase.forward(Duration.ofMinutes(5).plusSeconds(1));
        awaitCalls(number, "1/1", "1/2");
        HouseDatabase.forward(Duration.ofMinutes(10).plusSeconds(1));
        awaitCalls(number, "1/1", "1/2", "2/1");
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void a_new_version_never_moves_a_case_that_was_opened_before_it() {
        String code = ALadder.code();
        ALadder.sign(code, null, List.of(ALadder.rung("PT0S", "person:kaisa")));
        String customer = ALadder.customerOf(code);
        String older = critical(customer);
        ALadder.sign(code, 1, List.of(ALadder.rung("PT0S", "person:ilmari")));
        String newer = critical(customer);

        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitCalls(older, "1/1");
        awaitCalls(newer, "1/1");

        assertThat(escalated(older).get(0).path("data").path("target").asText())
                .isEqualTo("person:kaisa");
        assertThat(escalated(older).get(0).path("data").path("ladder").asText())
                .isEqualTo(code + "/1");
        assertThat(escalated(newer).get(0).path("data").path("target").asText())
                .isEqualTo("person:ilmari");
        assertThat(journal(older).get(0).path("data").path("ladder").asText())
                .isEqualTo(code + "/1");
    }

    @Test
    void where_two_must_accept_the_climb_goes_on_after_the_first() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(ALadder.rung("PT0S", "person:ilmari"), "acknowledgements", 2),
                        ALadder.rung("PT10M", "person:kaisa")));
        String number = critical(ALadder.customerOf(code));
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitCalls(number, "1/1");
        ilmari.post("/notifications/" + alert(ilmari, "ilmari", number) + "/accept", Map.of())
                .expect(204);
        assertThat(aino.get("/cases/" + number).json().path("case").path("owner").asText())
                .isEqualTo("Ilmari Kuusi");
        Events.settle();

        HouseDatabase.forward(Duration.ofMinutes(10).plusSeconds(1));
        awaitCalls(number, "1/1", "2/1");
        kaisa.post("/notifications/" + alert(kaisa, "kaisa", number) + "/accept", Map.of())
                .expect(204);
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();
        assertThat(escalated(number)).hasSize(2);
        assertThat(
                        HouseDatabase.texts(
                                "select state from escalation where case_id = ?",
                                Long.parseLong(number.substring(2))))
                .containsExactly("accepted");
    }

    @Test
    void whoever_accepts_for_another_is_one_person_and_is_not_called_for_the_second() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(ALadder.rung("PT0S", "person:ilmari"), "acknowledgements", 2),
                        ALadder.rung("PT10M", "person:kaisa")));
        String number = critical(ALadder.customerOf(code));
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitCalls(number, "1/1");
        kaisa.post("/notifications/" + alert(ilmari, "ilmari", number) + "/accept", Map.of())
                .expect(204);
        Events.settle();

        HouseDatabase.forward(Duration.ofMinutes(10).plusSeconds(1));
        Events.settle();
        JsonNode steps = kaisa.get("/cases/" + number + "/calls").expect(200).json().path("items");
        assertThat(steps.get(1).path("rung").asInt()).isEqualTo(2);
        assertThat(steps.get(1).path("why").asText()).isEqualTo("had-accepted");
    }

    @Test
    void another_clock_of_another_severity_climbs_by_rungs_of_its_own() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(ALadder.rung("PT0S", "person:kaisa"), "severity", "medium")));
        String customer = ALadder.customerOf(code);
        String number = aino.take(ACall.from(customer)).expect(201).number();
        Duration promised =
                Duration.parse(
                        StreamSupport.stream(
                                        ACustomer.terms()
                                                .path("targets")
                                                .path("medium")
                                                .spliterator(),
                                        false)
                                .filter(
                                        target ->
                                                target.path("clock").asText().equals("acknowledge"))
                                .findFirst()
                                .orElseThrow()
                                .path("budget")
                                .asText());
        HouseDatabase.forward(promised.plusSeconds(1));
        awaitCalls(number, "1/1");
        assertThat(escalated(number).get(0).path("data").path("target").asText())
                .isEqualTo("person:kaisa");
    }

    @Test
    void somebody_escalates_to_a_rung_of_their_choice_and_the_journal_says_who_and_why() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.rung("PT10M", "person:kaisa")));
        String number = critical(ALadder.customerOf(code));
        Map<String, Object> top = Map.of("rung", 2, "text", "The whole site stands still");
        aino.post("/cases/" + number + "/escalate", top).expectProblem(428, "version-required");
        aino.having(9)
                .post("/cases/" + number + "/escalate", top)
                .expectProblem(412, "stale-version");
        aino.having(1)
                .post("/cases/" + number + "/escalate", Map.of("rung", 3, "text", "Higher"))
                .expectProblem(400, "invalid-input");
        ApiCaller.as("otto")
                .having(1)
                .post("/cases/" + number + "/escalate", top)
                .expectProblem(403, "forbidden");

        aino.having(1).post("/cases/" + number + "/escalate", top).expect(204);
        awaitCalls(number, "2/1");
        String rang = alert(kaisa, "kaisa", number);
        kaisa.post("/notifications/" + rang + "/hear", Map.of()).expect(204);
        ilmari.post("/notifications/" + rang + "/hear", Map.of()).expectProblem(404, "not-found");
        assertThat(escalated(number).get(0).path("actor").asText()).startsWith("person:");

        JsonNode calls = aino.get("/cases/" + number + "/calls?person=kaisa").expect(200).json();
        assertThat(calls.path("items").get(0).path("why").asText()).isEqualTo("named");
        assertThat(calls.path("items").get(0).path("called").get(0).path("fate").asText())
                .isEqualTo("alert-heard");
        assertThat(
                        aino.get("/cases/" + number + "/calls")
                                .json()
                                .path("items")
                                .get(0)
                                .path("why")
                                .asText())
                .isEqualTo("not-named");
        kaisa.post("/notifications/" + rang + "/accept", Map.of()).expect(204);
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();
        assertThat(calls(number))
                .as("whoever heard and accepted is not called again")
                .containsExactly("2/1");
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void whoever_escalates_chooses_the_clock_and_gets_the_one_due_first_if_they_do_not() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(ALadder.rung("PT0S", "person:kaisa"), "clock", "resolve")));
        String customer = ALadder.customerOf(code);
        String chosen = critical(customer);
        Map<String, Object> call = Map.of("clock", "resolve", "rung", 1, "text", "It takes days");
        aino.having(1)
                .post(
                        "/cases/" + chosen + "/escalate",
                        Map.of("clock", "close", "rung", 1, "text", "Nobody waits for that"))
                .expectProblem(400, "invalid-input");
        aino.having(1).post("/cases/" + chosen + "/escalate", call).expect(204);
        awaitCalls(chosen, "1/1");
        assertThat(escalated(chosen).get(0).path("data").path("target").asText())
                .isEqualTo("person:kaisa");
        assertThat(escalated(chosen).get(0).path("data").path("clock").asText())
                .isEqualTo("resolve");

        String unsaid = critical(customer);
        aino.having(1)
                .post("/cases/" + unsaid + "/escalate", Map.of("rung", 1, "text", "Somebody come"))
                .expect(204);
        awaitCalls(unsaid, "1/1");
        assertThat(escalated(unsaid).get(0).path("data").path("clock").asText())
                .isEqualTo("acknowledge");
    }

    @Test
    void a_deadline_that_moves_ends_what_was_climbed_for_it_at_once() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(
                                ALadder.rung("PT0S", "person:kaisa"), "clock", "next-update")));
        ObjectNode terms = ACustomer.terms();
        terms.put("ladder", code);
        ((ArrayNode) terms.path("targets").path("critical"))
                .addObject()
                .put("clock", "next-update")
                .put("budget", "PT30M")
                .put("pausedByQuestion", false);
        String number = critical(ACustomer.under(terms));
        aino.having(1).post("/cases/" + number + "/accept", Map.of()).expect(200);
        HouseDatabase.forward(Duration.ofMinutes(30).plusSeconds(1));
        awaitCalls(number, "1/1");
        alert(kaisa, "kaisa", number);
        Events.settle();

        aino.at(number)
                .post("/cases/" + number + "/answers", Map.of("text", "We are looking into it."))
                .expect(200);
        Events.settle();

        assertThat(climbs(number)).containsExactly("stopped");
        assertThat(kaisa.get("/notifications?limit=200").json().path("items").toString())
                .as("the alert is void")
                .contains("superseded");
        HouseDatabase.forward(Duration.ofMinutes(30).plusSeconds(1));
        Patience.until("the next climb", () -> climbs(number).size() == 2);
    }

    private static List<String> climbs(String number) {
        return HouseDatabase.texts(
                "select state from escalation where case_id = ? order by id",
                Long.parseLong(number.substring(2)));
    }

    private String critical(String customer) {
        return aino.take(ACall.from(customer).critical()).expect(201).number();
    }

    private void awaitCalls(String number, String... rungs) {
        Patience.until(
                "of " + number + " calls " + List.of(rungs),
                () -> calls(number).equals(List.of(rungs)));
    }

    private List<String> calls(String number) {
        return escalated(number).stream()
                .map(
                        entry ->
                                entry.path("data").path("rung").asText()
                                        + '/'
                                        + entry.path("data").path("turn").asText())
                .toList();
    }

    private List<JsonNode> escalated(String number) {
        return StreamSupport.stream(journal(number).spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("escalated"))
                .toList();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private static String alert(ApiCaller who, String to, String number) {
        Patience.until("an alert about " + number, () -> !found(who, to, number).isEmpty());
        return found(who, to, number);
    }

    private static String found(ApiCaller who, String to, String number) {
        return StreamSupport.stream(
                        who.get("/notifications?limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(alert -> alert.path("case").asText().equals(number))
                .filter(alert -> alert.path("to").asText().equals(to))
                .map(alert -> alert.path("id").asText())
                .findFirst()
                .orElse("");
    }
}
