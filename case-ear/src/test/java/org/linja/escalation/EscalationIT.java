package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ALadder;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.Health;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Somebody is reached about a critical case, whatever breaks on the way, and never twice. */
class EscalationIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);
    private static final Duration PAST_SECOND_RUNG = Duration.ofMinutes(10).plusSeconds(1);
    private static final String ILMARI = "ilmari@linja.example";
    private static final String KAISA = "kaisa@linja.example";

    private final TestHouse house = TestHouse.current();
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @AfterEach
    void leave_the_house_whole() {
        if (house.house().broker().daemon().running().isEmpty()) {
            house.startBroker();
        }
        if (house.house().mail().daemon().running().isEmpty()) {
            house.house().mail().start();
        }
    }

    @Test
    void a_critical_case_that_nobody_takes_climbs_to_line_2_and_then_to_the_duty_manager() {
        String number = critical();
        assertThat(alerts(number)).isEmpty();

        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        JsonNode first = await(number, "ilmari", 1, "delivered");
        assertThat(first.path("attempts").asInt()).isEqualTo(1);
        assertThat(mailed(number)).containsExactly(ILMARI);
        assertThat(CaughtMail.about(number).get(0).text()).contains("/escalation/alerts.xhtml");

        HouseDatabase.forward(PAST_SECOND_RUNG);
        await(number, "kaisa", 2, "delivered");
        assertThat(mailed(number)).containsExactly(ILMARI, KAISA);

        HouseDatabase.forward(Duration.ofHours(2));
        Events.settle();
        assertThat(mailed(number)).as("nobody stands above the duty manager").hasSize(2);
        JsonNode journal = journal(number);
        assertThat(Json.each(journal, "kind"))
                .containsSubsequence(
                        "case-opened",
                        "alarm-rang",
                        "escalated",
                        "alert-created",
                        "alert-attempted",
                        "alert-delivered",
                        "alarm-rang",
                        "escalated",
                        "alert-created",
                        "alert-attempted",
                        "alert-delivered");
        JournalChain.expectUnbroken(number, journal);
        assertThat(Json.each(ilmari.get("/notifications?limit=200").json().path("items"), "to"))
                .as("the engineer sees own alerts only")
                .containsOnly("ilmari");
    }

    @Test
    void of_many_that_fall_due_at_once_one_whose_case_is_held_keeps_no_other_waiting()
            throws SQLException {
        List<String> numbers = Stream.generate(this::critical).limit(12).toList();
        String held = numbers.get(4);
        try (Connection somebody = HouseDatabase.owner();
                PreparedStatement hold =
                        somebody.prepareStatement(
                                "select id from support_case where id = ? for update")) {
            somebody.setAutoCommit(false);
            hold.setLong(1, id(held));
            hold.execute();
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            numbers.stream()
                    .filter(number -> !number.equals(held))
                    .forEach(number -> await(number, "ilmari", 1, "delivered"));
            assertThat(alerts(held)).isEmpty();
            somebody.rollback();
        }

        await(held, "ilmari", 1, "delivered");
        for (String number : numbers) {
            assertThat(mailed(number)).as(number).containsExactly(ILMARI);
            assertThat(Json.each(journal(number), "kind"))
                    .as(number)
                    .containsOnlyOnce(
                            "alarm-rang", "escalated", "alert-attempted", "alert-delivered");
            JournalChain.expectUnbroken(number, journal(number));
        }
    }

    @Test
    void accepting_an_alert_takes_the_case_and_stops_the_climb() {
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        String alert = await(number, "ilmari", 1, "delivered").path("id").asText();
        aino.post("/notifications/" + alert + "/accept", Map.of()).expectProblem(404, "not-found");

        ilmari.post("/notifications/" + alert + "/accept", Map.of()).expect(204);
        ilmari.post("/notifications/" + alert + "/accept", Map.of()).expect(204);

        JsonNode taken = aino.get("/cases/" + number).expect(200).json().path("case");
        assertThat(taken.path("owner").asText()).isEqualTo("Ilmari Kuusi");
        assertThat(taken.path("status").asText()).isEqualTo("in-work");
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();
        assertThat(mailed(number)).containsExactly(ILMARI);
        assertThat(states(number)).containsExactly("ilmari 1 accepted");
        assertThat(Json.each(journal(number), "kind"))
                .containsOnlyOnce("alert-accepted", "case-accepted");
    }

    @Test
    void what_rings_stands_on_page_and_telephone_however_many_alerts_came_after_it() {
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        String alert = await(number, "ilmari", 1, "delivered").path("id").asText();
        long id = Long.parseLong(number.substring(2));
        HouseDatabase.change(
                "insert into notification (id, version, customer_id, case_id, escalation_id, rung,"
                        + " person_id, state, created_at, ended_at, reason)"
                        + " select nextval('notification_id'), 1, customer_id, case_id,"
                        + " escalation_id, 100 + i, person_id, 'superseded', created_at,"
                        + " created_at, reason from notification, generate_series(1, 60) i"
                        + " where case_id = ?",
                id);
        try {
            assertThat(Json.each(ilmari.get("/notifications?limit=50").json().path("items"), "id"))
                    .as("the newest")
                    .doesNotContain(alert);
            PageVisitor page = PageVisitor.signedIn("ilmari", ApiCaller.PASSWORD);
            String link = "\"><a href=\"../cases/case.xhtml?number=" + number;
            assertThat(page.open("/escalation/duty.xhtml").body()).contains("duty__number" + link);
            assertThat(page.open("/escalation/alerts.xhtml").body())
                    .contains("alert__title" + link);
        } finally {
            HouseDatabase.change("delete from notification where case_id = ? and rung > 100", id);
        }
        ilmari.post("/notifications/" + alert + "/accept", Map.of()).expect(204);
    }

    @Test
    void taking_the_case_in_the_ordinary_way_stops_the_climb_and_voids_the_alert() {
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        String alert = await(number, "ilmari", 1, "delivered").path("id").asText();

        aino.at(number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();

        assertThat(states(number)).containsExactly("ilmari 1 superseded");
        assertThat(mailed(number)).containsExactly(ILMARI);
        ilmari.post("/notifications/" + alert + "/accept", Map.of())
                .expectProblem(409, "act-not-allowed");
    }

    @Test
    void a_case_taken_in_time_alerts_nobody() {
        String number = critical();
        aino.having(1).post("/cases/" + number + "/accept", Map.of()).expect(200);

        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();

        assertThat(alerts(number)).isEmpty();
        assertThat(mailed(number)).isEmpty();
    }

    @Test
    void the_same_event_delivered_twice_alerts_once() {
        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        await(number, "ilmari", 1, "delivered");
        Events.settle();
        long clock =
                HouseDatabase.number(
                        "select id from sla_clock where case_id = ? and kind = 'acknowledge'",
                        id(number));
        UUID rang = UUID.randomUUID();
        UUID due = UUID.randomUUID();

        for (int time = 0; time < 2; time++) {
            Events.announce(
                    rang,
                    "alarms",
                    "clock:" + clock,
                    "AlarmRang",
                    Map.of(
                            "subjectType",
                            "clock",
                            "subjectId",
                            clock,
                            "kind",
                            "due",
                            "dueAt",
                            HouseDatabase.now().toString()));
            Events.announce(due, "notices", "case:" + id(number), "AlertDue", alertDue(number));
            Events.settle();
        }

        assertThat(states(number)).containsExactly("ilmari 1 delivered");
        assertThat(alerts(number).get(0).path("attempts").asInt()).isEqualTo(1);
        assertThat(mailed(number)).containsExactly(ILMARI);
        assertThat(Json.each(journal(number), "kind"))
                .containsOnlyOnce("escalated", "alert-created", "alert-attempted");
    }

    @Test
    void a_mail_server_that_is_down_costs_an_attempt_and_not_the_alert() {
        String number = critical();
        house.house().mail().daemon().kill();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until(
                "a failed attempt",
                () -> Json.each(journal(number), "kind").contains("alert-failed"));
        assertThat(states(number)).containsExactly("ilmari 1 sent");
        assertThat(retriesOf(number)).as("a critical one overtakes").containsExactly("t");

        house.house().mail().start();
        HouseDatabase.forward(Duration.ofSeconds(16));

        JsonNode alert = await(number, "ilmari", 1, "delivered");
        assertThat(alert.path("attempts").asInt()).isEqualTo(2);
        assertThat(mailed(number)).containsExactly(ILMARI);
        assertThat(CaughtMail.about(number).get(0).messageId()).contains(".a2@");
    }

    @Test
    void an_alert_that_no_mail_server_takes_fails_in_the_end_and_still_stands_in_the_list() {
        String number = critical();
        house.house().mail().daemon().kill();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        for (int attempt = 1; attempt <= 6; attempt++) {
            awaitFailures(number, attempt);
            HouseDatabase.forward(Duration.ofSeconds(15L << (attempt - 1)));
        }
        JsonNode failed = await(number, "ilmari", 1, "failed");
        assertThat(failed.path("attempts").asInt()).isEqualTo(6);
        assertThat(failed.path("canAccept").asBoolean()).isTrue();

        house.house().mail().start();
        HouseDatabase.forward(PAST_SECOND_RUNG);
        await(number, "kaisa", 2, "delivered");
        assertThat(mailed(number)).containsExactly(KAISA);
        ilmari.post("/notifications/" + failed.path("id").asText() + "/accept", Map.of())
                .expect(204);
    }

    @Test
    void messages_that_nobody_can_read_are_parked_and_hold_up_nobody() {
        UUID garbled = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        UUID orphan = UUID.randomUUID();
        Events.announceRaw(garbled, "alarms", "clock:0", "AlarmRang", "no JSON at all");
        Events.announce(unknown, "notices", "case:0", "PigeonLanded", Map.of("colour", "grey"));
        Events.announce(
                orphan,
                "notices",
                "case:0",
                "AlertDue",
                Map.of("caseId", 1, "escalationId", 1, "rung", 1, "personId", 1));

        String number = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        await(number, "ilmari", 1, "delivered");

        Patience.until("three events set aside", () -> blockedAfterAnotherTry() == 3);
        assertThat(
                        HouseDatabase.texts(
                                "select event_id || ' ' || last_error from outbox_entry"
                                        + " where blocked_at is not null order by position"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith(garbled + " unreadable AlarmRang"),
                        one -> assertThat(one).startsWith(unknown + " PigeonLanded on notices"),
                        one -> assertThat(one).startsWith(orphan + " NoSuchElementException"));
        String next = critical();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        await(next, "ilmari", 1, "delivered");
        HouseDatabase.change("delete from outbox_entry where blocked_at is not null");
    }

    @Test
    void the_pager_goes_off_though_the_broker_is_dead_and_not_again_when_it_is_back() {
        List<String> criticals = new ArrayList<>();
        criticals.add(critical());
        house.killBroker();

        for (int i = 0; i < 10; i++) {
            aino.take(ACall.from("GLOBEX").about("While the broker is away " + i)).expect(201);
            criticals.add(critical());
        }
        HouseDatabase.forward(PAST_ACKNOWLEDGE);

        criticals.forEach(number -> await(number, "ilmari", 1, "delivered"));
        assertThat(house.house().broker().daemon().running()).isEmpty();
        aino.take(ACall.from("VALTTI")).expect(201);

        house.startBroker();
        Events.settle();
        assertThat(criticals)
                .allSatisfy(
                        number -> {
                            assertThat(mailed(number)).containsExactly(ILMARI);
                            JournalChain.expectUnbroken(number, journal(number));
                        });
    }

    @Test
    void what_the_broker_brings_after_it_went_directly_alerts_nobody_twice() {
        String number = critical();
        house.killBroker();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        await(number, "ilmari", 1, "delivered");
        long clock =
                HouseDatabase.number(
                        "select id from sla_clock where case_id = ? and kind = 'acknowledge'",
                        id(number));
        List<UUID> heard =
                HouseDatabase.ask(
                        "select event_id from inbox_entry where consumer = 'escalation'"
                                + " order by handled_at desc limit 1",
                        row -> row.getObject(1, UUID.class));

        house.startBroker();
        Events.announce(
                heard.get(0),
                "alarms-urgent",
                "clock:" + clock,
                "AlarmRang",
                Map.of(
                        "subjectType",
                        "clock",
                        "subjectId",
                        clock,
                        "kind",
                        "due",
                        "dueAt",
                        HouseDatabase.now().toString()));
        Events.settle();

        assertThat(mailed(number)).containsExactly(ILMARI);
        assertThat(Json.each(journal(number), "kind")).containsOnlyOnce("escalated");
    }

    @Test
    void a_broker_that_came_back_is_noticed_though_nobody_has_anything_to_send() {
        String number = critical();
        house.killBroker();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        await(number, "ilmari", 1, "delivered");
        Patience.until(
                "the broker is known to be down", () -> Health.says("broker").equals("down"));
        Events.settle();

        house.startBroker();
        Patience.until("the broker is known to be up", () -> Health.says("broker").equals("up"));
        assertThat(mailed(number)).containsExactly(ILMARI);
    }

    @Test
    void a_critical_alert_overtakes_a_flood_of_other_messages() {
        String number = critical();
        int flood = 20_000;
        HouseDatabase.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                        + " select id, topic, 'clock:0', 'AlarmRang', '{\"eventId\":\"' || id ||"
                        + " '\",\"subjectType\":\"clock\",\"subjectId\":0,\"kind\":\"due\",'"
                        + " || '\"dueAt\":\"2026-01-01T00:00:00Z\",'"
                        + " || '\"occurredAt\":\"2026-01-01T00:00:00Z\"}', clock_timestamp()"
                        + " from (select gen_random_uuid() as id, topic"
                        + "       from generate_series(1, ?) n, (values ('alarms'), ('notices')) t (topic)) e",
                flood / 2);
        HouseDatabase.forward(PAST_ACKNOWLEDGE);

        await(number, "ilmari", 1, "delivered");

        long behind =
                HouseDatabase.number(
                        "select count(*) from outbox_entry where message_key = 'clock:0'");
        HouseDatabase.change("delete from outbox_entry where message_key = 'clock:0'");
        assertThat(behind).as("of the flood still to be handled").isGreaterThan(flood / 2);
    }

    @Test
    void a_critical_alert_overtakes_a_flood_of_alerts_about_what_is_not() {
        String code = ALadder.code();
        Map<String, Object> first = ALadder.rung("PT0S", "person:kaisa");
        Map<String, Object> next = ALadder.rung("PT90M", "person:kaisa");
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.with(first, "severity", "critical"),
                        ALadder.with(first, "severity", "medium"),
                        ALadder.with(next, "severity", "medium")));
        String medium = aino.take(ACall.from(ALadder.customerOf(code))).expect(201).number();
        HouseDatabase.forward(
                Duration.between(HouseDatabase.now(), deadline(medium)).plusSeconds(1));
        await(medium, "kaisa", 1, "delivered");
        assertThat(nextRungOf(medium)).as("hurries").containsExactly("f");

        String number = critical();
        int flood = 2_000;
        HouseDatabase.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                        + " select e.id, 'notices', 'case:' || n.case_id, 'AlertDue', json_build_object('eventId', e.id,"
                        + " 'caseId', n.case_id, 'escalationId', n.escalation_id, 'rung', n.rung,"
                        + " 'turn', n.turn, 'personId', n.person_id,"
                        + " 'occurredAt', '2026-01-01T00:00:00Z')::text, clock_timestamp()"
                        + " from notification n, (select gen_random_uuid() as id"
                        + "       from generate_series(1, ?)) e where n.case_id = ?",
                flood,
                id(medium));
        HouseDatabase.forward(PAST_ACKNOWLEDGE);

        await(number, "ilmari", 1, "delivered");

        String key = "case:" + id(medium);
        long behind =
                HouseDatabase.number(
                        "select count(*) from outbox_entry where message_key = ?", key);
        HouseDatabase.change("delete from outbox_entry where message_key = ?", key);
        assertThat(behind).as("of the flood still to be handled").isGreaterThan(flood / 2);
        assertThat(nextRungOf(number)).as("hurries").containsExactly("t");
    }

    @Test
    void whoever_left_after_the_call_is_not_tried_again_and_the_next_rung_waits_for_nobody() {
        String leaver = APerson.hired("LINE_2");
        String code = ALadder.code();
        ALadder.sign(
                code,
                null,
                List.of(
                        ALadder.rung("PT0S", "person:" + leaver),
                        ALadder.rung("PT90M", "person:kaisa")));
        house.house().mail().daemon().kill();
        String number =
                aino.take(ACall.from(ALadder.customerOf(code)).critical()).expect(201).number();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        awaitFailures(number, 1);

        HouseDatabase.change("update person set enabled = false where login = ?", leaver);
        house.house().mail().start();
        HouseDatabase.forward(Duration.ofSeconds(16));

        await(number, "kaisa", 2, "delivered");
        assertThat(states(number))
                .containsExactlyInAnyOrder(leaver + " 1 superseded", "kaisa 2 delivered");
        assertThat(mailed(number)).containsExactly(KAISA);
        assertThat(
                        aino.get("/cases/" + number + "/calls")
                                .expect(200)
                                .json()
                                .at("/items/0/called/0/alert/ended")
                                .asText())
                .isEqualTo("may-not-be-called");
        JournalChain.expectUnbroken(number, journal(number));
    }

    private static Instant deadline(String number) {
        return HouseDatabase.ask(
                        "select due_at from sla_clock where case_id = ? and kind = 'acknowledge'",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        id(number))
                .get(0);
    }

    /** Whether the call after the present one hurries. */
    private static List<String> nextRungOf(String number) {
        return HouseDatabase.texts(
                "select a.urgent from alarm a join escalation e on e.id = a.subject_id"
                        + " where a.subject_type = 'escalation' and e.case_id = ?",
                id(number));
    }

    private String critical() {
        ApiAnswer taken = aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"));
        return taken.expect(201).number();
    }

    private List<JsonNode> alerts(String number) {
        return StreamSupport.stream(
                        kaisa.get("/notifications?limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(alert -> alert.path("case").asText().equals(number))
                .toList();
    }

    private List<String> states(String number) {
        return alerts(number).stream()
                .map(
                        alert ->
                                alert.path("to").asText()
                                        + " "
                                        + alert.path("rung").asText()
                                        + " "
                                        + alert.path("state").asText())
                .toList();
    }

    private JsonNode await(String number, String to, int rung, String state) {
        String wanted = to + " " + rung + " " + state;
        Patience.until("of " + number + ": " + wanted, () -> states(number).contains(wanted));
        return alerts(number).stream()
                .filter(alert -> alert.path("to").asText().equals(to))
                .findFirst()
                .orElseThrow();
    }

    /** Whether those who look again after a failure hurry. */
    private static List<String> retriesOf(String number) {
        return HouseDatabase.texts(
                "select a.urgent from alarm a join notification n on n.id = a.subject_id"
                        + " where a.subject_type = 'notification' and n.case_id = ?",
                id(number));
    }

    private void awaitFailures(String number, int count) {
        Patience.until(
                count + " failed attempts to reach ilmari about " + number,
                () ->
                        HouseDatabase.number(
                                        "select count(*) from notification_attempt a"
                                                + " join notification n on n.id = a.notification_id"
                                                + " where n.case_id = ? and n.rung = 1"
                                                + " and a.outcome = 'refused'",
                                        id(number))
                                >= count);
    }

    /** Whom letters about a case went to. */
    private static List<String> mailed(String number) {
        return CaughtMail.about(number).stream().map(CaughtMail::to).toList();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private static Map<String, Object> alertDue(String number) {
        return HouseDatabase.ask(
                        "select escalation_id, rung, person_id from notification where case_id = ?",
                        row ->
                                Map.<String, Object>of(
                                        "caseId", id(number),
                                        "escalationId", row.getLong(1),
                                        "rung", row.getInt(2),
                                        "personId", row.getLong(3)),
                        id(number))
                .get(0);
    }

    /** The relay waits longer each time; here it need not. One by one: it holds several, too. */
    private static long blockedAfterAnotherTry() {
        for (String key : List.of("clock:0", "case:0")) {
            HouseDatabase.change(
                    "update outbox_entry set next_attempt_at = clock_timestamp()"
                            + " where message_key = ? and blocked_at is null",
                    key);
        }
        return HouseDatabase.number(
                "select count(*) from outbox_entry where blocked_at is not null");
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }
}
