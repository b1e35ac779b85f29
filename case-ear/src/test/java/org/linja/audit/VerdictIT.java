package org.linja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Clocks;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.Patience;

/**
 * A verdict opens into its minutes, in both readings, and only if they are those it was made of.
 */
class VerdictIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller maria = ApiCaller.as("maria");
    private final ApiCaller otto = ApiCaller.as("otto");

    private String contested = "";
    private String neglected = "";

    /** One case whose pause is contested, and one that nobody looks at; then days go by. */
    @BeforeEach
    void live() {
        contested = aino.take(ACall.from("ACME")).expect(201).number();
        neglected = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, contested, "accept", Map.of());
        act(aino, contested, "questions", Map.of("text", "Which of the gates is it?"));
        HouseDatabase.forward(Duration.ofMinutes(40));
        act(
                maria,
                contested,
                "contested-pauses",
                Map.of("contested", asked(contested), "text", "You had all you needed."));
        HouseDatabase.forward(Duration.ofDays(9));
    }

    @Test
    void a_contested_pause_is_judged_and_opened_in_both_readings() {
        String opinion = audited();
        JsonNode listed = breach(opinion, "?doubted=true", contested, "resolve");
        assertThat(listed.path("verdict").asText()).isEqualTo("undecidable");
        assertThat(listed.path("otherVerdict").asText()).isEqualTo("missed");

        JsonNode verdict = verdict(opinion, contested, "resolve");
        assertThat(verdict.path("recomputed").asText()).isEqualTo("agrees");
        assertThat(verdict.path("reason").asText()).isEqualTo("paused-at-cut");
        JsonNode minutes = verdict.path("minutes");
        assertThat(minutes.path("state").asText()).isEqualTo("paused");
        assertThat(minutes.path("other").path("state").asText()).isEqualTo("missed");
        assertThat(minutes.path("other").path("because").get(0).asText())
                .isEqualTo("contested-pause");
        Clocks.expectPartition(minutes);
        Clocks.expectPartition(minutes.path("other"));

        JsonNode readings = otto.get(opinion).json().path("readings");
        assertThat(Json.each(readings, "key")).containsExactly("governing", "other", "undisputed");
        assertThat(readings.get(1).path("missed").asLong())
                .isGreaterThan(readings.get(0).path("missed").asLong());
        assertThat(readings.get(2).path("undecidable").asLong())
                .isLessThan(readings.get(0).path("undecidable").asLong());
    }

    @Test
    void a_broken_promise_opens_into_minutes_that_no_later_act_changes() {
        String opinion = audited();
        JsonNode listed = breach(opinion, "", neglected, "acknowledge");
        JsonNode verdict = verdict(opinion, neglected, "acknowledge");
        assertThat(verdict.path("dueAt")).isEqualTo(listed.path("dueAt"));
        assertThat(verdict.path("reason").asText()).isEqualTo("ran-out");
        assertThat(verdict.path("missedIn").asText()).isEqualTo("line-1");
        assertThat(verdict.path("minutes").path("other").isNull()).isTrue();
        Clocks.expectPartition(verdict.path("minutes"));

        JsonNode all = otto.get(opinion).json();
        long missed = 0;
        for (JsonNode hands : all.path("missedIn")) {
            missed += hands.path("missed").asLong();
        }
        assertThat(missed).isEqualTo(all.path("all").path("missed").asLong()).isPositive();

        act(aino, neglected, "accept", Map.of());
        assertThat(verdict(opinion, neglected, "acknowledge")).isEqualTo(verdict);
    }

    @Test
    void what_becomes_known_later_makes_another_verdict_and_leaves_the_sealed_one() {
        act(aino, neglected, "accept", Map.of());
        HouseDatabase.forward(Duration.ofMinutes(1));
        String opinion = audited();
        JsonNode then = verdict(opinion, neglected, "acknowledge");
        assertThat(then.path("verdict").asText()).isEqualTo("missed");
        assertThat(then.path("revised").asBoolean()).isFalse();

        Instant knownThen = HouseDatabase.now();
        HouseDatabase.forward(Duration.ofMinutes(1));
        Instant really = Instant.parse(then.path("startedAt").asText()).plusSeconds(300);
        correct(neglected, "case-accepted", really);
        JsonNode now = verdict(opinion, neglected, "acknowledge");
        assertThat(now.path("verdict").asText()).isEqualTo("missed");
        assertThat(now.path("recomputed").asText()).isEqualTo("agrees");
        assertThat(now.path("minutes")).isEqualTo(then.path("minutes"));
        assertThat(now.path("revised").asBoolean()).isTrue();
        assertThat(now.path("knownNow").path("verdict").asText()).isEqualTo("met");
        assertThat(now.path("knownNow").path("elapsedSeconds").asLong()).isEqualTo(300);

        assertThat(verdict(audited(), neglected, "acknowledge").path("verdict").asText())
                .isEqualTo("met");
        String again = audited(Map.of("knownAt", knownThen.toString()));
        assertThat(verdict(again, neglected, "acknowledge").path("verdict").asText())
                .isEqualTo("missed");
        assertThat(otto.get(again).json().path("cutAt").asText()).isEqualTo(knownThen.toString());
    }

    @Test
    void what_was_done_before_the_order_is_judged_though_an_older_transaction_still_writes()
            throws SQLException {
        String opinion;
        try (OpenTransaction older = OpenTransaction.begin()) {
            older.run("select pg_current_xact_id()");
            act(aino, neglected, "accept", Map.of());
            opinion = ordered(Map.of());
            assertThat(otto.get(opinion).json().path("state").asText()).isEqualTo("queued");
        }
        awaitSealed(opinion);
        assertThat(verdict(opinion, neglected, "acknowledge").path("reason").asText())
                .isEqualTo("stopped-late");
    }

    @Test
    void no_opinion_knows_the_future_or_nothing_at_all() {
        String now = HouseDatabase.now().toString();
        for (Map<String, String> wrong :
                List.of(
                        Map.of("from", now, "to", now, "knownAt", "2999-01-01T00:00:00Z"),
                        Map.of(
                                "from",
                                "2024-01-02T00:00:00Z",
                                "to",
                                now,
                                "knownAt",
                                "2024-01-01T00:00:00Z"))) {
            otto.post("/audits", wrong).expect(400);
        }
    }

    @Test
    void a_clock_that_has_stopped_reads_as_on_its_case() {
        JsonNode minutes = verdict(audited(), contested, "acknowledge").path("minutes");
        JsonNode clocks = otto.get("/cases/" + contested + "/clocks").json().path("items");
        assertThat(minutes).isEqualTo(Clocks.of(clocks, "acknowledge"));
    }

    @Test
    void a_clock_that_ended_with_its_case_in_an_older_one_is_counted_as_that() {
        String older = aino.take(ACall.from("ACME")).expect(201).number();
        String younger = aino.take(ACall.from("ACME")).expect(201).number();
        act(aino, younger, "merge", Map.of("into", older, "text", "The same gate."));
        String opinion = audited();
        assertThat(verdict(opinion, younger, "resolve").path("reason").asText())
                .isEqualTo("merged");
        assertThat(Json.each(otto.get(opinion).json().path("undecided"), "reason"))
                .contains("merged");
    }

    @Test
    void what_would_be_judged_otherwise_today_is_said_and_its_minutes_are_not_shown() {
        String other = copied(audited(), "done", "repeat('0', 64)");
        JsonNode verdict = verdict(other, neglected, "acknowledge");
        assertThat(verdict.path("recomputed").asText()).isEqualTo("other-rule");
        assertThat(verdict.path("minutes").isNull()).isTrue();

        String same = copied(audited(), "done", "rule_sha256");
        assertThat(verdict(same, neglected, "acknowledge").path("recomputed").asText())
                .isEqualTo("differs");
    }

    @Test
    void nobody_but_the_auditor_opens_a_verdict_and_only_a_sealed_one() {
        String opinion = audited();
        String there = opinion + "/verdicts/" + neglected + "/acknowledge";
        aino.get(there).expectProblem(403, "forbidden");
        maria.get(there).expectProblem(403, "forbidden");
        for (String unknown :
                List.of(
                        "/audits/99999999/verdicts/" + neglected + "/acknowledge",
                        opinion + "/verdicts/L-99999999/acknowledge",
                        opinion + "/verdicts/" + neglected + "/lunch",
                        copied(opinion, "cancelled", "rule_sha256")
                                + "/verdicts/"
                                + neglected
                                + "/acknowledge")) {
            otto.get(unknown).expectProblem(404, "not-found");
        }
    }

    private JsonNode verdict(String opinion, String number, String clock) {
        return otto.get(opinion + "/verdicts/" + number + "/" + clock).expect(200).json();
    }

    private JsonNode breach(String opinion, String filter, String number, String clock) {
        for (JsonNode one :
                otto.get(opinion + "/breaches" + filter).expect(200).json().path("items")) {
            if (one.path("case").asText().equals(number)
                    && one.path("clock").asText().equals(clock)) {
                return one;
            }
        }
        throw new AssertionError("no " + clock + " of " + number + " in " + opinion + filter);
    }

    /** Two people say that the entry happened at another moment. */
    private void correct(String number, String kind, Instant moment) {
        long seq = 0;
        for (JsonNode entry : aino.journal(number)) {
            seq = entry.path("kind").asText().equals(kind) ? entry.path("seq").asLong() : seq;
        }
        act(
                aino,
                number,
                "corrections",
                Map.of("corrects", seq, "moment", moment.toString(), "text", "By the call log."));
        String corrections = "/cases/" + number + "/corrections";
        JsonNode waiting = otto.get(corrections).expect(200).json().path("items").get(0);
        assertThat(waiting.path("mayDecide").asBoolean()).isFalse();
        act(
                ApiCaller.as("vesa"),
                number,
                "corrections/" + waiting.path("proposal").asLong() + "/confirm",
                Map.of());
    }

    /** A sealed opinion on the two cases. */
    private String audited() {
        return audited(Map.of());
    }

    private String audited(Map<String, String> more) {
        String opinion = ordered(more);
        awaitSealed(opinion);
        return opinion;
    }

    private String ordered(Map<String, String> more) {
        String from = aino.get("/cases/" + contested).json().path("case").path("openedAt").asText();
        Map<String, String> order = new HashMap<>(more);
        order.putAll(
                Map.of("from", from, "to", HouseDatabase.now().toString(), "customer", "ACME"));
        return "/audits/" + otto.post("/audits", order).expect(202).json().path("number").asText();
    }

    private void awaitSealed(String opinion) {
        Patience.until(
                () -> opinion + " done, but " + otto.get(opinion).json(),
                () -> otto.get(opinion).json().path("state").asText().equals("done"));
    }

    /** The same opinion in another state and of another rule, with deadlines a minute later. */
    private static String copied(String opinion, String state, String rule) {
        long original = Long.parseLong(opinion.substring("/audits/".length()));
        HouseDatabase.change(
                "insert into audit_opinion (opened_from, opened_until, requested_by, requested_at,"
                        + " cut_at, cut_txid, state, rule_version, rule_sha256, tz_version)"
                        + " select opened_from, opened_until, requested_by, requested_at,"
                        + " cut_at, cut_txid, ?, rule_version, "
                        + rule
                        + ", tz_version from audit_opinion where number = ?",
                state,
                original);
        long copy = HouseDatabase.number("select max(number) from audit_opinion");
        HouseDatabase.change(
                "insert into audit_verdict (opinion, case_id, clock, customer_id, customer_code,"
                        + " reference, contract, severity, line, calendar, zone, target_seconds,"
                        + " started_at, due_at, stopped_at, elapsed_seconds, verdict, missed_in)"
                        + " select ?, case_id, clock, customer_id, customer_code,"
                        + " reference, contract, severity, line, calendar, zone, target_seconds,"
                        + " started_at, due_at + interval '1 minute', stopped_at, elapsed_seconds,"
                        + " verdict, missed_in from audit_verdict where opinion = ?",
                copy,
                original);
        return "/audits/" + copy;
    }

    private long asked(String number) {
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals("question-asked")) {
                return entry.path("seq").asLong();
            }
        }
        throw new AssertionError("no question in " + number);
    }

    private static void act(ApiCaller who, String number, String act, Map<String, ?> words) {
        long version = who.get("/cases/" + number).version();
        who.having(version).post("/cases/" + number + "/" + act, words).expect(200);
    }
}
