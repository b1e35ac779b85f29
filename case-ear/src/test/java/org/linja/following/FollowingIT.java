package org.linja.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/**
 * Contracts and calendars change in mid-case: what had ended stays to the byte, what runs follows
 * only where the version says so, and everybody else's cases are left alone.
 */
class FollowingIT {
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Pattern DECIDED = Pattern.compile(",(met|missed)(,|$)");

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller otto = ApiCaller.as("otto");
    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller mikko = ApiCaller.as("mikko");

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @Test
    void a_target_amended_in_mid_case_moves_what_runs_and_no_closed_verdict() {
        Instant begun = HouseDatabase.now();
        String customer = ACustomer.under(ACustomer.terms());
        String other = ACustomer.under(ACustomer.terms());
        String running = opened(ACall.from(customer));
        String solved = solved(customer);
        String others = opened(ACall.from(other));
        aino.act(running, "accept", Map.of());
        HouseDatabase.forward(Duration.ofHours(30));
        List<String> before = report(customer, begun);
        JsonNode othersClocks = clocks(others);
        JsonNode solvedJournal = journal(solved);

        ObjectNode stricter = withBudget("resolve", "PT100H");
        stricter.put("runningCasesFollow", true);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", stricter));
        JsonNode following = followed("contract", customer + "-BASIC", 2);

        assertThat(following.path("casesMoved").asLong()).isEqualTo(1);
        assertThat(following.path("clocksMoved").asLong()).isEqualTo(1);
        assertThat(following.path("casesLeft").asLong()).isZero();
        JsonNode resolve = Clocks.of(clocks(running), "resolve");
        assertThat(resolve.path("startedAt").asText()).isEqualTo(openedAt(running));
        assertThat(resolve.path("dueAt").asText())
                .isEqualTo(Instant.parse(openedAt(running)).plus(Duration.ofHours(100)).toString());
        JsonNode moved = onlyMove(running);
        assertThat(moved.path("actor").asText()).isEqualTo("system");
        assertThat(moved.path("data").path("because").asText()).isEqualTo("contract");
        assertThat(moved.path("data").path("contractVersion").asText()).isEqualTo("2");
        assertThat(Set.of(moved.path("data").path("kept").asText().split(" ", -1)))
                .contains("medium.acknowledge", "medium.useful-response")
                .doesNotContain("medium.resolve");
        JournalChain.expectUnbroken(running, journal(running));

        List<String> after = report(customer, begun);
        assertThat(closed(after, running)).isEqualTo(closed(before, running)).hasSize(2);
        assertThat(closed(after, solved)).isEqualTo(closed(before, solved)).hasSize(3);
        assertThat(journal(solved)).isEqualTo(solvedJournal);
        assertThat(promised(clocks(others))).isEqualTo(promised(othersClocks));
        assertThat(moves(others)).isEmpty();
    }

    @Test
    void recomputation_is_not_an_edit_of_the_case() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = opened(ACall.from(customer));
        ApiAnswer seen = aino.get("/cases/" + number);
        ObjectNode longer = withBudget("resolve", "PT100H");
        longer.put("runningCasesFollow", true);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", longer));
        followed("contract", customer + "-BASIC", 2);
        assertThat(moves(number)).hasSize(1);

