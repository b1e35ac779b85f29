package org.linja.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ALadder;
import org.linja.testkit.APerson;
import org.linja.testkit.ARoster;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** What is not as it should be in the house itself calls somebody, once, and ends by itself. */
class WatchIT {
    private static final Duration INTERVAL = Duration.ofHours(1).plusSeconds(1);
    private static final Duration PAST_ROUND_ACKNOWLEDGE = Duration.ofMinutes(5).plusSeconds(1);
    private static final Duration PAST_LOW_ACKNOWLEDGE = Duration.ofHours(2).plusSeconds(1);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(61);

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @BeforeEach
    void keep_the_roster() {
        Events.settle();
        ARoster.keep();
    }

    @AfterEach
    void leave_the_house_as_it_was() {
        HouseDatabase.change("delete from alarm where subject_type = 'watch'");
        ARoster.putBack();
    }

    @Test
    void a_hole_days_ahead_calls_a_manager_once_and_ends_when_it_is_filled() {
        Instant from = HouseDatabase.now().plus(Duration.ofHours(80));
        Instant until = from.plus(Duration.ofHours(6));
        ARoster.cut("line-2", from, until);
        look("roster");
        String number = caseAbout("line-2");
        assertThat(hole("line-2").path("daysLeft").asInt()).isEqualTo(3);
        assertThat(hole("line-2").path("reasons").get(0).asText()).isEqualTo("nobody-planned");
        assertThat(calls(number)).isEmpty();

        HouseDatabase.forward(PAST_LOW_ACKNOWLEDGE);
        Patience.until(
                "kaisa is called about " + number,
                () -> calls(number).contains("kaisa 1 delivered"));
        HouseDatabase.forward(NEXT_LOOK);
        Events.settle();
        assertThat(casesAbout("line-2")).as("one hole is one case").isEqualTo(1);
        assertThat(calls(number)).containsExactly("kaisa 1 delivered");

        kaisa.post(
                        "/roster",
                        Map.of(
                                "line", "line-2",
                                "personId", person("tuuli"),
                                "from", from.toString(),
                                "until", until.toString()))
                .expect(201);
        HouseDatabase.forward(NEXT_LOOK);
        Patience.until("the case ends", () -> status(number).equals("closed"));
        Events.settle();
        HouseDatabase.forward(Duration.ofDays(1));
        Events.settle();

        assertThat(calls(number)).containsExactly("kaisa 1 superseded");
        assertThat(aino.get("/roster/holes").expect(200).json().path("items")).isEmpty();
        JsonNode journal = journal(number);
        assertThat(Json.each(journal, "kind")).containsOnlyOnce("case-ended", "escalated");
        assertThat(ended(journal).path("data").path("reason").asText()).isEqualTo("hole-filled");
        JournalChain.expectUnbroken(number, journal);
    }

    @Test
    void the_houses_own_case_is_nobody_elses() {
        Instant from = HouseDatabase.now().plus(Duration.ofHours(50));
        ARoster.cut("duty-manager", from, from.plus(Duration.ofHours(2)));
        look("roster");
        String number = caseAbout("duty-manager");

        ApiCaller.as("maria").get("/cases/" + number).expectProblem(404, "not-found");
        ApiCaller sanni = ApiCaller.as("sanni");
        sanni.get("/customers/THE-HOUSE").expectProblem(404, "not-found");
        assertThat(Json.each(sanni.get("/customers?limit=200").json().path("items"), "code"))
                .doesNotContain("THE-HOUSE");
        aino.take(ACall.from("THE-HOUSE")).expectProblem(422, "unknown-customer");
        JsonNode shown = aino.get("/cases/" + number).expect(200).json().path("case");
        assertThat(shown.path("channel").asText()).isEqualTo("watch");
        assertThat(shown.path("severity").asText()).isEqualTo("medium");
    }

    @Test
    void a_hole_that_moves_its_edges_is_the_same_case() {
        Instant from = HouseDatabase.now().plus(Duration.ofHours(90));
        ARoster.cut("line-1", from, from.plus(Duration.ofHours(4)));
        look("roster");
        String number = caseAbout("line-1");

        ARoster.cut("line-1", from.minus(Duration.ofHours(1)), from);
        HouseDatabase.forward(NEXT_LOOK);
        Events.settle();

        assertThat(caseAbout("line-1")).isEqualTo(number);
        assertThat(casesAbout("line-1")).isEqualTo(1);
        assertThat(Json.each(journal(number), "kind")).contains("note-added");
    }

    @Test
    void two_looks_at_once_open_one_case() {
        Instant from = HouseDatabase.now().plus(Duration.ofHours(100));
        ARoster.cut("line-2", from, from.plus(Duration.ofHours(3)));
        for (int server = 0; server < 8; server++) {
            Events.announce(
                    UUID.randomUUID(),
                    server % 2 == 0 ? "alarms" : "alarms-urgent",
                    "watch:" + (100 + server),
                    "AlarmRang",
                    Map.of(
                            "subjectType",
                            "watch",
                            "subjectId",
                            1,
                            "kind",
                            "roster",
                            "dueAt",
                            HouseDatabase.now().toString()));
        }
        Events.settle();
        assertThat(casesAbout("line-2")).isEqualTo(1);
    }

