package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Clocks;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** Where house and customer differ in the severity: both are measured, and one person decides. */
class SeverityDisputeIT {
    private static final String HIRED_PASSWORD = "a long enough word";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller vesa = ApiCaller.as("vesa");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller maria = ApiCaller.as("maria");
    private final ApiCaller oleg = ApiCaller.as("oleg");
    private final ApiCaller otto = ApiCaller.as("otto");
    private final ApiCaller sanni = ApiCaller.as("sanni");

    @Test
    void while_they_differ_the_houses_governs_and_the_customers_clocks_run_beside_it() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        JsonNode told = claim(maria, number, "high", "The second mill stands too.").json();
        assertThat(told.path("governs").asText()).isEqualTo("house");
        assertThat(told.path("house").path("severity").asText()).isEqualTo("medium");
        assertThat(told.path("customer").path("severity").asText()).isEqualTo("high");
        assertThat(told.path("customer").path("why").asText())
                .isEqualTo("The second mill stands too.");
        assertThat(told.path("dispute").path("arbiter").asText()).isEqualTo("Kaisa Ranta");
        assertThat(told.path("dispute").path("overdue").asBoolean()).isFalse();
        JsonNode set = told.path("sets").get(0);
        assertThat(set.path("heldBy").asText()).isEqualTo("customer");
        JsonNode shown = aino.get("/cases/" + number).json();
        assertThat(Clocks.of(set.path("clocks"), "acknowledge").path("budgetSeconds").asLong())
                .isEqualTo(3_600);
        assertThat(Clocks.of(set.path("clocks"), "acknowledge").path("startedAt").asText())
                .isEqualTo(shown.path("case").path("openedAt").asText());
        assertThat(shown.path("case").path("severity").asText()).isEqualTo("medium");
        assertThat(shown.path("case").path("claimedSeverity").asText()).isEqualTo("high");
        assertThat(row(number).path("nextDueAt").asText())
                .as("what is due first by either")
                .isEqualTo(Clocks.of(set.path("clocks"), "acknowledge").path("dueAt").asText());
        assertThat(row(number).path("disputed").asBoolean()).isTrue();
        for (JsonNode clock : set.path("clocks")) {
            Clocks.expectPartition(clock);
        }
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void the_severity_follows_from_answers_to_the_contracts_questions() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        JsonNode told =
                say(
                                maria,
                                number,
                                "customer",
                                Map.of(
                                        "impact",
                                        Map.of("many-users", true, "no-workaround", false),
                                        "text",
                                        "The whole floor."))
                        .expect(200)
                        .json();
        assertThat(told.path("customer").path("severity").asText()).isEqualTo("high");
        assertThat(told.path("customer").path("answers").path("many-users").asBoolean()).isTrue();
        say(maria, number, "customer", Map.of("impact", Map.of("lunch", true), "text", "x"))
                .expectError("impact", "unknown-question");
        say(maria, number, "customer", Map.of("text", "x")).expectError("severity", "required");
        say(maria, number, "customer", Map.of("severity", "high")).expectError("text", "required");
        say(maria, number, "customer", Map.of("severity", "dire", "text", "x"))
                .expectError("severity", "unknown-value");
    }

    @Test
    void the_journal_proves_by_which_answers_a_case_was_opened() {
        String number =
                aino.take(
                                ACall.from("ACME")
                                        .with("severity", null)
                                        .with(
                                                "impact",
                                                Map.of("many-users", true, "no-workaround", false)))
                        .expect(201)
                        .number();
        JsonNode opening = aino.journal(number).get(0);
        assertThat(opening.path("data").path("answers").asText())
                .isEqualTo("many-users:yes no-workaround:no");
        JsonNode told = aino.get(path(number, "")).json();
        for (String side : List.of("house", "customer")) {
            assertThat(told.path(side).path("severity").asText()).isEqualTo("high");
            assertThat(told.path(side).path("answers").path("many-users").asBoolean()).isTrue();
            assertThat(told.path(side).path("answers").path("no-workaround").asBoolean(true))
                    .isFalse();
        }
        String part = split(number);
        assertThat(aino.get(path(part, "")).json().path("house").path("answers"))
                .isEqualTo(told.path("house").path("answers"));
        aino.take(ACall.from("ACME").with("impact", Map.of("lunch", true)))
                .expectError("impact", "unknown-question");
    }

    @Test
    void only_the_arbiter_decides_and_what_was_measured_stays() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        kaisa.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(409, "not-disputed");
        claim(maria, number, "critical", "Nothing leaves the mill.");
        vesa.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(403, "not-the-arbiter");
        maria.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(403, "forbidden");
        kaisa.having(version(number))
                .post(path(number, "house"), words("high"))
                .expectProblem(409, "arbiter-assesses");
        HouseDatabase.forward(Duration.ofMinutes(20));
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        JsonNode before = set(number, "critical").path("clocks");
        assertThat(Clocks.of(before, "acknowledge").path("state").asText()).isEqualTo("missed");

        JsonNode told =
                kaisa.having(version(number))
                        .post(path(number, "ruling"), words("medium"))
                        .expect(200)
                        .json();
        assertThat(told.path("governs").asText()).isEqualTo("arbiter");
        assertThat(told.path("ruling").path("by").asText()).isEqualTo("Kaisa Ranta");
        assertThat(told.path("dispute").isNull()).isTrue();
        assertThat(Clocks.of(set(number, "critical").path("clocks"), "acknowledge"))
                .isEqualTo(Clocks.of(before, "acknowledge"));
        assertThat(set(number, "critical").path("heldBy").asText()).isEqualTo("customer");
        assertThat(row(number).path("disputed").asBoolean()).isFalse();
    }

    @Test
    void without_an_arbiter_nothing_that_would_make_them_differ_is_stored() {
        ObjectNode terms = ACustomer.terms();
        terms.remove("disputes");
        String number = aino.take(ACall.from(ACustomer.under(terms))).expect(201).number();
        Map<String, Long> written = HouseDatabase.written();
        long version = version(number);
        aino.having(version)
                .post(path(number, "customer"), words("critical"))
                .expectProblem(422, "no-arbiter");
        aino.having(version)
                .post(path(number, "house"), words("low"))
                .expectProblem(422, "no-arbiter");
        assertThat(HouseDatabase.written()).isEqualTo(written);
        assertThat(version(number)).isEqualTo(version);
        aino.having(version).post(path(number, "house"), words("medium")).expect(200);
    }

    @Test
    void another_customers_case_does_not_exist_and_a_stale_word_is_refused() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        long version = version(number);
        oleg.having(version)
                .post(path(number, "customer"), words("high"))
                .expectProblem(404, "not-found");
        oleg.get("/cases/" + number + "/severities").expectProblem(404, "not-found");
        maria.having(version + 1)
                .post(path(number, "customer"), words("high"))
                .expectProblem(412, "stale-version");
        maria.post(path(number, "customer"), words("high")).expectProblem(428, "version-required");
        maria.having(version)
                .post(path(number, "house"), words("high"))
                .expectProblem(403, "forbidden");
    }

    @Test
    void either_side_may_give_in_and_wins_no_time_by_changing_its_mind() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        JsonNode first = claim(maria, number, "high", "Two mills.").json().path("dispute");
        HouseDatabase.forward(Duration.ofMinutes(10));
        JsonNode second =
                aino.having(version(number))
                        .post(path(number, "house"), words("low"))
                        .expect(200)
                        .json();
        assertThat(second.path("dispute")).isEqualTo(first);
        JsonNode agreed =
                aino.having(version(number))
                        .post(path(number, "house"), words("high"))
                        .expect(200)
                        .json();
        assertThat(agreed.path("dispute").isNull()).isTrue();
        assertThat(agreed.path("governs").asText()).isEqualTo("both");
        assertThat(Json.each(agreed.path("sets"), "heldBy"))
                .containsExactly("given-up", "given-up");
        assertThat(alarms(number)).isZero();
    }

    @Test
    void an_arbiter_who_is_late_is_noted_and_the_case_needs_somebody_now() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        claim(maria, number, "high", "Two mills.");
        HouseDatabase.forward(Duration.ofHours(8));
        Patience.until("the arbiter is late", () -> kinds(number).contains("dispute-overdue"));
        assertThat(aino.get(path(number, "")).json().path("dispute").path("overdue").asBoolean())
                .isTrue();
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from support_case where id = ? and dispute_overdue",
                                id(number)))
                .isOne();
        kaisa.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        assertThat(kinds(number)).containsOnlyOnce("dispute-overdue");
        assertThat(alarms(number)).isZero();
    }

    @Test
    void the_arbiter_hears_that_they_are_late_and_has_not_taken_the_case_by_it() {
        // Not of ACME, whose contract lets ordinary cases call nobody at night.
        String number =
                aino.take(ACall.from(ACustomer.under(ACustomer.terms()))).expect(201).number();
        aino.having(version(number)).post(path(number, "customer"), words("high")).expect(200);
        HouseDatabase.forward(Duration.ofHours(8));
        Patience.until(
                () -> "an alert on " + number + " delivered to the arbiter",
                () -> "delivered".equals(called(number).path("state").asText()));
        JsonNode alert = called(number);
        assertThat(alert.path("toName").asText()).isEqualTo("Kaisa Ranta");
        assertThat(alert.path("rung").asInt()).isZero();
        kaisa.post("/notifications/" + alert.path("id").asLong() + "/accept", Map.of()).expect(204);
        JsonNode shown = aino.get("/cases/" + number).json().path("case");
        assertThat(shown.path("status").asText()).isEqualTo("new");
        assertThat(kinds(number)).contains("alert-accepted").doesNotContain("case-accepted");
        kaisa.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        JournalChain.expectUnbroken(number, aino.journal(number));

        aino.having(version(number)).post(path(number, "customer"), words("critical")).expect(200);
        HouseDatabase.forward(Duration.ofHours(8));
        Patience.until(
                () -> "an alert on the second dispute of " + number,
                () -> "delivered".equals(called(number).path("state").asText()));
        kaisa.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        Patience.until(
                () -> "nobody is called for what is settled, but " + called(number),
                () -> "superseded".equals(called(number).path("state").asText()));
    }

    @Test
    void an_arbiter_who_is_late_while_it_is_quiet_is_called_after_though_the_case_is_resolved() {
        Instant now = HouseDatabase.now();
        ObjectNode terms = ACustomer.terms();
        terms.putObject("quietHours")
                .put("from", inHelsinki(now.plus(Duration.ofHours(7))))
                .put("until", inHelsinki(now.plus(Duration.ofHours(14))));
        String number = aino.take(ACall.from(ACustomer.under(terms))).expect(201).number();
        aino.having(version(number)).post(path(number, "customer"), words("high")).expect(200);
        HouseDatabase.forward(Duration.ofHours(8));
        Patience.until("the call waits", () -> kinds(number).contains("alert-held"));
        resolved(number);
        Events.settle();
        assertThat(kinds(number)).doesNotContain("alert-superseded");

        HouseDatabase.forward(Duration.ofHours(7));
        Patience.until(
                () -> "the arbiter is called about " + number + ", but " + called(number),
                () -> "delivered".equals(called(number).path("state").asText()));
        assertThat(kinds(number)).doesNotContain("alert-superseded");
    }

    private static String inHelsinki(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(moment.atZone(ZoneId.of("Europe/Helsinki")));
    }

    @Test
    void a_part_that_is_split_off_after_the_limit_becomes_overdue_too() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "high", "Two mills.");
        // The limit has passed and nobody has been told: its alarm does not ring.
        HouseDatabase.change(
                "delete from alarm where subject_type = 'dispute' and subject_id = ?", id(number));
        HouseDatabase.forward(Duration.ofHours(8));
        String part = split(number);
        Patience.until(
                () -> "the part " + part + " is overdue, but " + kinds(part),
                () -> kinds(part).contains("dispute-overdue"));
        assertThat(kinds(number)).doesNotContain("dispute-overdue");
    }

    @Test
    void whom_the_contract_names_newly_decides_where_the_one_named_before_has_left() {
        String first = hired("DUTY_MANAGER");
        String second = hired("LINE_2");
        String customer = ACustomer.under(decidedBy(first));
        String number = aino.take(ACall.from(customer)).expect(201).number();
        aino.having(version(number)).post(path(number, "customer"), words("high")).expect(200);
        dismissed(first);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", decidedBy(second)));

        ApiCaller newly = ApiCaller.as(second, HIRED_PASSWORD);
        assertThat(
                        newly.get(path(number, ""))
                                .expect(200)
                                .json()
                                .path("dispute")
                                .path("arbiter")
                                .asText())
                .isEqualTo(name(second));
        kaisa.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(403, "not-the-arbiter");
        newly.having(version(number))
                .post(path(number, "house"), words("high"))
                .expectProblem(409, "arbiter-assesses");
        newly.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        JsonNode disputed = entry(number, "severity-disputed");
        JsonNode settled = entry(number, "severity-settled");
        assertThat(settled.path("actorName").asText()).isEqualTo(name(second));
        assertThat(settled.path("data").path("arbiter"))
                .isEqualTo(disputed.path("data").path("arbiter"));
        assertThat(settled.path("data").path("decidesAs").asText()).isEqualTo("newest-terms");
    }

    @Test
    void a_dispute_never_becomes_undecidable_because_a_person_left() {
        String first = hired("LINE_2");
        String number =
                aino.take(ACall.from(ACustomer.under(decidedBy(first)))).expect(201).number();
        aino.having(version(number)).post(path(number, "customer"), words("high")).expect(200);
        kaisa.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(403, "not-the-arbiter");
        dismissed(first);
        vesa.having(version(number))
                .post(path(number, "ruling"), words("high"))
                .expectProblem(403, "not-the-arbiter");
        kaisa.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        assertThat(entry(number, "severity-settled").path("data").path("decidesAs").asText())
                .isEqualTo("duty-manager");
    }

    @Test
    void a_customer_who_says_critical_is_not_left_unheard() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "critical", "Nothing leaves the mill.");
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until("the ladder is climbed", () -> kinds(number).contains("escalated"));
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        Patience.until(
                "the climb ended",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from escalation where case_id = ?"
                                                + " and state in ('open', 'topped-out')",
                                        id(number))
                                == 0);
    }

    @Test
    void a_case_that_is_critical_again_climbs_again() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "critical", "Nothing leaves the mill.");
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until("the first climb", () -> escalations(number, "open") == 1);
        claim(maria, number, "medium", "One mill runs again.");
        Patience.until("the first climb ended", () -> escalations(number, "stopped") == 1);

        claim(maria, number, "critical", "It stopped again.");
        Patience.until("the second climb", () -> escalations(number, "open") == 1);
        assertThat(escalations(number, "stopped")).isOne();
        assertThat(kinds(number)).filteredOn("escalated"::equals).hasSize(2);
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void nobody_ends_a_dispute_in_the_customers_name_who_spoke_for_the_house_in_it() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "high", "Two mills.");
        aino.having(version(number)).post(path(number, "house"), words("low")).expect(200);
        Map<String, Long> written = HouseDatabase.written();
        long version = version(number);
        aino.having(version)
                .post(path(number, "customer"), words("low"))
                .expectProblem(409, "second-person-needed");
        assertThat(HouseDatabase.written()).isEqualTo(written);
        assertThat(version(number)).isEqualTo(version);

        // What ends nothing may be passed on by anybody, and a second person ends it.
        claim(aino, number, "critical", "They called again.");
        JsonNode agreed = claim(vesa, number, "low", "They gave in on the telephone.").json();
        assertThat(agreed.path("governs").asText()).isEqualTo("both");
        assertThat(agreed.path("dispute").isNull()).isTrue();
    }

    @Test
    void a_customers_own_person_ends_a_dispute_alone() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "high", "Two mills.");
        aino.having(version(number)).post(path(number, "house"), words("low")).expect(200);
        JsonNode agreed = claim(maria, number, "low", "It is only one.").json();
        assertThat(agreed.path("dispute").isNull()).isTrue();
    }

    @Test
    void an_arbiter_who_has_spoken_for_the_house_meanwhile_decides_no_more() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = aino.take(ACall.from(customer)).expect(201).number();
        claim(aino, number, "high", "Two mills.");
        ObjectNode amended = ACustomer.terms();
        amended.put("runningCasesFollow", true);
        ((ObjectNode) amended.path("disputes")).put("arbiter", "ilmari");
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", amended));
        Patience.until(
                "the case follows the contract", () -> kinds(number).contains("terms-followed"));
        kaisa.having(version(number)).post(path(number, "house"), words("low")).expect(200);

        long version = version(number);
        kaisa.having(version)
                .post(path(number, "ruling"), words("medium"))
                .expectProblem(403, "not-the-arbiter");
        assertThat(version(number)).isEqualTo(version);
        assertThat(kinds(number)).doesNotContain("severity-settled");
    }

    @Test
    void a_resolved_case_may_still_be_agreed_upon_and_no_more_disputed() {
        String agreed = resolved(aino.take(ACall.from("ACME")).expect(201).number());
        say(maria, agreed, "customer", words("high")).expectProblem(409, "act-not-allowed");

        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "high", "Two mills.");
        resolved(number);
        say(maria, number, "customer", words("critical")).expectProblem(409, "act-not-allowed");
        say(aino, number, "house", words("low")).expectProblem(409, "act-not-allowed");
        JsonNode told = say(aino, number, "house", words("high")).expect(200).json();
        assertThat(told.path("dispute").isNull()).isTrue();
    }

    @Test
    void a_part_takes_the_dispute_along_and_a_merger_slows_no_side() {
        String older = aino.take(ACall.from("ACME")).expect(201).number();
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        claim(maria, number, "high", "Two mills.");
        aino.having(version(number))
                .post("/cases/" + number + "/merge", Map.of("into", older, "text", "The same."))
                .expectProblem(409, "not-mergeable")
                .expectFault("into", "less-severe");
        String part = split(number);
        JsonNode told = aino.get(path(part, "")).json();
        JsonNode whole = aino.get(path(number, "")).json();
        assertThat(told.path("dispute").path("until"))
                .isEqualTo(whole.path("dispute").path("until"));
        assertThat(Json.each(told.path("sets"), "severity")).containsExactly("high");
        kaisa.having(version(part)).post(path(part, "ruling"), words("high")).expect(200);
        assertThat(aino.get(path(number, "")).json().path("dispute").isNull()).isFalse();
    }

    @Test
    void an_opinion_keeps_both_verdicts_and_counts_the_one_that_governs() {
        String number = aino.take(ACall.from("ACME")).expect(201).number();
        Instant from =
                Instant.parse(
                        aino.get("/cases/" + number).json().path("case").path("openedAt").asText());
        claim(maria, number, "high", "Two mills.");
        HouseDatabase.forward(Duration.ofMinutes(70));
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        String opinion = audited(from);
        JsonNode counted =
                otto.get(opinion + "/verdicts/" + number + "/acknowledge").expect(200).json();
        JsonNode beside =
                otto.get(opinion + "/verdicts/" + number + "/acknowledge?severity=high")
                        .expect(200)
                        .json();
        assertThat(counted.path("verdict").asText()).isEqualTo("met");
        assertThat(counted.path("heldBy").asText()).isEqualTo("house");
        assertThat(counted.path("governs").asBoolean()).isTrue();
        assertThat(counted.path("beside").get(0).path("verdict").asText()).isEqualTo("missed");
        assertThat(beside.path("verdict").asText()).isEqualTo("missed");
        assertThat(beside.path("heldBy").asText()).isEqualTo("customer");
        assertThat(beside.path("recomputed").asText()).isEqualTo("agrees");
        Clocks.expectPartition(beside.path("minutes"));
        otto.get(opinion + "/verdicts/" + number + "/acknowledge?severity=low")
                .expectProblem(404, "not-found");

        JsonNode sheet = otto.get(opinion).json();
        assertThat(sheet.path("disputedCases").asLong()).isPositive();
        assertThat(Json.each(sheet.path("bySide"), "key")).contains("governing", "customer");
        long total = 0;
        for (JsonNode line : sheet.path("totals")) {
            total += line.path("cases").asLong();
        }
        assertThat(total)
                .as("the other side counts in no total")
                .isEqualTo(sheet.path("all").path("clocks").asLong());
        List<String> csv =
                otto.get(opinion + "/report.csv").expect(200).http().body().lines().toList();
        assertThat(csv.get(0)).endsWith("verdict,held_by,governs");
        assertThat(csv)
                .filteredOn(line -> line.contains(number) && line.contains(",acknowledge,"))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("met,house,true"),
                        line -> assertThat(line).endsWith("missed,customer,false"));
        kaisa.having(version(number)).post(path(number, "ruling"), words("high")).expect(200);
        String later = audited(from);
        assertThat(
                        otto.get(later + "/verdicts/" + number + "/acknowledge")
                                .json()
                                .path("heldBy")
                                .asText())
                .isEqualTo("arbiter");
        assertThat(
                        otto.get(later + "/verdicts/" + number + "/acknowledge?severity=medium")
                                .json()
                                .path("verdict")
                                .asText())
                .isEqualTo("met");
        assertThat(otto.get(opinion + "/verdicts/" + number + "/acknowledge").json())
                .isEqualTo(counted);
    }

    private String audited(Instant from) {
        String number =
                otto.post(
                                "/audits",
                                Map.of(
                                        "from",
                                        from.toString(),
                                        "to",
                                        HouseDatabase.now().toString(),
                                        "customer",
                                        "ACME"))
                        .expect(202)
                        .json()
                        .path("number")
                        .asText();
        String opinion = "/audits/" + number;
        Patience.until(
                () -> opinion + " done, but " + otto.get(opinion).json(),
                () -> otto.get(opinion).json().path("state").asText().equals("done"));
        return opinion;
    }

    private JsonNode row(String number) {
        for (JsonNode row : aino.get("/cases?q=" + number).json().path("items")) {
            if (row.path("number").asText().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + number);
    }

    private JsonNode set(String number, String severity) {
        for (JsonNode set : aino.get(path(number, "")).json().path("sets")) {
            if (set.path("severity").asText().equals(severity)) {
                return set;
            }
        }
        throw new AssertionError("no clocks of " + severity + " in " + number);
    }

    private List<String> kinds(String number) {
        return Json.each(aino.journal(number), "kind");
    }

    private String resolved(String number) {
        aino.having(version(number)).post("/cases/" + number + "/accept", Map.of()).expect(200);
        aino.having(version(number))
                .post("/cases/" + number + "/resolve", Map.of("cause", "fixed", "text", "Mended."))
                .expect(200);
        return number;
    }

    private static long escalations(String number, String state) {
        return HouseDatabase.number(
                "select count(*) from escalation where case_id = ? and state = ?",
                id(number),
                state);
    }

    private static long alarms(String number) {
        return HouseDatabase.number(
                "select count(*) from alarm where subject_type = 'dispute' and subject_id = ?",
                id(number));
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }

    private ApiAnswer claim(ApiCaller who, String number, String severity, String why) {
        return say(who, number, "customer", Map.of("severity", severity, "text", why)).expect(200);
    }

    private ApiAnswer say(ApiCaller who, String number, String side, Map<String, ?> words) {
        return who.having(version(number)).post(path(number, side), words);
    }

    private static Map<String, String> words(String severity) {
        return Map.of("severity", severity, "text", "As I see it.");
    }

    private static String path(String number, String side) {
        return "/cases/" + number + "/severities" + (side.isEmpty() ? "" : "/" + side);
    }

    private long version(String number) {
        return aino.get("/cases/" + number).version();
    }

    private String split(String number) {
        return aino.having(version(number))
                .post(
                        "/cases/" + number + "/split",
                        Map.of("subject", "The scale too", "text", "It shows zero."))
                .expect(201)
                .json()
                .path("case")
                .path("number")
                .asText();
    }

    /** The newest alert that calls somebody to decide. */
    private JsonNode called(String number) {
        for (JsonNode alert :
                kaisa.get("/notifications?limit=100").expect(200).json().path("items")) {
            if (alert.path("case").asText().equals(number)
                    && alert.path("reason").asText().equals("dispute-overdue")) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode entry(String number, String kind) {
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError(number + " has no " + kind);
    }

    private static ObjectNode decidedBy(String login) {
        ObjectNode terms = ACustomer.terms();
        ((ObjectNode) terms.path("disputes")).put("arbiter", login);
        return terms;
    }

    private String hired(String role) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        sanni.post(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                name(login),
                                "email",
                                login + "@linja.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "roles",
                                List.of(role),
                                "password",
                                HIRED_PASSWORD))
                .expect(201);
        return login;
    }

    private static String name(String login) {
        return "Person " + login;
    }

    private void dismissed(String login) {
        for (JsonNode person : sanni.get("/people?q=" + login).expect(200).json().path("items")) {
            if (person.path("login").asText().equals(login)) {
                sanni.having(person.path("version").asLong())
                        .post("/people/" + person.path("id").asText() + "/disable", Map.of())
                        .expect(204);
            }
        }
    }
}
