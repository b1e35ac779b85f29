package org.linja.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ALadder;
import org.linja.testkit.APerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** What a contract wants read twice goes out by two people, or not at all. */
class SecondPairIT {
    private static final String WITH_FIGURES = "The mill stood for 42 minutes.";

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller otto = ApiCaller.as("otto");

    @Test
    void an_answer_waits_and_goes_out_in_the_names_of_two_people() {
        String customer = customer(true, "figures");
        ApiCaller theirs = APerson.api(APerson.of(customer));
        String number = taken(customer);
        JsonNode held = held(number, WITH_FIGURES);
        assertThat(held.path("state").asText()).isEqualTo("waiting");
        assertThat(texts(held.path("classes"))).containsExactly("figures");
        assertThat(kinds(aino, number)).contains("answer-held").doesNotContain("answer-given");
        assertThat(clock(number, "useful-response")).isEqualTo("running");
        assertThat(theirs.get("/cases/" + number + "/journal").expect(200).http().body())
                .doesNotContain("42 minutes")
                .doesNotContain("answer-held");
        theirs.get("/cases/" + number + "/held-answers").expect(403);
        theirs.get("/held-answers").expect(403);

        act(ilmari, number, held, "release", read(held), 200);
        assertThat(one(number, held).path("state").asText()).isEqualTo("released");
        assertThat(one(number, held).path("reader").asText()).isEqualTo("Ilmari Kuusi");
        assertThat(clock(number, "useful-response")).isEqualTo("met");
        JsonNode seen = theirs.get("/cases/" + number + "/journal").expect(200).json();
        assertThat(names(seen, "answer-given")).containsExactly("Aino Salmi");
        assertThat(names(seen, "answer-countersigned")).containsExactly("Ilmari Kuusi");
        assertThat(seen.toString()).contains("42 minutes");
        Patience.until(
                "nobody is called for what has gone out",
                () -> openAlerts(held) == 0 && alarms(held) == 0);
        JournalChain.expectUnbroken(number, aino.journal(number));
    }

    @Test
    void where_the_contract_does_not_name_the_reader_the_house_alone_knows() {
        String customer = customer(false, "figures");
        ApiCaller theirs = APerson.api(APerson.of(customer));
        String number = taken(customer);
        act(ilmari, number, held(number, WITH_FIGURES), "release", readFirst(), 200);
        assertThat(kinds(theirs, number))
                .contains("answer-given")
                .doesNotContain("answer-countersigned", "answer-approved");
        assertThat(kinds(otto, number)).contains("answer-approved", "answer-given");
        assertThat(theirs.get("/cases/" + number + "/journal").http().body())
                .doesNotContain("Ilmari");
    }

    @Test
    void what_is_of_no_class_and_what_no_contract_names_goes_out_at_once() {
        String number = taken(customer(false, "legal"));
        say(number, WITH_FIGURES, List.of()).expect(200);
        assertThat(kinds(aino, number)).contains("answer-given").doesNotContain("answer-held");
        assertThat(heldAnswers(number)).isEmpty();
        String free = taken("ACME");
        say(free, WITH_FIGURES, List.of()).expect(200);
        say(free, "It runs.", List.of("legal")).expect(202);
        assertThat(heldAnswers(free)).as("a writer may ask for it").hasSize(1);
        act(aino, free, heldAnswers(free).get(0), "withdraw", Map.of(), 200);
    }

    @Test
    void every_class_is_found_in_whichever_language_and_by_the_case_itself() {
        String customer = customer(false, "critical", "commitment", "legal");
        String number = taken(customer);
        assertThat(texts(held(number, "Emme maksa korvausta.").path("classes")))
                .containsExactly("legal");
        assertThat(texts(held(number, "Мы обязуемся всё починить.").path("classes")))
                .containsExactly("commitment");
        String critical = aino.take(ACall.from(customer).critical()).expect(201).number();
        asOf(aino, critical).post("/cases/" + critical + "/accept", Map.of()).expect(200);
        assertThat(texts(held(critical, "It runs.").path("classes"))).containsExactly("critical");
    }