    @Test
    void a_missed_round_calls_whoever_is_on_duty_and_a_made_one_ends_it() {
        HouseDatabase.forward(INTERVAL);
        look("round");
        Patience.until("a missed round", () -> !missed().isEmpty());
        String number = missed().get(0);
        HouseDatabase.forward(PAST_ROUND_ACKNOWLEDGE);
        Patience.until(
                "aino is called about " + number, () -> calls(number).contains("aino 1 delivered"));

        String seen = seen();
        String newest = aino.take(ACall.from("ACME").about("Came meanwhile")).expect(201).number();
        long before = rounds();
        aino.post("/rounds", Map.of("seen", seen)).expectProblem(409, "something-new");
        assertThat(rounds()).as("nobody says to have seen what came later").isEqualTo(before);

        String fresh = seen();
        long round = made(fresh);
        assertThat(made(fresh)).as("the same tap again").isEqualTo(round);
        assertThat(rounds()).isEqualTo(before + 1);

        JsonNode evidence = aino.get("/rounds").expect(200).json().path("items").get(0);
        assertThat(evidence.path("number").asLong()).isEqualTo(round);
        assertThat(evidence.path("person").asText()).isEqualTo("Aino Salmi");
        assertThat(Json.each(evidence.path("channels"), "channel"))
                .containsExactly("portal", "chat", "mail", "queue");
        assertThat(evidence.path("channels").get(3).path("newest").asText()).isEqualTo(newest);
        Events.settle();
        assertThat(status(number)).isEqualTo("closed");
        assertThat(ended(journal(number)).path("data").path("reason").asText())
                .isEqualTo("round-made");
        assertThat(calls(number)).containsExactly("aino 1 superseded");
        JournalChain.expectUnbroken(number, journal(number));
        expectUnchangeable(round);
    }

