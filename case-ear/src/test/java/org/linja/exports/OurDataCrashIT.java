package org.linja.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KillsTheServer;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.Patience;

/**
 * The server is killed in the middle of an export: it goes on where it was, and nothing is twice.
 */
@KillsTheServer
class OurDataCrashIT {
    private static final int CASES = 50;

    private final TestHouse house = TestHouse.current();

    @AfterEach
    void leave_the_house_whole() {
        if (house.house().payara().daemon().running().isEmpty()) {
            house.startServer();
        }
    }

    @Test
    void an_export_that_is_killed_goes_on_from_the_last_case_it_put_down() throws Exception {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson boss = APortalPerson.firstOf(firm);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(ApiCaller.as("aino").take(ACall.from(firm)).expect(201).number());
        }
        String late = cases.get(CASES - 5);
        boss.api()
                .bring(
                        "/cases/" + late + "/attachments?name=late.log",
                        "E-417".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        long number;
        long written;
        try (OpenTransaction held = OpenTransaction.begin()) {
            // Who points to the file has to wait for whoever holds it: in the third stretch of
            // cases.
            held.run(
                    "select id from attachment where case_id = ?::bigint for update",
                    late.substring(2));
            number = TakenAlong.ordered(boss.api());
            Patience.until(() -> "the job waits", Patience.LONG, held::holdsUpSomebody);
            written = written(number);
            assertThat(written).isBetween(1L, CASES - 1L);
            house.killServer();
        }
        HouseDatabase.forward(Duration.ofMinutes(1));
        house.startServer();

        TakenAlong taken = TakenAlong.fetched(boss.api(), number);
        assertThat(HouseDatabase.number("select starts from data_export where number = ?", number))
                .isGreaterThan(1);
        assertThat(written(number)).isEqualTo(CASES);
        assertThat(taken.manifest().path("counts").path("cases").asInt()).isEqualTo(CASES);
        assertThat(taken.entries().keySet())
                .contains("cases/" + late + "/files/001-late.log")
                .containsAll(cases.stream().map(one -> "cases/" + one + "/case.json").toList());
    }

    private static long written(long number) {
        return HouseDatabase.number(
                "select cases_written from data_export where number = ?", number);
    }
}
