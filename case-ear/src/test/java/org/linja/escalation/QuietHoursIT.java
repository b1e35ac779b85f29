package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ALadder;
import org.linja.testkit.ANight;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/**
 * Ordinary cases let people sleep and call them in the morning, once; critical ones call at once.
 * Tuuli is never on duty, Ilmari always is.
 */
class QuietHoursIT {
    private static final Duration PAST_HIGH_ACKNOWLEDGE = Duration.ofHours(1).plusSeconds(1);
    private static final Duration NIGHT_IS_OVER = Duration.ofHours(10);
    private static final String TUULI = "tuuli@linja.example";
    private static final String ILMARI = "ilmari@linja.example";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller vesa = ApiCaller.as("vesa");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @AfterEach
    void leave_nobody_asleep() {
        ANight.of("tuuli", "none");
        ANight.of("ilmari", "none");
    }

    @Test
    void an_ordinary_case_that_is_missed_at_night_calls_nobody_until_morning_and_then_once() {
        ANight.of("tuuli", ANight.aroundNow());
        String number = high(ladder("person:tuuli"));
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        JsonNode held = awaitHeld(number);
        assertThat(held.path("data").path("reason").asText()).isEqualTo("quiet");
        assertThat(held.path("data").path("held").asText())
                .matches("person:[0-9]+ night [0-9:]{5} [0-9:]{5} Europe/Helsinki .*Z");
        Events.settle();
        assertThat(mailed(number)).isEmpty();
        JsonNode calls = aino.get("/cases/" + number + "/calls?person=tuuli").json().path("items");
        assertThat(calls.path(0).path("why").asText()).isEqualTo("held-night");
        assertThat(calls.path(0).path("held").path(0).path("name").asText())
                .isEqualTo("Tuuli Aalto");
        assertThat(calls.path(0).path("held").path(0).path("until").asText())
                .isEqualTo(held.path("data").path("until").asText());

        HouseDatabase.forward(NIGHT_IS_OVER);
        awaitMailed(number, TUULI);
        HouseDatabase.forward(Duration.ofDays(1));
        Events.settle();
        assertThat(mailed(number)).containsExactly(TUULI);
        JsonNode journal = journal(number);
        assertThat(Json.each(journal, "kind")).containsOnlyOnce("escalation-held", "escalated");
        JournalChain.expectUnbroken(number, journal);
    }

    @Test
    void the_next_rung_follows_the_call_that_was_held_and_not_the_deadline() {
        ANight.of("tuuli", ANight.aroundNow());
        String number = high(ladder("person:tuuli", "person:kaisa"));
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        awaitHeld(number);
        HouseDatabase.forward(NIGHT_IS_OVER);
        awaitMailed(number, TUULI);
        Events.settle();
        assertThat(mailed(number)).containsExactly(TUULI);
        HouseDatabase.forward(Duration.ofMinutes(10).plusSeconds(1));
        awaitMailed(number, TUULI, "kaisa@linja.example");
    }

    @Test
    void whoever_takes_the_case_at_night_lets_others_sleep_on() {
        ANight.of("tuuli", ANight.aroundNow());
        String number = high(ladder("person:tuuli"));
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        awaitHeld(number);
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        HouseDatabase.forward(NIGHT_IS_OVER);
        Events.settle();
        assertThat(mailed(number)).isEmpty();
        assertThat(Json.each(journal(number), "kind")).doesNotContain("escalated");
    }

    @Test
    void a_critical_case_calls_at_once_whatever_is_quiet() {
        ANight.of("tuuli", ANight.aroundNow());
        String number =
                aino.take(ACall.from(quietCustomer("person:tuuli")).critical())
                        .expect(201)
                        .number();
        HouseDatabase.forward(Duration.ofMinutes(15).plusSeconds(1));
        awaitMailed(number, TUULI);
    }

    @Test
    void a_case_that_the_house_holds_to_be_critical_in_the_night_calls_at_once() {
        ANight.of("tuuli", ANight.aroundNow());
        String number = high(ladder("person:tuuli"));
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        awaitHeld(number);
        say(vesa, number, "house", "critical");
        awaitMailed(number, TUULI);
        HouseDatabase.forward(NIGHT_IS_OVER);
        Events.settle();
        assertThat(mailed(number)).containsOnlyOnce(TUULI);
    }

