package org.linja.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Clocks;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** What was known then and what is known now: late entries, and moments that were put right. */
class KnownThenIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller vesa = ApiCaller.as("vesa");
    private final ApiCaller maria = ApiCaller.as("maria");

    @Test
    void a_moment_is_put_right_by_two_people_and_both_moments_are_kept() {
        String number = accepted();
        HouseDatabase.forward(Duration.ofHours(30));
        long resolved = resolved(number);
        Instant before = HouseDatabase.now();
        assertThat(state(number, "")).isEqualTo("missed");

        Instant really = before.minus(Duration.ofHours(29));
        propose(number, resolved, really);
        assertThat(state(number, "")).isEqualTo("missed");
        JsonNode waiting =
                vesa.get("/cases/" + number + "/corrections").json().path("items").get(0);
        assertThat(waiting.path("corrects").asLong()).isEqualTo(resolved);
        assertThat(waiting.path("mayDecide").asBoolean()).isTrue();
        long proposal = waiting.path("proposal").asLong();
        aino.having(version(number))
                .post(decision(number, proposal, "confirm"), Map.of())
                .expectProblem(409, "second-person-needed");

        HouseDatabase.forward(Duration.ofMinutes(1));
        vesa.having(version(number))
                .post(decision(number, proposal, "confirm"), Map.of())
                .expect(200);
        assertThat(state(number, "")).isEqualTo("met");
        assertThat(state(number, "?knownAt=" + before)).isEqualTo("missed");
        assertThat(state(number, "?knownAt=" + before + "&at=" + really)).isEqualTo("running");
        assertThat(state(number, "?at=" + before)).isEqualTo("met");
        assertThat(entry(number, "case-resolved").path("occurredAt").asText())
                .isNotEqualTo(really.toString());
        assertThat(entry(number, "correction-confirmed").path("data").path("moment").asText())
                .isEqualTo(really.toString());
        JournalChain.expectUnbroken(number, journal(number));
        vesa.having(version(number))
                .post(decision(number, proposal, "confirm"), Map.of())
                .expectProblem(404, "not-found");
    }

    @Test
    void a_refused_correction_moves_nothing_and_can_be_proposed_again() {
        String number = accepted();
        HouseDatabase.forward(Duration.ofHours(30));
        long resolved = resolved(number);
        Instant really = HouseDatabase.now().minus(Duration.ofHours(29));
        long proposal = propose(number, resolved, really);
        aino.having(version(number))
                .post("/cases/" + number + "/corrections", proposal(resolved, really))
                .expectProblem(409, "not-correctable")
                .expectFault("moment", "already-proposed");
        vesa.having(version(number))
                .post(decision(number, proposal, "refuse"), Map.of("text", ""))
                .expectError("text", "required");
        vesa.having(version(number))
                .post(decision(number, proposal, "refuse"), Map.of("text", "The log says 16:00."))
                .expect(200);
        assertThat(state(number, "")).isEqualTo("missed");
        propose(number, resolved, really);
    }

    @Test
    void what_cannot_have_been_is_refused_and_nothing_is_written() {
        String number = accepted();
        long resolved = resolved(number);
        long version = version(number);
        String path = "/cases/" + number + "/corrections";
        Instant now = HouseDatabase.now();
        aino.having(version)
                .post(path, proposal(resolved, now.plusSeconds(3_600)))
                .expectFault("moment", "after-it-was-written");
        aino.having(version)
                .post(path, proposal(resolved, now.minus(Duration.ofDays(9))))
                .expectFault("moment", "before-the-case");
        aino.having(version).post(path, proposal(99, now)).expectFault("moment", "no-such-entry");
        aino.having(version).post(path, proposal(1, now)).expectFault("moment", "no-such-entry");
        aino.having(version)
                .post(path, Map.of("corrects", resolved, "text", "x"))
                .expectError("moment", "required");
        aino.having(version - 1).post(path, proposal(resolved, now)).expect(412);
        aino.post(path, proposal(resolved, now)).expect(428);
        maria.having(version).post(path, proposal(resolved, now)).expect(403);
        assertThat(version(number)).isEqualTo(version);
    }

    @Test
    void a_customer_asks_as_known_then_of_own_cases_only_and_nobody_asks_the_future() {
        String own = accepted();
        String others = aino.take(ACall.from("GLOBEX")).expect(201).number();
        String then = "/clocks?knownAt=" + HouseDatabase.now();
        assertThat(maria.get("/cases/" + own + then).expect(200).json().path("items")).isNotEmpty();
        maria.get("/cases/" + others + then).expectProblem(404, "not-found");
        aino.get("/cases/" + own + "/clocks?knownAt=2999-01-01T00:00:00Z")
                .expectError("knownAt", "in-the-future");
        aino.get("/cases/" + own + "/clocks?knownAt=2001-01-01T00:00:00Z")
                .expectError("knownAt", "before-the-case");
        aino.get("/cases/" + own + "/clocks?knownAt=yesterday").expect(400);
    }

    @Test
    void every_severity_that_was_held_then_is_shown_with_its_clocks() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        Instant before = HouseDatabase.now();
        HouseDatabase.forward(Duration.ofMinutes(10));
        maria.having(version(number))
                .post(
                        "/cases/" + number + "/severities/customer",
                        Map.of("severity", "high", "text", "Two mills."))
                .expect(200);
        HouseDatabase.forward(Duration.ofMinutes(70));
        assertThat(known(number, before).path("sets")).isEmpty();
        JsonNode now = known(number, HouseDatabase.now());
        assertThat(Json.each(now.path("sets"), "severity")).containsExactly("high");
        JsonNode set = now.path("sets").get(0);
        assertThat(set.path("heldBy").asText()).isEqualTo("customer");
        assertThat(Clocks.of(set.path("clocks"), "acknowledge").path("state").asText())
                .isEqualTo("missed");
        assertThat(Clocks.of(set.path("clocks"), "acknowledge").path("deadline").isNull())
                .isFalse();
        assertThat(Clocks.of(now.path("items"), "acknowledge").path("state").asText())
                .isEqualTo("running");
        for (JsonNode clock : set.path("clocks")) {
            Clocks.expectPartition(clock);
        }
        assertThat(
                        PageVisitor.signedIn("aino", ApiCaller.PASSWORD)
                                .open("/cases/known.xhtml?number=" + number)
                                .body())
                .contains("data-severity=\"high\"");
    }

    private JsonNode known(String number, Instant knownAt) {
        return aino.get("/cases/" + number + "/clocks?knownAt=" + knownAt).expect(200).json();
    }

    private String accepted() {
        String number = aino.take(ACall.from("ACME").critical()).expect(201).number();
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private long resolved(String number) {
        aino.having(version(number))
                .post(
                        "/cases/" + number + "/resolve",
                        Map.of("cause", "fixed", "text", "A loose plug."))
                .expect(200);
        return entry(number, "case-resolved").path("seq").asLong();
    }

    private long propose(String number, long corrects, Instant moment) {
        aino.having(version(number))
                .post("/cases/" + number + "/corrections", proposal(corrects, moment))
                .expect(200);
        JsonNode waiting = vesa.get("/cases/" + number + "/corrections").json().path("items");
        return waiting.get(0).path("proposal").asLong();
    }

    private static Map<String, Object> proposal(long corrects, Instant moment) {
        return Map.of(
                "corrects", corrects, "moment", moment.toString(), "text", "By the service’s log.");
    }

    private static String decision(String number, long proposal, String how) {
        return "/cases/%s/corrections/%d/%s".formatted(number, proposal, how);
    }

    private String state(String number, String question) {
        JsonNode clocks =
                aino.get("/cases/" + number + "/clocks" + question)
                        .expect(200)
                        .json()
                        .path("items");
        return Clocks.of(clocks, "resolve").path("state").asText();
    }

    private long version(String number) {
        return aino.get("/cases/" + number).json().path("case").path("version").asLong();
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private JsonNode entry(String number, String kind) {
        for (JsonNode entry : journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError("No entry of kind " + kind);
    }
}