    @Test
    void nobody_lets_out_their_own_and_line_1_lets_out_none() {
        String number = taken(customer(false, "figures"));
        JsonNode ofLine2 =
                newest(
                        asOf(ilmari, number)
                                .post("/cases/" + number + "/answers", Map.of("text", WITH_FIGURES))
                                .expect(202),
                        number);
        act(ilmari, number, ofLine2, "release", read(ofLine2), 409, "answer-is-own");
        act(ilmari, number, ofLine2, "send-back", back(ofLine2), 409, "answer-is-own");
        act(aino, number, ofLine2, "release", read(ofLine2), 403, "forbidden");
        act(otto, number, ofLine2, "release", read(ofLine2), 403, "forbidden");
        act(aino, number, ofLine2, "rewrite", Map.of("text", "Mine."), 409, "answer-not-yours");
        act(aino, number, ofLine2, "withdraw", Map.of(), 409, "answer-not-yours");
        assertThat(one(number, ofLine2).path("state").asText()).isEqualTo("waiting");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update held_answer set state = 'released', ended_at = now(),"
                                                + " reader_id = writer_id, read_revision = revision"
                                                + " where id = ?",
                                        id(ofLine2)))
                .as("the data itself holds it")
                .hasStackTraceContaining("held_answer");
        String twin = APerson.hired("DUTY_MANAGER");
        APerson.shares(twin, "ilmari");
        try {
            JsonNode seen =
                    APerson.api(twin).get("/cases/" + number + "/held-answers").expect(200).json();
            assertThat(texts(seen.path("items").get(0).path("acts")))
                    .contains("withdraw")
                    .doesNotContain("approve", "send-back");
            act(APerson.api(twin), number, ofLine2, "release", read(ofLine2), 409, "answer-is-own");
            assertThatThrownBy(
                            () ->
                                    HouseDatabase.change(
                                            "update held_answer set reader_id = ? where id = ?",
                                            idOf(twin),
                                            id(ofLine2)))
                    .as("two accounts of one address, in the data itself")
                    .hasStackTraceContaining("two_people");
        } finally {
            APerson.parts(twin);
        }
        act(kaisa, number, ofLine2, "release", read(ofLine2), 200);
    }

    @Test
    void a_right_that_was_withdrawn_in_between_lets_nothing_out() {
        String login = APerson.hired("LINE_2");
        ApiCaller second = APerson.api(login);
        String number = taken(customer(false, "figures"));
        JsonNode held = held(number, WITH_FIGURES);
        second.get("/cases/" + number + "/held-answers").expect(200);
        HouseDatabase.change(
                "update person_role set role = 'LINE_1' where person_id ="
                        + " (select id from person where login = ?)",
                login);
        act(second, number, held, "release", read(held), 403, "forbidden");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update held_answer set state = 'released', ended_at = now(),"
                                                + " read_revision = revision, reader_id ="
                                                + " (select id from person where login = ?) where id = ?",
                                        login,
                                        id(held)))
                .as("nor does the data")
                .hasStackTraceContaining("read by nobody who may let it out");
        assertThat(one(number, held).path("state").asText()).isEqualTo("waiting");
    }

    @Test
    void under_the_name_of_whoever_may_answer_no_more_nothing_goes_out() {
        String login = APerson.hired("LINE_1");
        String number = taken(customer(false, "figures"));
        JsonNode held =
                newest(
                        asOf(APerson.api(login), number)
                                .post("/cases/" + number + "/answers", Map.of("text", WITH_FIGURES))
                                .expect(202),
                        number);
        HouseDatabase.change("update person set enabled = false where login = ?", login);
        act(ilmari, number, held, "release", read(held), 409, "answer-writer-left");
        act(ilmari, number, held, "send-back", back(held), 200);
        Patience.until(
                "a manager hears that it lies there", () -> !called(held, "answer-late").isEmpty());
        act(kaisa, number, held, "withdraw", Map.of("text", "They left."), 200);
        assertThat(one(number, held).path("state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void what_was_written_anew_is_read_anew() {
        String number = taken(customer(false, "figures"));
        JsonNode held = held(number, WITH_FIGURES);
        act(aino, number, held, "rewrite", Map.of("text", "It stood for 43 minutes."), 200);
        act(ilmari, number, held, "release", read(held), 409, "answer-rewritten");
        JsonNode anew = one(number, held);
        assertThat(anew.path("revision").asInt()).isEqualTo(2);
        assertThat(anew.path("dueAt"))
                .as("it waits no longer for that")
                .isEqualTo(held.path("dueAt"));
        act(ilmari, number, anew, "release", read(anew), 200);
        assertThat(journalTexts(number, "answer-given"))
                .containsExactly("It stood for 43 minutes.");
        act(aino, number, anew, "rewrite", Map.of("text", "No."), 409, "answer-refuses");
    }

    @Test
    void what_came_back_says_why_and_does_not_slip_out_by_losing_its_figures() {
        String number = taken(customer(false, "figures"));
        JsonNode held = held(number, WITH_FIGURES);
        act(ilmari, number, held, "send-back", Map.of("revision", 1), 400, "invalid-input");
        act(ilmari, number, held, "send-back", back(held), 200);
        JsonNode back = one(number, held);
        assertThat(back.path("state").asText()).isEqualTo("sent-back");
        assertThat(back.path("reason").asText()).isEqualTo("Say since when.");
        Patience.until(
                () -> "its writer hears, but " + called(held, "answer-sent-back"),
                () -> called(held, "answer-sent-back").equals(List.of("aino")));
        act(ilmari, number, back, "release", read(back), 409, "answer-refuses");
        act(aino, number, back, "rewrite", Map.of("text", "It stood for a while."), 200);
        JsonNode again = one(number, held);
        assertThat(again.path("state").asText()).isEqualTo("waiting");
        assertThat(texts(again.path("classes"))).containsExactly("figures");
        act(ilmari, number, again, "release", read(again), 200);
    }

    @Test
    void of_two_who_let_it_out_at_once_one_does_and_it_goes_out_once() {
        String number = taken(customer(false, "figures"));
        JsonNode first = held(number, WITH_FIGURES);
        act(aino, number, first, "rewrite", Map.of("text", "It stood for 43 minutes."), 200);
        for (ApiCaller person : List.of(ilmari, kaisa)) {
            act(person, number, first, "release", read(first), 409, "answer-rewritten");
            act(person, number, first, "send-back", back(first), 409, "answer-rewritten");
        }
        assertThat(kinds(aino, number)).doesNotContain("answer-given", "answer-sent-back");
        JsonNode held = one(number, first);
        long version = version(number);
        List<CompletableFuture<ApiAnswer>> both = new ArrayList<>();
        for (ApiCaller person : List.of(ilmari, kaisa)) {
            both.add(
                    CompletableFuture.supplyAsync(
                            () ->
                                    person.having(version)
                                            .post(path(number, held, "release"), read(held))));
        }
        List<Integer> answers = both.stream().map(one -> one.join().status()).sorted().toList();
        assertThat(answers).containsExactly(200, 412);
        assertThat(kinds(aino, number)).containsOnlyOnce("answer-given");
        ilmari.having(version)
                .post(path(number, held, "release"), read(held))
                .expectProblem(412, "stale-version");
    }

    @Test
    void what_waits_too_long_calls_a_second_person_and_then_climbs_the_ladder() {
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        rung("PT0S", "person:aino"),
                        rung("PT10M", "person:kaisa")));
        String customer = ALadder.customerOf(ladder);
        String number = taken(customer);
        say(number, WITH_FIGURES, List.of("figures")).expect(202);
        JsonNode held = heldAnswers(number).get(0);
        Patience.until(
                () -> "somebody hears at once, but " + called(held, "answer-waits"),
                () -> !called(held, "answer-waits").isEmpty());
        assertThat(called(held, "answer-waits")).doesNotContain("aino");
        HouseDatabase.forward(Duration.ofMinutes(121));
        Patience.until("it is late", () -> kinds(aino, number).contains("answer-overdue"));
        Patience.until("somebody hears", () -> !called(held, "answer-late").isEmpty());
        int first = called(held, "answer-late").size();
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until("the next rung", () -> called(held, "answer-late").size() > first);
        HouseDatabase.forward(Duration.ofMinutes(11));
        Patience.until("the last", () -> called(held, "answer-late").contains("kaisa"));
        assertThat(called(held, "answer-late"))
                .as("its writer is no second pair of eyes")
                .doesNotContain("aino");
        assertThat(one(number, held).path("overdueAt").isNull()).isFalse();
        assertThat(kinds(aino, number)).containsOnlyOnce("answer-overdue");
        act(kaisa, number, held, "release", read(held), 200);
        Patience.until("the others need not come", () -> openAlerts(held) == 0);
    }

    @Test
    void a_case_does_not_end_over_an_answer_that_waits_and_a_merger_takes_it_along() {
        String customer = customer(false, "figures");
        String older = taken(customer);
        String younger = taken(customer);
        JsonNode held = held(younger, WITH_FIGURES);
        asOf(aino, younger)
                .post("/cases/" + younger + "/resolve", Map.of("cause", "fixed", "text", "Done."))
                .expectProblem(409, "answers-waiting");
        asOf(aino, younger)
                .post("/cases/" + younger + "/merge", Map.of("into", older, "text", "The same."))
                .expect(200);
        assertThat(heldAnswers(younger)).isEmpty();
        assertThat(kinds(aino, younger)).contains("answer-carried");
        assertThat(kinds(aino, older)).contains("answer-carried");
        act(ilmari, older, one(older, held), "release", read(held), 200);
        assertThat(journalTexts(older, "answer-given")).containsExactly(WITH_FIGURES);
    }

    @Test
    void what_its_customer_withdraws_lets_the_answer_lapse() {
        String customer = customer(false, "figures");
        ApiCaller theirs = APerson.api(APerson.of(customer));
        String number = taken(customer);
        JsonNode held = held(number, WITH_FIGURES);
        JsonNode back = held(number, "It stood for 43 minutes.");
        act(ilmari, number, back, "send-back", back(back), 200);
        Patience.until(
                "everybody has heard of them",
                () ->
                        !called(held, "answer-waits").isEmpty()
                                && !called(back, "answer-sent-back").isEmpty());
        theirs.having(version(number))
                .post("/cases/" + number + "/withdraw", Map.of("reason", "It runs again."))
                .expect(200);
        act(ilmari, number, held, "release", read(held), 409, "act-not-allowed");
        act(aino, number, back, "rewrite", Map.of("text", "No."), 409, "act-not-allowed");
        assertThat(stored(held)).isEqualTo("waiting");
        assertThat(stored(back)).isEqualTo("sent-back");
        assertThat(open(number)).as("no list asks for them").isEmpty();
        HouseDatabase.forward(Duration.ofMinutes(61));
        Patience.until("what waited lapses", () -> stored(held).equals("lapsed"));
        assertThat(stored(back)).isEqualTo("sent-back");
        HouseDatabase.forward(Duration.ofDays(1));
        Patience.until(
                "what came back and nobody is called for lapses, too",
                () -> stored(back).equals("lapsed"));
        assertThat(alarms(back)).isZero();
    }

    @Test
    void on_a_page_that_learned_of_newer_words_without_showing_them_the_old_ones_are_refused() {
        String number = taken(customer(false, "figures"));
        JsonNode held = held(number, WITH_FIGURES);
        String page = "/cases/case.xhtml?number=" + number;
        PageVisitor reader = PageVisitor.signedIn("ilmari", ApiCaller.PASSWORD);
        HttpResponse<String> seen = reader.open(page);
        assertThat(seen.body()).contains("42 minutes");
        act(aino, number, held, "rewrite", Map.of("text", "It stood for 43 minutes."), 200);
        HttpResponse<String> drawn =
                reader.sendByScript(
                        page,
                        seen,
                        Map.of(
                                "jakarta.faces.partial.execute", "@none",
                                "jakarta.faces.partial.render", "notes"));
        assertThat(drawn.body()).contains("partial-response").doesNotContain("43 minutes");

        HttpResponse<String> refused = reader.sendWithNonce(page, seen, releasing(seen, 1));
        // By the case's version or by the writing's: whichever the page had learned of.
        assertThat(refused.body()).contains("note note--error").contains("43 minutes");
        assertThat(stored(held)).isEqualTo("waiting");
        assertThat(kinds(aino, number)).doesNotContain("answer-given");

        reader.sendWithNonce(page, refused, releasing(refused, 2));
        assertThat(stored(held)).isEqualTo("released");
        assertThat(journalTexts(number, "answer-given"))
                .containsExactly("It stood for 43 minutes.");
    }

    @Test
    void a_manager_who_wrote_it_is_not_called_as_their_own_second_person() {
        APerson.hired("DUTY_MANAGER");
        String ladder = ALadder.code();
        ALadder.sign(
                ladder,
                null,
                List.of(
                        ALadder.rung("PT0S", "on-duty:line-2"),
                        rung("PT0S", "person:kaisa"),
                        rung("PT10M", "person:kaisa")));
        String number = taken(ALadder.customerOf(ladder));
        JsonNode held =
                newest(
                        asOf(kaisa, number)
                                .post(
                                        "/cases/" + number + "/answers",
                                        Map.of(
                                                "text",
                                                WITH_FIGURES,
                                                "classes",
                                                List.of("figures"))),
                        number);
        HouseDatabase.forward(Duration.ofMinutes(121));
        Patience.until("the first turn", () -> turns(held) >= 1);
        HouseDatabase.forward(Duration.ofMinutes(16));
        Patience.until("the rung that means its writer", () -> turns(held) >= 2);
        assertThat(calledBy(held))
                .as("somebody else, awake or not")
                .isNotEmpty()
                .noneMatch(data -> data.matches(".*person:%d\\b.*".formatted(idOf("kaisa"))));
    }

    @Test
    void what_waits_at_one_door_goes_out_by_no_other() {
        String number = taken(customer(false, "critical", "figures", "legal", "commitment"));
        String question = "Which of the 4 mills has stopped?";
        asOf(aino, number)
                .post("/cases/" + number + "/questions", Map.of("text", question, "by", "phone"))
                .expectProblem(409, "words-need-reader");
        Map<String, Object> solved =
                new TreeMap<>(Map.of("cause", "fixed", "text", "We accept no liability."));
        asOf(aino, number)
                .post("/cases/" + number + "/resolve", solved)
                .expectProblem(409, "words-need-reader");
        asOf(aino, number)
                .post("/cases/" + number + "/restore", Map.of("text", "It stood for 42 minutes."))
                .expectProblem(409, "words-need-reader");
        Map<String, Object> promise =
                Map.of(
                        "kind",
                        "visit",
                        "dueAt",
                        HouseDatabase.now().plus(Duration.ofHours(3)).toString(),
                        "text",
                        "We will bring 3 fuses.");
        asOf(aino, number)
                .post("/cases/" + number + "/commitments", promise)
                .expectProblem(409, "words-need-reader");
        assertThat(kinds(aino, number))
                .doesNotContain("question-asked", "case-resolved", "service-restored")
                .doesNotContain("commitment-given");
        Map<String, Object> estimate = new TreeMap<>(promise);
        estimate.put("kind", "estimate");
        estimate.put("text", "By the evening.");
        String given =
                "/cases/"
                        + number
                        + "/commitments/"
                        + asOf(aino, number)
                                .post("/cases/" + number + "/commitments", estimate)
                                .expect(200)
                                .json()
                                .path("items")
                                .get(0)
                                .path("number")
                                .asLong();
        String later = HouseDatabase.now().plus(Duration.ofHours(5)).toString();
        asOf(aino, number)
                .post(given + "/revise", Map.of("dueAt", later, "text", "3 fuses are missing."))
                .expectProblem(409, "words-need-reader");
        asOf(aino, number)
                .post(given + "/keep", Map.of("text", "We accept no liability."))
                .expectProblem(409, "words-need-reader");
        asOf(aino, number)
                .post(given + "/withdraw", Map.of("text", "We will bring them tomorrow."))
                .expectProblem(409, "words-need-reader");
        assertThat(kinds(aino, number))
                .doesNotContain("commitment-revised", "commitment-kept", "commitment-withdrawn");
        asOf(aino, number)
                .post(given + "/revise", Map.of("dueAt", later, "text", "A part is missing."))
                .expect(200);
        asOf(aino, number).post(given + "/keep", Map.of("text", "The part came.")).expect(200);
        solved.put("text", "A fuse was changed.");
        asOf(aino, number).post("/cases/" + number + "/resolve", solved).expect(200);
    }

    @Test
    void what_nobody_could_mean_is_refused_at_its_field_and_nothing_waits() {
        String number = taken(customer(false, "figures"));
        say(number, "", List.of()).expectError("text", "required");
        say(number, "x".repeat(32_001), List.of()).expectError("text", "too-long");
        say(number, WITH_FIGURES, List.of("numbers")).expect(400);
        assertThat(heldAnswers(number)).isEmpty();
        for (int i = 0; i < 20; i++) {
            say(number, WITH_FIGURES, List.of()).expect(202);
        }
        say(number, WITH_FIGURES, List.of()).expectError("text", "too-many-answers");
        JsonNode first = heldAnswers(number).get(0);
        String other = taken(customer(false, "figures"));
        asOf(ilmari, other).post(path(other, first, "release"), readFirst()).expect(404);
    }

    /** A customer whose contract wants answers of these classes read twice, within an hour. */
    private static String customer(boolean named, String... classes) {
        ObjectNode terms = ACustomer.terms();
        ObjectNode pair = terms.putObject("secondPair");
        for (String one : classes) {
            pair.withArray("classes").add(one);
        }
        pair.put("within", "PT1H").put("named", named);
        ObjectNode words = pair.putObject("legalWords");
        words.putArray("en").add("liab");
        words.putArray("fi").add("korvau");
        words.putArray("ru").add("ответственност");
        return ACustomer.under(terms);
    }

    private String taken(String customer) {
        String number = aino.take(ACall.from(customer)).expect(201).number();
        asOf(aino, number).post("/cases/" + number + "/accept", Map.of()).expect(200);
        return number;
    }

    private ApiAnswer say(String number, String text, List<String> classes) {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("text", text);
        answer.put("classes", classes);
        answer.put("elements", List.of("solution"));
        return asOf(aino, number).post("/cases/" + number + "/answers", answer);
    }

    private JsonNode held(String number, String text) {
        return newest(say(number, text, List.of()).expect(202), number);
    }

    private JsonNode newest(ApiAnswer kept, String number) {
        assertThat(kept.status()).isEqualTo(202);
        JsonNode newest = heldAnswers(number).get(0);
        for (JsonNode one : heldAnswers(number)) {
            newest = id(one) > id(newest) ? one : newest;
        }
        return newest;
    }

    private JsonNode heldAnswers(String number) {
        return otto.get("/cases/" + number + "/held-answers").expect(200).json().path("items");
    }

    private List<String> open(String number) {
        return Json.each(
                        otto.get("/held-answers?limit=200").expect(200).json().path("items"),
                        "case")
                .stream()
                .filter(number::equals)
                .toList();
    }

    private JsonNode one(String number, JsonNode held) {
        for (JsonNode one : heldAnswers(number)) {
            if (id(one) == id(held)) {
                return one;
            }
        }
        throw new AssertionError(number + " has no " + held);
    }

    private static Map<String, Object> read(JsonNode held) {
        return Map.of("revision", held.path("revision").asInt());
    }

    private static Map<String, Object> readFirst() {
        return Map.of("revision", 1);
    }

    private static Map<String, Object> back(JsonNode held) {
        return Map.of("revision", held.path("revision").asInt(), "text", "Say since when.");
    }

    private ApiAnswer act(
            ApiCaller person,
            String number,
            JsonNode held,
            String act,
            Map<String, ?> words,
            int status) {
        return asOf(person, number).post(path(number, held, act), words).expect(status);
    }

    private void act(
            ApiCaller person,
            String number,
            JsonNode held,
            String act,
            Map<String, ?> words,
            int status,
            String problem) {
        act(person, number, held, act, words, status).expectProblem(status, problem);
    }

    private static String path(String number, JsonNode held, String act) {
        return "/cases/" + number + "/held-answers/" + id(held) + "/" + act;
    }

    private String clock(String number, String kind) {
        for (JsonNode clock :
                aino.get("/cases/" + number + "/clocks").expect(200).json().path("items")) {
            if (clock.path("kind").asText().equals(kind)) {
                return clock.path("state").asText();
            }
        }
        throw new AssertionError(number + " has no clock " + kind);
    }

    private static List<String> kinds(ApiCaller person, String number) {
        return Json.each(person.journal(number), "kind");
    }

    private static List<String> names(JsonNode journal, String kind) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : journal.path("items")) {
            if (entry.path("kind").asText().equals(kind)) {
                names.add(entry.path("actorName").asText());
            }
        }
        return names;
    }

    private List<String> journalTexts(String number, String kind) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : aino.journal(number)) {
            if (entry.path("kind").asText().equals(kind)) {
                texts.add(entry.path("text").asText());
            }
        }
        return texts;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> called(JsonNode held, String reason) {
        return HouseDatabase.texts(
                "select p.login from notification n join person p on p.id = n.person_id"
                        + " where n.occasion / 1000 = ? and n.reason = ? order by n.id",
                id(held),
                reason);
    }

    /** As the table has it, whatever a list shows. */
    private static String stored(JsonNode held) {
        return HouseDatabase.texts("select state from held_answer where id = ?", id(held)).get(0);
    }

    /** How often somebody was called, or found asleep, because it was late. */
    private static int turns(JsonNode held) {
        return calledBy(held).size();
    }

    private static List<String> calledBy(JsonNode held) {
        return HouseDatabase.texts(
                "select e.data::text from journal_entry e join held_answer h on h.case_id = e.case_id"
                        + " where h.id = ? and e.kind in ('escalated', 'escalation-held')"
                        + " and e.data::jsonb ->> 'answer' = h.id::text"
                        + " and e.data::jsonb ->> 'reason' in ('answer-late', 'quiet', 'nobody-to-call')"
                        + " order by e.seq",
                id(held));
    }

    private static long idOf(String login) {
        return HouseDatabase.number("select id from person where login = ?", login);
    }

    /** The form that lets out the only answer of a page, as it was drawn. */
    private static Map<String, String> releasing(HttpResponse<String> page, int revision) {
        Matcher button = Pattern.compile("name=\"([^\"]+):releaseAnswer\"").matcher(page.body());
        assertThat(button.find()).as("a button that lets it out").isTrue();
        String form = button.group(1);
        assertThat(page.body())
                .containsPattern(
                        "name=\"%s:revision\"[^>]*value=\"%d\""
                                .formatted(Pattern.quote(form), revision));
        return Map.of(
                form,
                form,
                form + ":revision",
                String.valueOf(revision),
                form + ":heldWhy",
                "",
                form + ":releaseAnswer",
                form + ":releaseAnswer");
    }

    private static long openAlerts(JsonNode held) {
        return HouseDatabase.number(
                "select count(*) from notification where occasion / 1000 = ?"
                        + " and state in ('sent', 'delivered', 'heard')",
                id(held));
    }

    private static long alarms(JsonNode held) {
        return HouseDatabase.number(
                "select count(*) from alarm where subject_type = 'held-answer' and subject_id = ?",
                id(held));
    }

    private static Map<String, Object> rung(String after, String target) {
        return ALadder.with(
                ALadder.with(ALadder.rung(after, target), "severity", "medium"),
                "clock",
                "next-update");
    }

    private ApiCaller asOf(ApiCaller person, String number) {
        return person.having(version(number));
    }

    private long version(String number) {
        return aino.get("/cases/" + number).expect(200).version();
    }

    private static long id(JsonNode held) {
        return held.path("number").asLong();
    }
}