    @Test
    void what_waits_for_a_clock_that_critical_does_not_climb_for_calls_at_once_too() {
        ANight.of("tuuli", ANight.aroundNow());
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(rung("PT0S", "person:tuuli"), "clock", "useful-response")));
        String number = high(ALadder.customerOf(ladder));
        aino.having(1).post("/cases/" + number + "/accept", Map.of()).expect(200);
        HouseDatabase.forward(Duration.ofHours(4).plusSeconds(1));
        awaitHeld(number);
        // The customer still holds it to be high: what its clock calls for stands.
        say(vesa, number, "house", "critical");
        awaitMailed(number, TUULI);
    }

    @Test
    void what_was_set_before_a_case_turned_critical_overtakes_from_then_on() {
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(rung("PT0S", "person:tuuli"), "clock", "useful-response"),
                        ALadder.with(rung("PT10M", "person:kaisa"), "clock", "useful-response")));
        String number = high(ALadder.customerOf(ladder));
        aino.having(1).post("/cases/" + number + "/accept", Map.of()).expect(200);
        HouseDatabase.forward(Duration.ofHours(4).plusSeconds(1));
        awaitMailed(number, TUULI);
        Events.settle();
        String nextRung =
                "select a.urgent from alarm a join escalation e on e.id = a.subject_id"
                        + " where a.subject_type = 'escalation' and e.case_id = "
                        + number.substring(2);
        assertThat(HouseDatabase.texts(nextRung)).containsExactly("f");
        // One that has rung, and that the relay may not send yet.
        HouseDatabase.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at,"
                        + " next_attempt_at) select gen_random_uuid(), 'alarms', 'escalation:' || id,"
                        + " 'AlarmRang', '{}', now(), now() + interval '1 hour'"
                        + " from escalation where case_id = "
                        + number.substring(2));
        try {
            say(vesa, number, "house", "critical");
            Patience.until(
                    "the next call overtakes",
                    () -> HouseDatabase.texts(nextRung).equals(List.of("t")));
            assertThat(HouseDatabase.texts("select topic from outbox_entry where payload = '{}'"))
                    .containsExactly("alarms-urgent");
        } finally {
            HouseDatabase.change("delete from outbox_entry where payload = '{}'");
        }
    }

    @Test
    void the_contracts_quiet_hours_hold_back_whoever_is_on_duty_and_call_who_is_when_they_end() {
        String customer = quietCustomer("on-duty:line-2");
        String number = high(customer);
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        assertThat(awaitHeld(number).path("data").path("held").asText()).contains("quiet-hours");
        Events.settle();
        assertThat(mailed(number)).isEmpty();
        HouseDatabase.forward(NIGHT_IS_OVER);
        awaitMailed(number, ILMARI);
    }

    @Test
    void whoever_is_on_duty_is_awake_and_who_sleeps_hears_in_the_morning_and_once() {
        ANight.of("ilmari", ANight.aroundNow());
        ANight.of("tuuli", ANight.aroundNow());
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        ALadder.with(
                                ALadder.with(rung("PT0S", "role:line-2"), "times", 2),
                                "every",
                                "PT5M")));
        String number = high(ALadder.customerOf(ladder));
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        Patience.until(
                "Tuuli sleeps through " + number,
                () -> Json.each(journal(number), "kind").contains("alert-held"));
        HouseDatabase.forward(Duration.ofMinutes(5).plusSeconds(1));
        Patience.until("a second call of " + number, () -> escalated(number).size() == 2);
        Events.settle();
        assertThat(mailed(number)).contains(ILMARI).doesNotContain(TUULI);
        JsonNode calls = aino.get("/cases/" + number + "/calls?person=tuuli").json().path("items");
        assertThat(calls.path(1).path("why").asText()).isEqualTo("held-night");

        HouseDatabase.forward(NIGHT_IS_OVER);
        Patience.until("Tuuli is called", () -> mailed(number).contains(TUULI));
        HouseDatabase.forward(Duration.ofDays(1));
        Events.settle();
        assertThat(mailed(number)).containsOnlyOnce(TUULI);
    }

    @Test
    void what_a_person_asks_for_is_not_held_back() {
        ANight.of("tuuli", ANight.aroundNow());
        String number = high(ladder("person:tuuli"));
        aino.having(1)
                .post(
                        "/cases/" + number + "/escalate",
                        Map.of("rung", 1, "text", "Only Tuuli knows this machine"))
                .expect(204);
        awaitMailed(number, TUULI);
    }

    private static Map<String, Object> rung(String after, String target) {
        return ALadder.with(ALadder.rung(after, target), "severity", "high");
    }

    /** A customer whose ordinary and critical cases call these, one after the other. */
    private static String ladder(String... targets) {
        return ALadder.customerOf(signed(targets));
    }

    private static String signed(String... targets) {
        String code = ALadder.code();
        List<Map<String, Object>> rungs = new ArrayList<>();
        for (String target : targets) {
            String after = rungs.isEmpty() ? "PT0S" : "PT10M";
            rungs.add(rung(after, target));
            rungs.add(ALadder.rung(after, target));
        }
        ALadder.sign(code, null, rungs);
        return code;
    }

    /** A customer whose contract keeps quiet hours that have begun. */
    private static String quietCustomer(String target) {
        ObjectNode terms = ACustomer.terms();
        terms.put("ladder", signed(target));
        String night = ANight.aroundNow();
        terms.putObject("quietHours")
                .put("from", night.substring(0, 5))
                .put("until", night.substring(6));
        return ACustomer.under(terms);
    }

    private String high(String customer) {
        return aino.take(ACall.from(customer).with("severity", "high")).expect(201).number();
    }

    private void say(ApiCaller who, String number, String side, String severity) {
        who.having(version(number))
                .post(
                        "/cases/" + number + "/severities/" + side,
                        Map.of("severity", severity, "text", "Worse than we thought."))
                .expect(200);
    }

    private long version(String number) {
        return aino.get("/cases/" + number).version();
    }

    private JsonNode awaitHeld(String number) {
        Patience.until(
                "a call of " + number + " held back",
                () -> Json.each(journal(number), "kind").contains("escalation-held"));
        return entries(number, "escalation-held").get(0);
    }

    private List<JsonNode> escalated(String number) {
        return entries(number, "escalated");
    }

    private List<JsonNode> entries(String number, String kind) {
        return StreamSupport.stream(journal(number).spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .toList();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private static void awaitMailed(String number, String... people) {
        Patience.until(
                () -> "letters of " + number + " to " + List.of(people) + ", but " + mailed(number),
                () -> mailed(number).equals(List.of(people)));
    }

    private static List<String> mailed(String number) {
        return CaughtMail.about(number).stream().map(CaughtMail::to).toList();
    }
}
