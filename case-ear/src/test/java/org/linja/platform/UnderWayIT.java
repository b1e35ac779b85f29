package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linja.exports.TakenAlong;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ALadder;
import org.linja.testkit.ANight;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ARoster;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.KillsTheServer;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.Patience;

/**
 * The server is killed once while many things are under way, and stays dead for an hour: each of
 * them goes on where it was, and none is forgotten or done twice.
 */
@KillsTheServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnderWayIT {
    private static final int CASES = 50;
    private static final Duration PAST_HIGH_ACKNOWLEDGE = Duration.ofHours(1).plusSeconds(1);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(61);
    private static final Duration NIGHT_IS_OVER = Duration.ofHours(10);
    private static final String TUULI = "tuuli@linja.example";
    private static final ApiCaller AINO = ApiCaller.as("aino");

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    private static final List<String> EXPORTED = new ArrayList<>();
    private static long export;
    private static String promised = "";
    private static long promise;
    private static String missedAtNight = "";

    @BeforeAll
    static void kill_the_server_in_the_middle_of_it_all() throws SQLException {
        Events.settle();
        ARoster.keep();
        missAtNight();
        fillAFirm();
        TestHouse house = TestHouse.current();
        try (OpenTransaction held = OpenTransaction.begin()) {
            export = stuckHalfWay(held);
            promise();
            Instant hole = HouseDatabase.now().plus(Duration.ofHours(110));
            ARoster.cut("line-2", hole, hole.plus(Duration.ofHours(3)));
            ARoster.armLook("roster");
            house.killServer();
        }
        HouseDatabase.forward(Duration.ofMinutes(61));
        house.startServer();
    }

    @AfterAll
    static void leave_the_house_whole() {
        TestHouse house = TestHouse.current();
        if (house.house().payara().daemon().running().isEmpty()) {
            house.startServer();
        }
        HouseDatabase.change("delete from alarm where subject_type = 'watch'");
        ARoster.putBack();
        ANight.of("tuuli", "none");
    }

    /** An ordinary case whose deadline passes while the only one to be called sleeps. */
    private static void missAtNight() {
        ANight.of("tuuli", ANight.aroundNow());
        String ladder = ALadder.code();
        Map<String, Object> rung = ALadder.rung("PT0S", "person:tuuli");
        ALadder.sign(ladder, null, List.of(ALadder.with(rung, "severity", "high"), rung));
        missedAtNight =
                AINO.take(ACall.from(ALadder.customerOf(ladder)).with("severity", "high"))
                        .expect(201)
                        .number();
        HouseDatabase.forward(PAST_HIGH_ACKNOWLEDGE);
        Patience.until("a call held back", () -> kinds(missedAtNight).contains("escalation-held"));
        Events.settle();
        assertThat(mailed(missedAtNight)).isEmpty();
    }

    private static void fillAFirm() {
        String firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        for (int i = 0; i < CASES; i++) {
            EXPORTED.add(AINO.take(ACall.from(firm)).expect(201).number());
        }
        boss.api()
                .bring(
                        "/cases/" + late() + "/attachments?name=late.log",
                        "E-417".getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    private static String late() {
        return EXPORTED.get(CASES - 5);
    }

    /**
     * An export that cannot come to its end: who points to the file has to wait for whoever holds
     * it, in the third stretch of cases.
     */
    private static long stuckHalfWay(OpenTransaction held) throws SQLException {
        held.run(
                "select id from attachment where case_id = ?::bigint for update",
                late().substring(2));
        long number = TakenAlong.ordered(boss.api());
        Patience.until(() -> "the job waits", Patience.LONG, held::holdsUpSomebody);
        assertThat(written(number)).isBetween(1L, CASES - 1L);
        return number;
    }

    /** A promise whose moment passes while the server is dead. */
    private static void promise() {
        promised = AINO.take(ACall.from(ACustomer.under(ACustomer.terms()))).expect(201).number();
        promise =
                AINO.at(promised)
                        .post(
                                "/cases/" + promised + "/commitments",
                                Map.of(
                                        "kind",
                                        "call-back",
                                        "dueAt",
                                        HouseDatabase.now().plusSeconds(3600).toString()))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("number")
                        .asLong();
    }

    @Test
    @Order(1)
    void a_moment_that_passes_while_the_server_is_dead_is_not_forgotten() {
        Patience.until("it is broken", () -> kinds(promised).contains("commitment-broken"));
        Events.settle();
        assertThat(kinds(promised))
                .containsOnlyOnce("commitment-broken")
                .doesNotContain("commitment-warned");
        assertThat(
                        HouseDatabase.texts(
                                "select n.reason || ' ' || p.login from notification n"
                                        + " join person p on p.id = n.person_id"
                                        + " where n.occasion / 1000 = ?",
                                promise))
                .containsExactly("commitment-broken aino");
    }

    @Test
    @Order(2)
    void an_export_that_is_killed_goes_on_from_the_last_case_it_put_down() {
        TakenAlong taken = TakenAlong.fetched(boss.api(), export);
        assertThat(HouseDatabase.number("select starts from data_export where number = ?", export))
                .isGreaterThan(1);
        assertThat(written(export)).isEqualTo(CASES);
        assertThat(taken.manifest().path("counts").path("cases").asInt()).isEqualTo(CASES);
        assertThat(taken.entries().keySet())
                .contains("cases/" + late() + "/files/001-late.log")
                .containsAll(EXPORTED.stream().map(one -> "cases/" + one + "/case.json").toList());
    }

    @Test
    @Order(3)
    void a_server_that_dies_while_it_looks_opens_one_case_when_it_is_back() {
        HouseDatabase.forward(NEXT_LOOK);
        Events.settle();
        Patience.until("a case about the hole", () -> !casesAboutTheHole().isEmpty());
        assertThat(casesAboutTheHole()).hasSize(1);
        JsonNode holes = AINO.get("/roster/holes").expect(200).json().path("items");
        assertThat(Json.each(holes, "case")).containsAll(casesAboutTheHole());
    }

    @Test
    @Order(4)
    void who_slept_when_the_server_died_is_called_in_the_morning_and_once() {
        assertThat(mailed(missedAtNight)).isEmpty();
        HouseDatabase.forward(NIGHT_IS_OVER);
        Patience.until("a letter to Tuuli", () -> mailed(missedAtNight).contains(TUULI));
        HouseDatabase.forward(Duration.ofDays(1));
        Events.settle();
        assertThat(mailed(missedAtNight)).containsExactly(TUULI);
        JsonNode journal = AINO.journal(missedAtNight);
        assertThat(Json.each(journal, "kind")).containsOnlyOnce("escalation-held", "escalated");
        JournalChain.expectUnbroken(missedAtNight, journal);
    }

    private static List<String> casesAboutTheHole() {
        return HouseDatabase.texts(
                "select distinct 'L-' || case_id from concern"
                        + " where line = 'line-2' and ended_at is null");
    }

    private static long written(long number) {
        return HouseDatabase.number(
                "select cases_written from data_export where number = ?", number);
    }

    private static List<String> kinds(String number) {
        return Json.each(AINO.journal(number), "kind");
    }

    private static List<String> mailed(String number) {
        return CaughtMail.about(number).stream().map(CaughtMail::to).toList();
    }
}
