package org.linja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ALadder;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** What a customer was told is kept, broken or withdrawn, and is lost by nothing. */
class CommitmentsIT {
    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller vesa = ApiCaller.as("vesa");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller maria = ApiCaller.as("maria");
    private final ApiCaller oleg = ApiCaller.as("oleg");
    private final ApiCaller otto = ApiCaller.as("otto");

    @Test
    void the_customer_reads_who_promised_what_by_when() {
        String number = taken("ACME");
        Instant due = in(Duration.ofHours(3));
        JsonNode given = give(number, "call-back", due, "We call Maria about the mill.");
        JsonNode seen = only(maria, number);
        assertThat(seen.path("number")).isEqualTo(given.path("number"));
        assertThat(seen.path("owner").asText()).isEqualTo("Aino Salmi");
        assertThat(Instant.parse(seen.path("dueAt").asText())).isEqualTo(due);
        assertThat(seen.path("zone").asText()).isEqualTo("Europe/Helsinki");
        assertThat(seen.path("nature").asText()).isEqualTo("promise");
        assertThat(seen.path("text").asText()).isEqualTo("We call Maria about the mill.");
        assertThat(seen.path("acts")).as("the house alone answers").isEmpty();
        assertThat(Json.each(seen.path("history"), "kind")).containsExactly("commitment-given");
        assertThat(mine(maria, number)).hasSize(1);
        assertThat(mine(aino, number)).hasSize(1);
        assertThat(mine(oleg, number)).isEmpty();

        act(aino, number, given, "keep", Map.of("text", "Maria was called."));
        JsonNode kept = only(maria, number);
        assertThat(kept.path("state").asText()).isEqualTo("kept");
        assertThat(kept.path("history").get(1).path("text").asText())
                .isEqualTo("Maria was called.");
        assertThat(mine(aino, number)).isEmpty();
        assertThat(alarms(given)).isZero();
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void a_promise_never_moves_and_an_estimate_moves_with_a_reason_and_its_history() {
        String number = taken("ACME");
        Instant first = in(Duration.ofHours(20));
        JsonNode promise = give(number, "next-update", in(Duration.ofHours(2)), "");
        Map<String, ?> later =
                Map.of("dueAt", first.plusSeconds(3600).toString(), "text", "A part is missing.");
        asOf(aino, number)
                .post(path(number, promise, "revise"), later)
                .expectProblem(409, "commitment-refuses");
        act(aino, number, promise, "keep", Map.of());

        JsonNode estimate = give(number, "estimate", first, "By tomorrow.");
        asOf(aino, number)
                .post(path(number, estimate, "revise"), Map.of("dueAt", later.get("dueAt")))
                .expectError("text", "required");
        act(aino, number, estimate, "revise", later);
        JsonNode told = story(maria, number, estimate);
        assertThat(told.path("state").asText()).isEqualTo("open");
        assertThat(told.path("revisions").asInt()).isOne();
        assertThat(Instant.parse(told.path("firstDueAt").asText())).isEqualTo(first);
        assertThat(Json.each(told.path("history"), "dueAt"))
                .containsExactly(first.toString(), first.plusSeconds(3600).toString());
        assertThat(told.path("history").get(1).path("text").asText())
                .isEqualTo("A part is missing.");
        act(aino, number, promise, "keep", Map.of(), 409);
    }

    @Test
    void a_moment_that_passes_is_broken_once_though_the_contract_was_kept() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = taken(customer);
        JsonNode given = give(number, "call-back", in(Duration.ofMinutes(20)), "");
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until(
                () -> "a warning, but " + kinds(number),
                () -> kinds(number).contains("commitment-warned"));
        assertThat(state(number, given)).isEqualTo("open");
        HouseDatabase.forward(Duration.ofMinutes(5));
        Patience.until(
                () -> "an alert to the owner, but " + called(given),
                () -> called(given).contains("commitment-broken"));
        assertThat(state(number, given)).isEqualTo("broken");
        assertThat(kinds(number)).containsOnlyOnce("commitment-broken");
        assertThat(called(given)).containsOnlyOnce("commitment-broken");
        assertThat(alertedOf(given, "commitment-broken")).containsExactly("aino");
        JsonNode clock = aino.get("/cases/" + number + "/clocks").json().path("items").get(0);
        assertThat(clock.path("kind").asText()).isEqualTo("acknowledge");
        assertThat(clock.path("state").asText()).isEqualTo("met");

        act(aino, number, given, "keep", Map.of());
        JsonNode late = story(aino, number, given);
        assertThat(late.path("state").asText()).isEqualTo("kept-late");
        assertThat(late.path("brokenAt").isNull()).isFalse();
        Patience.until(
                "nobody is called for what is done",
                () -> openAlerts(given) == 0 && alarms(given) == 0);
    }