    @Test
    void a_round_made_in_time_calls_nobody() {
        HouseDatabase.forward(Duration.ofMinutes(30));
        made(seen());
        look("round");
        Events.settle();
        assertThat(missed()).isEmpty();
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from alarm a, platform_clock c"
                                        + " where a.subject_type = 'watch' and a.kind = 'round'"
                                        + " and a.due_at > clock_timestamp() + make_interval("
                                        + " secs => c.offset_seconds, mins => 50)"))
                .isEqualTo(1);
    }

    @Test
    void a_customers_words_wait_for_an_answer_whatever_else_people_do_with_the_case() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        long before = waitingBy("mail");
        aino.act(number, "customer-answers", Map.of("text", "Gate 4 again.", "by", "mail"));
        assertThat(waitingBy("mail")).isEqualTo(before + 1);
        aino.act(number, "notes", Map.of("text", "Somebody was there yesterday."));
        aino.act(number, "accept", Map.of());
        assertThat(waitingBy("mail")).as("neither is an answer").isEqualTo(before + 1);
        aino.act(number, "answers", Map.of("text", "We send somebody at noon."));
        assertThat(waitingBy("mail")).isEqualTo(before);
    }

    private long waitingBy(String channel) {
        for (JsonNode one : aino.get("/rounds/next").expect(200).json().path("channels")) {
            if (one.path("channel").asText().equals(channel)) {
                return one.path("items").asLong();
            }
        }
        throw new AssertionError("no channel " + channel);
    }

    @Test
    void a_person_whom_a_ladder_names_and_who_left_is_told_before_a_case_falls_through() {
        String code = ALadder.code();
        ALadder.sign(code, null, List.of(ALadder.rung("PT0S", "person:tuuli")));
        ALadder.customerOf(code);
        String first = APerson.hired("LINE_1");
        String twin = APerson.hired("LINE_2");
        String shared =
                "address:" + HouseDatabase.number("select id from person where login = ?", first);
        try {
            HouseDatabase.change("update person set enabled = false where login = 'tuuli'");
            APerson.shares(twin, first);
            look("targets");
            Patience.until("tuuli is missed", () -> openTargets("target:person:tuuli") == 1);
            assertThat(openTargets(shared)).as("two accounts that are one person").isEqualTo(1);
            look("targets");
            Events.settle();
            assertThat(openTargets("target:person:tuuli")).isEqualTo(1);
        } finally {
            HouseDatabase.change("update person set enabled = true where login = 'tuuli'");
            APerson.parts(twin);
        }
        look("targets");
        Patience.until("tuuli is back", () -> openTargets("target:person:tuuli") == 0);
        assertThat(openTargets(shared)).isZero();
    }

    @Test
    void a_drill_calls_by_the_ladder_itself_says_that_it_is_one_and_ends_when_it_is_accepted() {
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT30M", "person:ilmari"),
                        ALadder.rung("PT5M", "person:kaisa")));
        String drills = "/ladders/" + code + "/drills";
        Map<String, String> drill = Map.of("severity", "critical", "text", "As every month");
        aino.post(drills, drill).expectProblem(403, "forbidden");
        kaisa.post(drills, Map.of("severity", "critical", "text", " "))
                .expectProblem(400, "invalid-input");
        kaisa.post(drills, Map.of("severity", "low", "text", "As every month"))
                .expectProblem(422, "no-ladder");
        kaisa.post("/ladders/NOBODYS/drills", drill).expectProblem(404, "not-found");

        String number = kaisa.post(drills, drill).expect(201).json().path("case").asText();
        kaisa.post(drills, drill).expectProblem(409, "already-running");
        Patience.until("ilmari is called", () -> calls(number).contains("ilmari 1 delivered"));
        assertThat(aino.get("/cases/" + number).json().at("/case/subject").asText())
                .as("what every alert about a case of the house’s own says")
                .startsWith("DRILL")
                .contains(code);
        HouseDatabase.forward(PAST_ROUND_ACKNOWLEDGE);
        Patience.until("kaisa is called", () -> calls(number).contains("kaisa 2 delivered"));
        look("targets");
        assertThat(status(number)).as("nobody has accepted").isEqualTo("new");

        kaisa.post("/notifications/" + alert(number, "kaisa") + "/accept", Map.of()).expect(204);
        look("targets");
        Patience.until(number + " ends", () -> status(number).equals("closed"));
        assertThat(ended(journal(number)).path("data").path("reason").asText())
                .isEqualTo("drill-over");
        assertThat(calls(number))
                .containsExactlyInAnyOrder("ilmari 1 superseded", "kaisa 2 accepted");
    }

    private static long alert(String number, String login) {
        return HouseDatabase.number(
                "select n.id from notification n join person p on p.id = n.person_id"
                        + " where n.case_id = ? and p.login = ?",
                Long.parseLong(number.substring(2)),
                login);
    }

    @Test
    void somebody_planned_who_was_disabled_leaves_a_hole_with_the_reason() {
        try {
            HouseDatabase.change("update person set enabled = false where login = 'ilmari'");
            assertThat(hole("line-2").path("reasons").get(0).asText()).isEqualTo("person-disabled");
            assertThat(hole("line-2").path("people").get(0).asText()).isEqualTo("Ilmari Kuusi");
        } finally {
            HouseDatabase.change("update person set enabled = true where login = 'ilmari'");
        }
    }

    private static void expectUnchangeable(long round) {
        for (String table : List.of("duty_round", "duty_round_channel")) {
            assertThat(
                            HouseDatabase.texts(
                                    "select has_table_privilege('linja_app', 'linja.' || ?, p)::text"
                                            + " from unnest(array['update', 'delete', 'truncate']) p",
                                    table))
                    .as("the serving role may only add to " + table)
                    .containsOnly("false");
        }
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update duty_round set made_at = made_at where id = ?",
                                        round))
                .cause()
                .hasMessageContaining("the evidence of a round is never changed");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "delete from duty_round_channel where round_id = ?", round))
                .cause()
                .hasMessageContaining("the evidence of a round is never changed");
    }

    private static void look(String kind) {
        ARoster.armLook(kind);
        Events.settle();
    }

    private JsonNode hole(String line) {
        for (JsonNode hole : aino.get("/roster/holes").expect(200).json().path("items")) {
            if (hole.path("line").asText().equals(line)) {
                return hole;
            }
        }
        throw new AssertionError("no hole on " + line);
    }

    private String caseAbout(String line) {
        Patience.until("a case about " + line, () -> !hole(line).path("case").isNull());
        return hole(line).path("case").asText();
    }

    private static long casesAbout(String line) {
        return HouseDatabase.number(
                "select count(distinct case_id) from concern where line = ? and ended_at is null",
                line);
    }

    private static List<String> missed() {
        return HouseDatabase.texts(
                "select 'L-' || case_id from concern where subject = 'round' and ended_at is null");
    }

    private static long openTargets(String subject) {
        return HouseDatabase.number(
                "select count(*) from concern where subject = ? and ended_at is null", subject);
    }

    private static long rounds() {
        return HouseDatabase.number("select count(*) from duty_round");
    }

    private String seen() {
        return aino.get("/rounds/next").expect(200).json().path("seen").asText();
    }

    private long made(String seen) {
        return aino.post("/rounds", Map.of("seen", seen))
                .expect(201)
                .json()
                .path("number")
                .asLong();
    }

    private static long person(String login) {
        return HouseDatabase.number("select id from person where login = ?", login);
    }

    private String status(String number) {
        return aino.get("/cases/" + number).expect(200).json().path("case").path("status").asText();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private static JsonNode ended(JsonNode journal) {
        return StreamSupport.stream(journal.spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("case-ended"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> calls(String number) {
        return StreamSupport.stream(
                        kaisa.get("/notifications?limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(alert -> alert.path("case").asText().equals(number))
                .map(
                        alert ->
                                alert.path("to").asText()
                                        + " "
                                        + alert.path("rung").asText()
                                        + " "
                                        + alert.path("state").asText())
                .toList();
    }
}
