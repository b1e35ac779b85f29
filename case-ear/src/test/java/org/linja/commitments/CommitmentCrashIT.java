package org.linja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.KillsTheServer;
import org.linja.testkit.Patience;

/** A promise whose moment passes while the server is dead is broken when it lives, once. */
@KillsTheServer
class CommitmentCrashIT {
    private final TestHouse house = TestHouse.current();
    private final ApiCaller aino = ApiCaller.as("aino");

    @AfterEach
    void leave_the_house_whole() {
        if (house.house().payara().daemon().running().isEmpty()) {
            house.startServer();
        }
    }

    @Test
    void a_moment_that_passes_while_the_server_is_dead_is_not_forgotten() {
        String number =
                aino.take(ACall.from(ACustomer.under(ACustomer.terms()))).expect(201).number();
        long version = aino.get("/cases/" + number).json().path("case").path("version").asLong();
        JsonNode given =
                aino.having(version)
                        .post(
                                "/cases/" + number + "/commitments",
                                Map.of(
                                        "kind",
                                        "call-back",
                                        "dueAt",
                                        HouseDatabase.now().plusSeconds(3600).toString()))
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0);
        house.killServer();
        HouseDatabase.forward(Duration.ofMinutes(61));
        house.startServer();
        Patience.until("it is broken", () -> kinds(number).contains("commitment-broken"));
        Events.settle();
        assertThat(kinds(number))
                .containsOnlyOnce("commitment-broken")
                .doesNotContain("commitment-warned");
        assertThat(
                        HouseDatabase.texts(
                                "select n.reason || ' ' || p.login from notification n"
                                        + " join person p on p.id = n.person_id"
                                        + " where n.occasion / 1000 = ?",
                                given.path("number").asLong()))
                .containsExactly("commitment-broken aino");
    }

    private List<String> kinds(String number) {
        return Json.each(aino.journal(number), "kind");
    }
}