        assertThat(aino.get("/cases/" + number).version()).isEqualTo(seen.version());
        JsonNode resolve = Clocks.of(clocks(number), "resolve");
        // Whoever had the case open goes on typing, and what they do moves nothing back.
        aino.having(seen.version())
                .post("/cases/" + number + "/notes", Map.of("text", "Still on it."))
                .expect(200);
        assertThat(Clocks.of(clocks(number), "resolve").path("dueAt"))
                .isEqualTo(resolve.path("dueAt"));
        JournalChain.expectUnbroken(number, journal(number));
    }

    @Test
    void a_case_in_somebodys_hands_is_waited_for() throws SQLException {
        String customer = ACustomer.under(ACustomer.terms());
        String number = opened(ACall.from(customer));
        ObjectNode longer = withBudget("resolve", "PT100H");
        longer.put("runningCasesFollow", true);
        try (OpenTransaction held = holding(number)) {
            ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", longer));
            Patience.until("the run waits for the case", held::holdsUpSomebody);
            assertThat(runs("contract", customer + "-BASIC").get(0).path("state").asText())
                    .isEqualTo("running");
            assertThat(moves(number)).isEmpty();
        }
        followed("contract", customer + "-BASIC", 2);
        assertThat(moves(number)).hasSize(1);
    }

    @Test
    void a_holiday_and_new_hours_published_in_mid_case_move_only_where_the_version_says_so() {
        String calendar = calendar();
        String followers = ACustomer.under(on(calendar));
        String moving = opened(ACall.from(followers).critical());
        JsonNode before = clocks(moving);

        publish(calendar, 1, Map.of("tz", "Etc/UTC", "week", week("06:00", "24:00")), false);
        Events.settle();
        assertThat(promised(clocks(moving))).isEqualTo(promised(before));

        String later = opened(ACall.from(followers).critical());
        String today = HouseDatabase.now().toString().substring(0, 10);
        Map<String, Object> closedToday =
                Map.of(
                        "tz", "Etc/UTC",
                        "week", week("00:00", "24:00"),
                        "holidays", List.of(today));
        publish(calendar, 2, closedToday, true);
        sign(calendar, 3);
        JsonNode following = followed("calendar", calendar, 3);

        assertThat(following.path("casesMoved").asLong()).isEqualTo(2);
        for (String number : List.of(moving, later)) {
            JsonNode acknowledge = Clocks.of(clocks(number), "acknowledge");
            Instant midnight = Instant.parse(today + "T00:00:00Z").plus(Duration.ofDays(1));
            assertThat(acknowledge.path("dueAt").asText())
                    .isEqualTo(midnight.plus(Duration.ofMinutes(15)).toString());
            assertThat(
                            HouseDatabase.number(
                                    "select count(*) from support_case where id = ? and next_due_at = ?::timestamptz",
                                    id(number),
                                    acknowledge.path("dueAt").asText()))
                    .isEqualTo(1);
            assertThat(onlyMove(number).path("data").path("because").asText())
                    .isEqualTo("calendar");
            // The ladder waits for the new deadline, too.
            assertThat(alarms(number, "due"))
                    .containsExactly(midnight.plus(Duration.ofMinutes(15)).toString());
        }
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from sla_clock k join calendar_version v"
                                        + " on v.id = k.calendar_version_id"
                                        + " where k.case_id = ? and v.code = ? and v.version = 3",
                                id(moving),
                                calendar))
                .isEqualTo(3);
    }

    @Test
    void a_deadline_that_moves_into_the_past_is_missed_then_and_alarms_at_once() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = opened(ACall.from(customer).critical());
        HouseDatabase.forward(Duration.ofMinutes(10));
        ObjectNode hasty = ACustomer.terms();
        budget(hasty, "critical", "acknowledge", "PT5M");
        hasty.put("runningCasesFollow", true);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", hasty));
        followed("contract", customer + "-BASIC", 2);
        Patience.until(
                "an escalation of " + number,
                () -> Json.each(journal(number), "kind").contains("escalated"));
        JsonNode acknowledge = Clocks.of(clocks(number), "acknowledge");
        assertThat(acknowledge.path("state").asText()).isEqualTo("missed");
        assertThat(acknowledge.path("dueAt").asText())
                .isEqualTo(Instant.parse(openedAt(number)).plus(Duration.ofMinutes(5)).toString());
    }

    @Test
    void an_amendment_of_tomorrow_moves_its_cases_when_its_time_comes() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = opened(ACall.from(customer));
        String due = Clocks.of(clocks(number), "resolve").path("dueAt").asText();
        ObjectNode longer = withBudget("resolve", "PT200H");
        longer.put("runningCasesFollow", true);
        ACustomer.sign(
                customer + "-BASIC",
                1,
                Map.of(
                        "from",
                        HouseDatabase.now().plus(Duration.ofHours(2)).toString(),
                        "terms",
                        longer));
        Events.settle();
        assertThat(Clocks.of(clocks(number), "resolve").path("dueAt").asText()).isEqualTo(due);
        assertThat(runs("contract", customer + "-BASIC")).isEmpty();

        HouseDatabase.forward(Duration.ofHours(3));
        followed("contract", customer + "-BASIC", 2);
        assertThat(Clocks.of(clocks(number), "resolve").path("dueAt").asText())
                .isEqualTo(Instant.parse(openedAt(number)).plus(Duration.ofHours(200)).toString());
    }

    @Test
    void an_edit_of_every_field_after_an_amendment_never_moves_the_case() {
        String customer = ACustomer.under(ACustomer.terms());
        String number = opened(ACall.from(customer));
        JsonNode before = clocks(number);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", withBudget("resolve", "PT1H")));
        aino.at(number)
                .put(
                        "/cases/" + number + "/particulars",
                        Map.of(
                                "subject", "Everything is otherwise",
                                "description", "And so is this.",
                                "kind", "how-to",
                                "caller",
                                        Map.of("name", "Somebody Else", "number", "+358401234502"),
                                "since", "yesterday",
                                "tried", "turning it off"))
                .expect(200);
        aino.act(number, "accept", Map.of());
        aino.act(number, "notes", Map.of("text", "Looked at it."));
        aino.act(number, "answers", Map.of("text", "Try this.", "elements", List.of("solution")));
        JsonNode resolve = Clocks.of(clocks(number), "resolve");
        assertThat(resolve.path("dueAt")).isEqualTo(Clocks.of(before, "resolve").path("dueAt"));
        assertThat(moves(number)).isEmpty();
        assertThat(
                        HouseDatabase.number(
                                "select v.version from support_case c join contract_version v"
                                        + " on v.id = c.contract_version_id where c.id = ?",
                                id(number)))
                .isEqualTo(1);
        assertThat(Clocks.of(clocks(opened(ACall.from(customer))), "resolve").path("budgetSeconds"))
                .isNotEqualTo(resolve.path("budgetSeconds"));
    }

    @Test
    void ending_an_entitlement_stops_its_alarms() {
        String customer = ACustomer.takenOn();
        ACustomer.sign(
                customer + "-BASIC",
                null,
                Map.of(
                        "customer",
                        customer,
                        "from",
                        "2020-01-01T00:00:00Z",
                        "until",
                        HouseDatabase.now().plus(Duration.ofMinutes(5)).toString(),
                        "terms",
                        ACustomer.terms()));
        String promised = opened(ACall.from(customer).critical());
        String ended = opened(ACall.from(customer).critical());
        HouseDatabase.forward(Duration.ofMinutes(6));
        // The contract has ended: there are no new promises, and what was promised is still owed.
        String unpromised = opened(ACall.from(customer).critical());
        assertThat(clocks(unpromised).size()).isZero();
        assertThat(alarms(unpromised, "due")).isEmpty();
        assertThat(alarms(promised, "due")).hasSize(1);
        // What is owed no more alarms nobody.
        aino.act(ended, "accept", Map.of());
        aino.act(ended, "resolve", Map.of("cause", "fixed", "text", "Done."));
        aino.act(ended, "close", Map.of());
        assertThat(alarms(ended, "due")).isEmpty();
        assertThat(alarms(ended, "warning")).isEmpty();
        HouseDatabase.forward(Duration.ofHours(1));
        Events.settle();
        assertThat(Json.each(journal(ended), "kind")).doesNotContain("escalated", "alarm-rang");
        assertThat(Json.each(journal(promised), "kind")).contains("escalated");
    }

    @Test
    void a_run_that_failed_is_ordered_again_and_no_case_follows_twice() throws SQLException {
        String customer = ACustomer.under(ACustomer.terms());
        String first = opened(ACall.from(customer));
        String held = opened(ACall.from(customer));
        ObjectNode longer = withBudget("resolve", "PT200H");
        longer.put("runningCasesFollow", true);
        long number;
        try (OpenTransaction somebody = holding(held)) {
            ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", longer));
            Patience.until("the run waits for the case", somebody::holdsUpSomebody);
            number = runs("contract", customer + "-BASIC").get(0).path("number").asLong();
            sanni.post("/followings/" + number + "/order-again", "")
                    .expectProblem(409, "not-failed");
            HouseDatabase.change(
                    "update following set state = 'failed', reason = 'for a test',"
                            + " finished_at = ordered_at where number = ?",
                    number);
        }
        aino.post("/followings/" + number + "/order-again", "").expectProblem(403, "forbidden");
        sanni.post("/followings/99999999/order-again", "").expectProblem(404, "not-found");
        assertThat(page("sanni", number)).contains("Tilaa uudelleen");
        assertThat(page("aino", number)).doesNotContain("Tilaa uudelleen", "Order again");
        JsonNode queued =
                sanni.post("/followings/" + number + "/order-again", "").expect(202).json();
        assertThat(queued.path("number").asLong()).isEqualTo(number);
        assertThat(followed("contract", customer + "-BASIC", 2).path("casesMoved").asLong())
                .isEqualTo(2);
        for (String moved : List.of(first, held)) {
            onlyMove(moved);
            JournalChain.expectUnbroken(moved, journal(moved));
        }
        sanni.post("/followings/" + number + "/order-again", "").expectProblem(409, "not-failed");
    }

    private static String page(String login, long number) {
        return PageVisitor.signedIn(login, ApiCaller.PASSWORD)
                .open("/following/following.xhtml?number=" + number)
                .body();
    }

    @Test
    void a_part_whose_split_was_under_way_when_the_ranges_were_laid_follows_too()
            throws SQLException {
        String customer = ACustomer.under(ACustomer.terms());
        String whole = opened(ACall.from(customer));
        long partsNumber = HouseDatabase.number("select nextval('case_number')");
        String last = opened(ACall.from(customer));
        long queue = aRunThatKeepsOthersWaiting();
        ObjectNode longer = withBudget("resolve", "PT200H");
        longer.put("runningCasesFollow", true);
        ACustomer.sign(customer + "-BASIC", 1, Map.of("terms", longer));
        Patience.until("the run is queued", () -> !runs("contract", customer + "-BASIC").isEmpty());
        CompletableFuture<ApiAnswer> split;
        try (OpenTransaction clocks = OpenTransaction.begin()) {
            clocks.run("lock table sla_clock in share mode");
            // As if two had split at once and the one with the higher number was done first.
            HouseDatabase.number("select setval('case_number', ?, false)", partsNumber);
            ApiCaller splitting = aino.at(whole);
            split =
                    CompletableFuture.supplyAsync(
                            () ->
                                    splitting.post(
                                            "/cases/" + whole + "/split",
                                            Map.of("subject", "The scale", "text", "Zero.")));
            Patience.until("the part is being written", () -> waiting() == 1);
            HouseDatabase.number("select setval('case_number', ?)", id(last));
            letOthersRun(queue);
            Patience.until("the run is being planned", () -> waiting() > 1);
        } finally {
            letOthersRun(queue);
        }
        String part = split.join().expect(201).json().path("case").path("number").asText();
        assertThat(id(part)).isEqualTo(partsNumber);
        followed("contract", customer + "-BASIC", 2);
        for (String moved : List.of(whole, last, part)) {
            onlyMove(moved);
        }
    }

    /** A case that somebody acts on for as long as the test wants. */
    private static OpenTransaction holding(String number) throws SQLException {
        OpenTransaction somebody = OpenTransaction.begin();
        somebody.run("select id from support_case where id = ? for update", id(number));
        return somebody;
    }

    /** How many wait for what is held, or for somebody who does. */
    private static long waiting() {
        return HouseDatabase.number("select count(*) from pg_locks where not granted");
    }

    private static void letOthersRun(long number) {
        HouseDatabase.change("update following set state = 'done' where number = ?", number);
    }

    private static long aRunThatKeepsOthersWaiting() {
        return HouseDatabase.ask(
                        "insert into following (subject, version_id, ordered_at, state, lease_until)"
                                + " select 'contract', min(v.id), now(), 'running',"
                                + " now() + interval '10 years' from contract_version v"
                                + " where not exists (select from following f"
                                + " where f.subject = 'contract' and f.version_id = v.id)"
                                + " returning number",
                        row -> row.getLong(1))
                .get(0);
    }

    @Test
    void who_may_see_how_cases_follow() {
        ApiCaller.as("maria").get("/followings").expectProblem(403, "forbidden");
        sanni.get("/followings/99999999").expectProblem(404, "not-found");
        sanni.get("/followings?limit=0").expectError("limit", "out-of-range");
        assertThat(aino.get("/followings").expect(200).json().path("items").isArray()).isTrue();
    }

    @Test
    void the_pages_tell_how_cases_follow() {
        String calendar = calendar();
        opened(ACall.from(ACustomer.under(on(calendar))));
        publish(calendar, 1, Map.of("tz", "Etc/UTC", "week", week("06:00", "24:00")), true);
        sign(calendar, 2);
        long number = followed("calendar", calendar, 2).path("number").asLong();
        PageVisitor visitor = PageVisitor.signedIn("sanni", ApiCaller.PASSWORD);
        String link = "following.xhtml?number=" + number;
        assertThat(visitor.open("/following/" + link).body())
                .contains(calendar, "Siirrettyjä asioita");
        assertThat(visitor.open("/following/followings.xhtml").body()).contains(link);
        assertThat(visitor.open("/calendars/calendar.xhtml?code=" + calendar).body())
                .contains(link, "Siirtyvät tähän versioon");
        assertThat(visitor.open("/calendars/publish-calendar.xhtml?from=" + calendar).body())
                .contains("Avoimet asiat siirtyvät tähän versioon");
    }

    @Test
    void a_calendar_moves_running_cases_only_once_a_second_person_has_signed() {
        String calendar = calendar();
        String customer = ACustomer.under(on(calendar));
        String number = opened(ACall.from(customer));
        JsonNode before = clocks(number);
        publish(calendar, 1, Map.of("tz", "Etc/UTC", "week", week("06:00", "24:00")), true);
        String run = "/followings/" + unsigned(calendar, 2);
        aino.post(run + "/sign", "").expectProblem(403, "forbidden");
        sanni.post("/followings/99999999/sign", "").expectProblem(404, "not-found");
        sanni.post(run + "/sign", "").expectProblem(409, "second-person-needed");
        assertThat(page("sanni", unsigned(calendar, 2)))
                .contains("Jätä ennalleen")
                .doesNotContain("Siirrä avoimet asiat");
        assertThat(page("mikko", unsigned(calendar, 2))).contains("Siirrä avoimet asiat");
        assertThat(page("aino", unsigned(calendar, 2))).doesNotContain("Jätä ennalleen");
        Events.settle();
        assertThat(promised(clocks(number))).isEqualTo(promised(before));

        mikko.post(run + "/sign", "").expect(202);
        assertThat(followed("calendar", calendar, 2).path("casesMoved").asLong()).isEqualTo(1);
        onlyMove(number);
        mikko.post(run + "/sign", "").expectProblem(409, "already-ended");
        mikko.post(run + "/refuse", "").expectProblem(409, "already-ended");
    }

    @Test
    void a_refused_move_leaves_running_cases_on_the_calendar_they_have() {
        String calendar = calendar();
        String number = opened(ACall.from(ACustomer.under(on(calendar))));
        JsonNode before = clocks(number);
        publish(calendar, 1, Map.of("tz", "Etc/UTC", "week", week("06:00", "24:00")), true);
        String run = "/followings/" + unsigned(calendar, 2);
        assertThat(sanni.post(run + "/refuse", "").expect(200).json().path("state").asText())
                .isEqualTo("refused");
        mikko.post(run + "/sign", "").expectProblem(409, "already-ended");
        Events.settle();
        assertThat(promised(clocks(number))).isEqualTo(promised(before));
        assertThat(moves(number)).isEmpty();
    }

    /** The number of the calendar's run, which waits for a second person. */
    private long unsigned(String calendar, int version) {
        Patience.until(
                () -> calendar + " waits for a signature, but " + runs("calendar", calendar),
                () ->
                        runs("calendar", calendar).stream()
                                .anyMatch(
                                        run ->
                                                run.path("version").asInt() == version
                                                        && run.path("state")
                                                                .asText()
                                                                .equals("unsigned")));
        return runs("calendar", calendar).get(0).path("number").asLong();
    }

    private void sign(String calendar, int version) {
        mikko.post("/followings/" + unsigned(calendar, version) + "/sign", "").expect(202);
    }

    private JsonNode followed(String follows, String code, int version) {
        Patience.until(
                () -> follows + " " + code + " followed, but " + runs(follows, code),
                () ->
                        runs(follows, code).stream()
                                .anyMatch(
                                        run ->
                                                run.path("version").asInt() == version
                                                        && run.path("state")
                                                                .asText()
                                                                .equals("done")));
        JsonNode row = runs(follows, code).get(0);
        return sanni.get("/followings/" + row.path("number").asLong()).expect(200).json();
    }

    private List<JsonNode> runs(String follows, String code) {
        List<JsonNode> runs = new ArrayList<>();
        for (JsonNode run : sanni.get("/followings?limit=50").expect(200).json().path("items")) {
            if (run.path("follows").asText().equals(follows)
                    && run.path("code").asText().equals(code)) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** The lines of a sealed opinion on the customer's cases, without its heading. */
    private List<String> report(String customer, Instant from) {
        long number =
                otto.post(
                                "/audits",
                                Map.of(
                                        "from", from.toString(),
                                        "to", HouseDatabase.now().toString(),
                                        "customer", customer))
                        .expect(202)
                        .json()
                        .path("number")
                        .asLong();
        String opinion = "/audits/" + number;
        Patience.until(
                () -> opinion + " done, but " + otto.get(opinion).json(),
                () -> otto.get(opinion).json().path("state").asText().equals("done"));
        return new String(otto.download(opinion + "/report.csv").body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** What is decided about a case, byte for byte. */
    private static List<String> closed(List<String> report, String number) {
        return report.stream()
                .filter(line -> line.contains(number))
                .filter(line -> DECIDED.matcher(line).find())
                .sorted()
                .toList();
    }

    private String solved(String customer) {
        String number = opened(ACall.from(customer));
        aino.act(number, "accept", Map.of());
        aino.act(number, "resolve", Map.of("cause", "fixed", "text", "Done."));
        aino.act(number, "close", Map.of());
        return number;
    }

    private String opened(ACall call) {
        return aino.take(call).expect(201).number();
    }

    private JsonNode clocks(String number) {
        return aino.get("/cases/" + number + "/clocks").expect(200).json().path("items");
    }

    /** What a clock promises, without how much of it is used by now. */
    private static List<String> promised(JsonNode clocks) {
        List<String> promised = new ArrayList<>();
        for (JsonNode clock : clocks) {
            promised.add(
                    clock.path("kind").asText()
                            + clock.path("startedAt")
                            + clock.path("dueAt")
                            + clock.path("budgetSeconds")
                            + clock.path("deadline"));
        }
        return promised;
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }

    private JsonNode onlyMove(String number) {
        List<JsonNode> moves = moves(number);
        assertThat(moves).hasSize(1);
        return moves.get(0);
    }

    private List<JsonNode> moves(String number) {
        List<JsonNode> moves = new ArrayList<>();
        for (JsonNode entry : journal(number)) {
            if (entry.path("kind").asText().equals("terms-followed")) {
                moves.add(entry);
            }
        }
        return moves;
    }

    private String openedAt(String number) {
        return aino.get("/cases/" + number).json().path("case").path("openedAt").asText();
    }

    private static List<String> alarms(String number, String kind) {
        return HouseDatabase.ask(
                "select a.due_at from alarm a join sla_clock k on k.id = a.subject_id"
                        + " where a.subject_type = 'clock' and a.kind = ? and k.case_id = ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant().toString(),
                kind,
                id(number));
    }

    private static long id(String number) {
        return Long.parseLong(number.substring(2));
    }

    private static ObjectNode withBudget(String clock, String budget) {
        ObjectNode terms = ACustomer.terms();
        budget(terms, "medium", clock, budget);
        return terms;
    }

    private static void budget(ObjectNode terms, String severity, String clock, String budget) {
        for (JsonNode target : terms.path("targets").path(severity)) {
            if (target.path("clock").asText().equals(clock)) {
                ((ObjectNode) target).put("budget", budget);
            }
        }
    }

    private static ObjectNode on(String calendar) {
        ObjectNode terms = ACustomer.terms();
        terms.put("calendar", calendar);
        return terms;
    }

    private String calendar() {
        String code = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        publish(code, 0, Map.of("tz", "Etc/UTC", "week", week("00:00", "24:00")), false);
        return code;
    }

    private void publish(String code, int basedOn, Map<String, ?> cal, boolean followed) {
        (basedOn == 0 ? sanni : sanni.having(basedOn))
                .post(
                        "/calendars/" + code + "/versions",
                        Map.of(
                                "name",
                                "Hours",
                                "reason",
                                "for a test",
                                "cal",
                                cal,
                                "runningCasesFollow",
                                followed))
                .expect(201);
    }

    private static Map<String, Object> week(String from, String until) {
        Map<String, Object> week = new HashMap<>();
        DAYS.forEach(day -> week.put(day, List.of(List.of(from, until))));
        return week;
    }
}
