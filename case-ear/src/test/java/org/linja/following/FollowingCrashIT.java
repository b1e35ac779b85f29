package org.linja.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.KillsTheServer;
import org.linja.testkit.Patience;

/** The server is killed while thousands of cases follow a calendar: the run goes on, none twice. */
@KillsTheServer
class FollowingCrashIT {
    private static final int CASES = 12_000;
    private static final int SEED = 70_707;
    private static final String CALENDAR = "HELSINKI-OFFICE";
    private static final String OURS =
            " in (select id from support_case where external_ref like 'O" + SEED + "-%')";

    private final TestHouse house = TestHouse.current();
    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller mikko = ApiCaller.as("mikko");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
        GenerateCommand.run(house.settings(), CASES, SEED, true);
    }

    @AfterEach
    void leave_the_house_whole() {
        if (house.house().payara().daemon().running().isEmpty()) {
            house.startServer();
        }
        for (String rows :
                List.of("journal_text", "journal_entry", "following_left", "sla_clock")) {
            HouseDatabase.change("delete from " + rows + " where case_id" + OURS);
        }
        HouseDatabase.change("delete from support_case where id" + OURS);
        HouseDatabase.change(
                "delete from alarm a where a.subject_type = 'clock' and not exists"
                        + " (select from sla_clock k where k.id = a.subject_id)");
    }

    @Test
    void a_run_that_is_killed_goes_on_and_no_case_follows_twice() {
        publish();
        Patience.until(() -> "a third of the cases moved", Patience.LONG, () -> seen() > CASES / 3);
        house.killServer();
        long atKill = seen();
        assertThat(atKill).isLessThan(CASES);
        HouseDatabase.forward(Duration.ofMinutes(1));
        house.startServer();
        Patience.until(
                () -> "the run done, but " + seen() + " of " + CASES,
                Patience.LONG,
                () ->
                        number(
                                        "select count(*) from following where state in ('queued', 'running')")
                                == 0);

        assertThat(number("select max(starts) from following")).isGreaterThan(1);
        assertThat(moves("count(*)")).isEqualTo(CASES);
        assertThat(moves("count(distinct e.case_id)")).isEqualTo(CASES);
        assertThat(
                        number(
                                "select count(*) from sla_clock k join calendar_version v"
                                        + " on v.id = k.calendar_version_id"
                                        + " join journal_entry e on e.case_id = k.case_id"
                                        + " and e.kind = 'terms-followed' where k.case_id"
                                        + OURS
                                        // A stretch between updates may be judged by an earlier
                                        // one.
                                        + " and k.kind <> 'next-update'"
                                        + " and k.state in ('running', 'paused')"
                                        + " and (k.due_at is null or k.due_at > e.occurred_at)"
                                        + " and v.version <"
                                        + " (select max(n.version) from calendar_version n where n.code = v.code)"))
                .isZero();
        assertThat(JournalChain.expectAllUnbroken()).isGreaterThan(CASES * 3);
    }

    private long seen() {
        return number(
                "select coalesce(sum(cases_seen), 0) from following_part where following ="
                        + " (select max(number) from following)");
    }

    private static long moves(String what) {
        return number(
                "select "
                        + what
                        + " from journal_entry e where e.kind = 'terms-followed' and e.case_id"
                        + OURS);
    }

    private static long number(String question) {
        return HouseDatabase.number(question);
    }

    /** One more closed day, far away, which all of them follow. */
    private void publish() {
        JsonNode newest =
                sanni.get("/calendars/" + CALENDAR).expect(200).json().path("versions").path(0);
        long version = newest.path("version").asLong();
        JsonNode whole =
                sanni.get("/calendars/" + CALENDAR + "/versions/" + version).expect(200).json();
        ObjectNode cal = whole.path("cal").deepCopy();
        ArrayNode holidays = cal.withArray("holidays");
        holidays.add("2035-05-0" + (1 + version % 9));
        sanni.having(version)
                .post(
                        "/calendars/" + CALENDAR + "/versions",
                        Map.of(
                                "name",
                                whole.path("name").asText(),
                                "reason",
                                "for a test",
                                "cal",
                                cal,
                                "runningCasesFollow",
                                true))
                .expect(201);
        Patience.until(
                "the move waits for a second person",
                () -> number("select count(*) from following where state = 'unsigned'") == 1);
        long move = number("select number from following where state = 'unsigned'");
        mikko.post("/followings/" + move + "/sign", "").expect(202);
    }
}