    @Test
    void what_is_done_after_its_moment_is_late_though_no_alarm_was_heard_yet() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = taken(customer);
        JsonNode kept = give(number, "call-back", in(Duration.ofMinutes(20)), "");
        JsonNode withdrawn = give(number, "visit", in(Duration.ofMinutes(20)), "");
        JsonNode solved = give(number, "estimate", in(Duration.ofMinutes(20)), "");
        leaveUnheard(kept, withdrawn, solved);
        HouseDatabase.forward(Duration.ofMinutes(21));
        act(aino, number, kept, "keep", Map.of());
        act(aino, number, withdrawn, "withdraw", Map.of("text", "It is not needed."));
        resolve(number);
        assertThat(state(number, kept)).isEqualTo("kept-late");
        assertThat(state(number, withdrawn)).isEqualTo("withdrawn");
        assertThat(state(number, solved)).isEqualTo("kept-late");
        for (JsonNode one : List.of(kept, withdrawn, solved)) {
            JsonNode told = story(aino, number, one);
            assertThat(told.path("brokenAt").isNull()).isFalse();
            assertThat(Json.each(told.path("history"), "kind"))
                    .containsOnlyOnce("commitment-broken");
        }
        JsonNode figures = personOf(customer).get("/commitments/figures").expect(200).json();
        assertThat(figures.path("broken").asLong()).isEqualTo(3);
        assertThat(figures.path("kept").asLong()).isZero();
    }

    @Test
    void whoever_accepts_a_warning_after_the_moment_accepts_what_is_broken() {
        String number = taken(ACustomer.under(ACustomer.terms()));
        JsonNode given = give(number, "call-back", in(Duration.ofMinutes(20)), "");
        HouseDatabase.forward(Duration.ofMinutes(16));
        awaitWarned(given, "aino");
        leaveUnheard(given);
        HouseDatabase.forward(Duration.ofMinutes(5));
        long alert =
                HouseDatabase.number(
                        "select max(id) from notification where occasion / 1000 = ?", id(given));
        aino.post("/notifications/" + alert + "/accept", Map.of()).expect(204);
        JsonNode told = story(aino, number, given);
        assertThat(told.path("state").asText()).isEqualTo("broken");
        assertThat(Json.each(told.path("history"), "kind"))
                .endsWith("commitment-broken", "commitment-taken");
        assertThat(alarms(given)).as("it is no dead end").isOne();
    }

    @Test
    void a_case_that_is_withdrawn_after_the_moment_leaves_the_promise_broken() {
        String number = taken("ACME");
        JsonNode promise = give(number, "visit", in(Duration.ofMinutes(20)), "");
        leaveUnheard(promise);
        HouseDatabase.forward(Duration.ofMinutes(21));
        asOf(maria, number)
                .post("/cases/" + number + "/withdraw", Map.of("reason", "It runs again."))
                .expect(200);
        JsonNode told = story(maria, number, promise);
        assertThat(told.path("state").asText()).isEqualTo("withdrawn");
        assertThat(told.path("brokenAt").isNull()).isFalse();
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void where_the_owner_does_nothing_the_ladder_is_climbed_and_whoever_accepts_answers_for_it() {
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        rung("PT0S", "person:ilmari"),
                        rung("PT10M", "person:kaisa")));
        String number = taken(ALadder.customerOf(ladder));
        JsonNode given = give(number, "visit", in(Duration.ofMinutes(5)), "");
        HouseDatabase.forward(Duration.ofMinutes(6));
        awaitAlerted(given, "aino");
        HouseDatabase.forward(Duration.ofMinutes(16));
        awaitAlerted(given, "aino", "ilmari");
        HouseDatabase.forward(Duration.ofMinutes(11));
        awaitAlerted(given, "aino", "ilmari", "kaisa");
        long alert =
                HouseDatabase.number(
                        "select max(n.id) from notification n join person p on p.id = n.person_id"
                                + " where p.login = 'kaisa' and n.occasion / 1000 = ?",
                        id(given));
        kaisa.post("/notifications/" + alert + "/accept", Map.of()).expect(204);
        JsonNode told = story(aino, number, given);
        assertThat(told.path("owner").asText()).isEqualTo("Kaisa Ranta");
        assertThat(told.path("state").asText()).isEqualTo("broken");
        assertThat(Json.each(told.path("history"), "kind")).endsWith("commitment-taken");
        Patience.until("the others need not come", () -> openAlerts(given) == 0);
        assertThat(alarms(given)).as("it is no dead end").isOne();
    }

    @Test
    void a_case_is_not_closed_while_something_is_owed_and_a_withdrawal_is_told() {
        String number = taken("ACME");
        JsonNode promise = give(number, "next-update", in(Duration.ofHours(5)), "");
        JsonNode estimate = give(number, "estimate", in(Duration.ofHours(9)), "");
        resolve(number);
        assertThat(state(number, estimate)).as("what was estimated has come").isEqualTo("kept");
        asOf(aino, number)
                .post("/cases/" + number + "/close", Map.of())
                .expectProblem(409, "commitments-open");
        assertThat(state(number, promise)).isEqualTo("open");
        asOf(aino, number)
                .post(path(number, promise, "withdraw"), Map.of())
                .expectError("text", "required");
        act(aino, number, promise, "withdraw", Map.of("text", "It is solved already."));
        JsonNode told = story(maria, number, promise);
        assertThat(told.path("state").asText()).isEqualTo("withdrawn");
        assertThat(told.path("history").get(1).path("text").asText())
                .isEqualTo("It is solved already.");
        asOf(aino, number).post("/cases/" + number + "/close", Map.of()).expect(200);
        asOf(aino, number)
                .post("/cases/" + number + "/commitments", gift("visit", in(Duration.ofHours(1))))
                .expectProblem(409, "act-not-allowed");
    }

    @Test
    void a_promise_goes_with_its_case_into_the_one_it_is_merged_into_and_to_a_new_owner() {
        String customer = ACustomer.under(ACustomer.terms());
        String older = taken(customer);
        String younger = taken(customer);
        JsonNode given =
                give(younger, "call-back", in(Duration.ofMinutes(30)), "We call about the mill.");
        merge(younger, older);
        assertThat(story(aino, older, given).path("state").asText()).isEqualTo("open");
        assertThat(aino.get("/cases/" + younger + "/commitments").json().path("items")).isEmpty();
        assertThat(kinds(younger)).contains("commitment-carried");
        assertThat(kinds(older)).contains("commitment-carried");

        asOf(vesa, older).post("/cases/" + older + "/accept", Map.of()).expect(200);
        JsonNode moved = story(aino, older, given);
        assertThat(moved.path("owner").asText()).isNotEqualTo("Aino Salmi");
        assertThat(Json.each(moved.path("history"), "kind"))
                .containsExactly("commitment-given", "commitment-carried", "commitment-handed-on");
        assertThat(moved.path("history").get(0).path("text").asText())
                .isEqualTo("We call about the mill.");
        HouseDatabase.forward(Duration.ofMinutes(31));
        Patience.until("it is broken there", () -> state(older, given).equals("broken"));
        assertThat(kinds(younger)).doesNotContain("commitment-broken");
        awaitAlerted(given, "vesa");
        JournalChain.expectUnbroken(older, aino.journal(older));
        JournalChain.expectUnbroken(younger, aino.journal(younger));
    }

    @Test
    void whoever_gets_a_promise_after_its_warning_is_warned_too() {
        String customer = ACustomer.under(ACustomer.terms());
        String older = taken(customer);
        String younger = taken(customer);
        JsonNode given = give(younger, "call-back", in(Duration.ofMinutes(60)), "");
        HouseDatabase.forward(Duration.ofMinutes(46));
        awaitWarned(given, "aino");
        merge(younger, older);
        awaitWarned(given, "aino", "aino");
        asOf(vesa, older).post("/cases/" + older + "/accept", Map.of()).expect(200);
        awaitWarned(given, "aino", "aino", "vesa");
        assertThat(state(older, given)).isEqualTo("open");
    }

    @Test
    void a_promise_of_a_case_that_turns_critical_overtakes_what_is_not_urgent() {
        String number = taken(ACustomer.under(ACustomer.terms()));
        JsonNode given = give(number, "call-back", in(Duration.ofHours(3)), "");
        assertThat(urgentAlarms(given)).isZero();
        say(number, "critical");
        assertThat(urgentAlarms(given)).isOne();
        say(number, "medium");
        assertThat(urgentAlarms(given)).isZero();
        assertThat(alarms(given)).isOne();
    }

    @Test
    void what_is_owed_is_called_for_in_the_morning_though_the_case_was_solved_at_night() {
        ObjectNode terms = ACustomer.terms();
        terms.putObject("quietHours")
                .put("from", timeInHelsinki(Duration.ofHours(-1)))
                .put("until", timeInHelsinki(Duration.ofHours(9)));
        String customer = ACustomer.under(terms);
        String number = taken(customer);
        JsonNode wish = ask(personOf(customer), number, Duration.ofHours(30), "");
        Patience.until(
                () -> "Aino sleeps, but " + kinds(number),
                () -> kinds(number).contains("alert-held"));
        resolve(number);
        assertThat(state(number, wish)).isEqualTo("asked");
        HouseDatabase.forward(Duration.ofHours(10));
        Patience.until(
                () -> "a letter to Aino, but " + mailed(number),
                () -> mailed(number).contains("aino@linja.example"));
    }

    @Test
    void a_customer_who_withdraws_the_case_is_owed_nothing_any_more() {
        String number = taken("ACME");
        JsonNode promise = give(number, "visit", in(Duration.ofHours(5)), "");
        JsonNode wish = ask(maria, number, Duration.ofHours(4), "");
        asOf(maria, number)
                .post("/cases/" + number + "/withdraw", Map.of("reason", "It runs again."))
                .expect(200);
        assertThat(state(number, promise)).isEqualTo("withdrawn");
        assertThat(state(number, wish)).isEqualTo("withdrawn");
        assertThat(alarms(promise) + alarms(wish)).isZero();
    }

    @Test
    void what_somebody_saw_too_early_is_refused_and_anothers_does_not_exist() {
        String number = taken("ACME");
        String other = taken("ACME");
        JsonNode given = give(number, "call-back", in(Duration.ofHours(2)), "");
        long version = version(number);
        aino.having(version - 1)
                .post(path(number, given, "keep"), Map.of())
                .expectProblem(412, "stale-version");
        aino.post(path(number, given, "keep"), Map.of()).expectProblem(428, "version-required");
        asOf(aino, other)
                .post(path(other, given, "keep"), Map.of())
                .expectProblem(404, "not-found");
        maria.having(version)
                .post(path(number, given, "keep"), Map.of())
                .expectProblem(403, "forbidden");
        otto.having(version)
                .post(path(number, given, "keep"), Map.of())
                .expectProblem(403, "forbidden");
        oleg.get("/cases/" + number + "/commitments").expectProblem(404, "not-found");
        oleg.having(version)
                .post(
                        "/cases/" + number + "/commitments/wishes",
                        Map.of("at", in(Duration.ofHours(1)).toString()))
                .expectProblem(404, "not-found");
        otto.get("/cases/" + number + "/commitments").expect(200);
        assertThat(state(number, given)).isEqualTo("open");
    }

    @Test
    void what_cannot_be_promised_is_refused_at_its_field_and_nothing_is_written() {
        String number = taken("ACME");
        long version = version(number);
        Instant soon = in(Duration.ofHours(1));
        refuse(number, Map.of("dueAt", soon.toString()), "kind", "required");
        refuse(number, Map.of("kind", "call-back"), "dueAt", "required");
        refuse(number, gift("someday", soon), "kind", "unknown-value");
        refuse(number, gift("visit", in(Duration.ofHours(-1))), "dueAt", "in-the-past");
        refuse(number, gift("visit", in(Duration.ofDays(400))), "dueAt", "too-far-ahead");
        refuse(
                number,
                Map.of("kind", "visit", "dueAt", soon.toString(), "text", "x".repeat(1001)),
                "text",
                "too-long");
        assertThat(version(number)).isEqualTo(version);
        assertThat(aino.get("/cases/" + number + "/commitments").json().path("items")).isEmpty();
    }

    @Test
    void a_customer_asks_to_be_called_and_somebody_promises_or_says_why_not() {
        String number = taken("ACME");
        JsonNode wish = ask(maria, number, Duration.ofHours(4), "+358 40 1234501");
        assertThat(wish.path("state").asText()).isEqualTo("asked");
        JsonNode seen = story(aino, number, wish);
        assertThat(seen.path("acts").toString()).contains("take", "decline", "keep");
        assertThat(seen.path("text").asText()).isEqualTo("+358 40 1234501");
        act(aino, number, wish, "take", Map.of());
        JsonNode promised = story(maria, number, wish);
        assertThat(promised.path("state").asText()).isEqualTo("open");
        assertThat(promised.path("owner").asText()).isEqualTo("Aino Salmi");
        act(aino, number, wish, "decline", Map.of("text", "No."), 409);

        JsonNode second = ask(maria, number, Duration.ofHours(5), "");
        act(aino, number, second, "decline", Map.of("text", "The answer is in the case."));
        JsonNode declined = story(maria, number, second);
        assertThat(declined.path("state").asText()).isEqualTo("declined");
        assertThat(declined.path("history").get(1).path("text").asText())
                .isEqualTo("The answer is in the case.");
        asOf(maria, number)
                .post(
                        "/cases/" + number + "/commitments/wishes",
                        Map.of("at", in(Duration.ofMinutes(-1)).toString()))
                .expectError("at", "in-the-past");
    }

    @Test
    void a_wish_that_nobody_answers_calls_people_and_ends_broken_not_forgotten() {
        String customer = ACustomer.under(ACustomer.terms());
        ApiCaller theirs = personOf(customer);
        String number = aino.take(ACall.from(customer)).expect(201).number();
        JsonNode wish = ask(theirs, number, Duration.ofHours(1), "");
        Patience.until(
                () -> "somebody hears of it, but " + called(wish),
                () -> called(wish).contains("call-back-asked"));
        HouseDatabase.forward(Duration.ofMinutes(31));
        Patience.until(
                () -> "a manager hears of it, but " + alertedOf(wish, "call-back-asked"),
                () -> alertedOf(wish, "call-back-asked").size() == 2);
        assertThat(alertedOf(wish, "call-back-asked")).endsWith("kaisa");
        HouseDatabase.forward(Duration.ofMinutes(30));
        Patience.until("it is broken", () -> state(number, wish).equals("broken"));
        long before = theirs.get("/commitments/figures").json().path("broken").asLong();
        assertThat(before).isOne();
        act(aino, number, wish, "keep", Map.of());
        JsonNode figures = theirs.get("/commitments/figures").expect(200).json();
        assertThat(figures.path("broken").asLong()).isOne();
        assertThat(figures.path("keptLate").asLong()).isOne();
        assertThat(figures.path("kept").asLong()).isZero();
    }

    @Test
    void a_wish_that_its_owner_leaves_unanswered_is_heard_by_a_manager() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = taken(customer);
        JsonNode wish = ask(personOf(customer), number, Duration.ofHours(2), "");
        awaitCalled(wish, "call-back-asked", "aino");
        HouseDatabase.forward(Duration.ofMinutes(31));
        awaitCalled(wish, "call-back-asked", "aino", "kaisa");
        assertThat(state(number, wish)).isEqualTo("asked");
    }

    @Test
    void what_was_kept_and_how_far_first_estimates_were_off_is_published() {
        String customer = ACustomer.under(ACustomer.terms());
        ApiCaller theirs = personOf(customer);
        String number = taken(customer);
        JsonNode early = give(number, "estimate", in(Duration.ofHours(2)), "");
        act(aino, number, early, "keep", Map.of());
        JsonNode late = give(number, "estimate", in(Duration.ofHours(1)), "");
        act(
                aino,
                number,
                late,
                "revise",
                Map.of("dueAt", in(Duration.ofHours(9)).toString(), "text", "A part is missing."));
        HouseDatabase.forward(Duration.ofHours(5));
        act(aino, number, late, "keep", Map.of());
        JsonNode promise = give(number, "visit", in(Duration.ofHours(9)), "");
        act(aino, number, promise, "withdraw", Map.of("text", "It is not needed."));
        JsonNode figures = theirs.get("/commitments/figures").expect(200).json();
        assertThat(figures.path("kept").asLong()).isEqualTo(2);
        assertThat(figures.path("broken").asLong()).isZero();
        assertThat(figures.path("withdrawn").asLong()).isOne();
        JsonNode estimates = figures.path("estimates");
        assertThat(estimates.path("count").asLong()).isEqualTo(2);
        assertThat(estimates.path("late").asLong()).isOne();
        assertThat(estimates.path("medianHours").asDouble()).isBetween(2.9, 3.1);
        assertThat(estimates.path("p90Hours").asDouble()).isBetween(3.7, 3.9);
        ApiCaller others = personOf(ACustomer.under(ACustomer.terms()));
        JsonNode ofOthers = others.get("/commitments/figures").expect(200).json();
        for (String figure : List.of("given", "owed", "kept", "broken", "keptLate", "withdrawn")) {
            assertThat(ofOthers.path(figure).asText()).as(figure).isEqualTo("0");
        }
        assertThat(ofOthers.path("estimates").path("count").asText()).isEqualTo("0");
        assertThat(otto.get("/commitments/figures").expect(200).json().path("kept").asLong())
                .isGreaterThanOrEqualTo(2);
    }

    private String taken(String customer) {
        String number = aino.take(ACall.from(customer)).expect(201).number();
        asOf(aino, number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private void resolve(String number) {
        asOf(aino, number)
                .post(
                        "/cases/" + number + "/resolve",
                        Map.of("cause", "fixed", "text", "A fuse was changed."))
                .expect(200);
    }

    private void say(String number, String severity) {
        asOf(aino, number)
                .post(
                        "/cases/" + number + "/severities/house",
                        Map.of("severity", severity, "text", "It was looked at again."))
                .expect(200);
    }

    private void merge(String younger, String older) {
        asOf(aino, younger)
                .post(
                        "/cases/" + younger + "/merge",
                        Map.of("into", older, "text", "The same mill."))
                .expect(200);
    }

    private JsonNode give(String number, String kind, Instant due, String text) {
        Map<String, Object> gift = Map.of("kind", kind, "dueAt", due.toString(), "text", text);
        return newest(asOf(aino, number).post("/cases/" + number + "/commitments", gift));
    }

    private JsonNode ask(ApiCaller person, String number, Duration ahead, String text) {
        return newest(
                asOf(person, number)
                        .post(
                                "/cases/" + number + "/commitments/wishes",
                                Map.of("at", in(ahead).toString(), "text", text)));
    }

    private static JsonNode newest(ApiAnswer answer) {
        JsonNode newest = answer.expect(200).json().path("items").get(0);
        for (JsonNode one : answer.json().path("items")) {
            if (one.path("number").asLong() > newest.path("number").asLong()) {
                newest = one;
            }
        }
        return newest;
    }

    private static Map<String, Object> gift(String kind, Instant due) {
        return Map.of("kind", kind, "dueAt", due.toString());
    }

    private void refuse(String number, Map<String, ?> gift, String field, String key) {
        asOf(aino, number).post("/cases/" + number + "/commitments", gift).expectError(field, key);
    }

    private void act(
            ApiCaller person, String number, JsonNode one, String act, Map<String, ?> words) {
        act(person, number, one, act, words, 200);
    }

    private void act(
            ApiCaller person,
            String number,
            JsonNode one,
            String act,
            Map<String, ?> words,
            int status) {
        asOf(person, number).post(path(number, one, act), words).expect(status);
    }

    private static String path(String number, JsonNode one, String act) {
        return "/cases/" + number + "/commitments/" + id(one) + "/" + act;
    }

    private static JsonNode story(ApiCaller person, String number, JsonNode one) {
        for (JsonNode told :
                person.get("/cases/" + number + "/commitments").expect(200).json().path("items")) {
            if (told.path("number").asLong() == id(one)) {
                return told;
            }
        }
        throw new AssertionError(number + " has no " + one);
    }

    private static JsonNode only(ApiCaller person, String number) {
        JsonNode items =
                person.get("/cases/" + number + "/commitments").expect(200).json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private String state(String number, JsonNode one) {
        return story(aino, number, one).path("state").asText();
    }

    private static List<String> mine(ApiCaller person, String number) {
        return Json.each(
                        person.get("/commitments?limit=200").expect(200).json().path("items"),
                        "case")
                .stream()
                .filter(number::equals)
                .toList();
    }

    private List<String> kinds(String number) {
        return Json.each(aino.journal(number), "kind");
    }

    /** Why anybody was called about one, in order. */
    private static List<String> called(JsonNode one) {
        return HouseDatabase.texts(
                "select reason from notification where occasion / 1000 = ? order by id", id(one));
    }

    private static List<String> alertedOf(JsonNode one, String reason) {
        return HouseDatabase.texts(
                "select p.login from notification n join person p on p.id = n.person_id"
                        + " where n.occasion / 1000 = ? and n.reason = ? order by n.id",
                id(one),
                reason);
    }

    private static void awaitAlerted(JsonNode one, String... logins) {
        awaitCalled(one, "commitment-broken", logins);
    }

    private static void awaitWarned(JsonNode one, String... logins) {
        awaitCalled(one, "commitment-near", logins);
    }

    private static void awaitCalled(JsonNode one, String reason, String... logins) {
        Patience.until(
                () -> List.of(logins) + ", but " + alertedOf(one, reason),
                () -> alertedOf(one, reason).equals(List.of(logins)));
    }

    private static List<String> mailed(String number) {
        return CaughtMail.about(number).stream().map(CaughtMail::to).toList();
    }

    private static String timeInHelsinki(Duration ahead) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(in(ahead).atZone(ZoneId.of("Europe/Helsinki")));
    }

    private static long openAlerts(JsonNode one) {
        return HouseDatabase.number(
                "select count(*) from notification where occasion / 1000 = ?"
                        + " and state in ('sent', 'delivered', 'heard')",
                id(one));
    }

    private static long alarms(JsonNode one) {
        return HouseDatabase.number(
                "select count(*) from alarm where subject_type = 'commitment' and subject_id = ?",
                id(one));
    }

    /** As if the server were down when their moments pass. */
    private static void leaveUnheard(JsonNode... promises) {
        for (JsonNode one : promises) {
            HouseDatabase.change(
                    "delete from alarm where subject_type = 'commitment' and subject_id = ?",
                    id(one));
        }
    }

    private static long urgentAlarms(JsonNode one) {
        return HouseDatabase.number(
                "select count(*) from alarm where subject_type = 'commitment' and subject_id = ?"
                        + " and urgent",
                id(one));
    }

    private static Map<String, Object> rung(String after, String target) {
        return ALadder.with(
                ALadder.with(ALadder.rung(after, target), "severity", "medium"),
                "clock",
                "next-update");
    }

    private static ApiCaller personOf(String customer) {
        return APerson.api(APerson.of(customer));
    }

    private ApiCaller asOf(ApiCaller person, String number) {
        return person.having(version(number));
    }

    private long version(String number) {
        return aino.get("/cases/" + number).expect(200).version();
    }

    private static Instant in(Duration ahead) {
        return HouseDatabase.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private static long id(JsonNode one) {
        return one.path("number").asLong();
    }
}
