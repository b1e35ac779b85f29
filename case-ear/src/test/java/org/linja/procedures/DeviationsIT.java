package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AProcedure;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** What a customer signed is done otherwise while it holds; nothing else is, and all is told. */
class DeviationsIT {
    private static final Path CHECK = Path.of("../ops/db/check/left-out.sql");
    private static final String TEMPLATE = "standard-diagnostics";

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static String usual;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson signatory;

    @SuppressWarnings("NullAway.Init")
    private static AnAuthenticator theirs;

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller otto = ApiCaller.as("otto");

    @BeforeAll
    static void takeOn() {
        firm = ACustomer.under(ACustomer.terms());
        usual = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        signatory = boss.invites("signatory");
        theirs = AnAuthenticator.of(signatory);
    }

    @Test
    void a_customer_with_without_and_with_an_expired_deviation() {
        Instant begin = HouseDatabase.now();
        JsonNode proposed =
                propose(
                        begin,
                        begin.plus(Duration.ofMinutes(3)),
                        List.of(
                                leaveOut(TEMPLATE, "tests").get(0),
                                Map.of(
                                        "template",
                                        TEMPLATE,
                                        "step",
                                        "deeper",
                                        "act",
                                        "deadline",
                                        "withinSeconds",
                                        7_200)));
        String before = begun(firm);
        collect(before);
        assertThat(AProcedure.of(before).open()).containsExactly("tests");

        JsonNode signed = sign(proposed).expect(200).json();
        assertThat(signed.path("standing").asText()).isEqualTo("in-force");
        assertThat(AProcedure.of(before).open())
                .as("what has begun goes on")
                .containsExactly("tests");

        String without = begun(usual);
        collect(without);
        assertThat(AProcedure.of(without).open()).containsExactly("tests");

        String with = begun(firm);
        collect(with);
        assertThat(AProcedure.of(with).open()).containsExactly("finding");
        JsonNode left = AProcedure.of(with).step("tests");
        String number = "D-" + proposed.path("number").asLong();
        assertThat(left.path("state").asText()).isEqualTo("skipped");
        assertThat(left.path("deviation").asText()).isEqualTo(number);
        assertThat(left.path("text").asText()).isEmpty();
        assertThat(left.path("doneBy").isNull()).isTrue();
        assertThat(journal(with).toString()).contains(number);
        assertThat(Json.each(journal(with), "kind"))
                .containsSubsequence("procedure-step-done", "procedure-step-deviated");
        AProcedure.of(with)
                .act(aino, "finding", "complete", Map.of("outcome", "unknown"))
                .expect(200);
        JsonNode deeper = AProcedure.of(with).step("deeper");
        assertThat(
                        Duration.between(
                                Instant.parse(deeper.path("openedAt").asText()),
                                Instant.parse(deeper.path("dueAt").asText())))
                .isEqualTo(Duration.ofHours(2));
        JournalChain.expectUnbroken(with, journal(with));

        HouseDatabase.forward(Duration.ofMinutes(4));
        String expired = begun(firm);
        collect(expired);
        assertThat(AProcedure.of(expired).open()).containsExactly("tests");
        assertThat(shown(proposed).path("standing").asText()).isEqualTo("expired");

        AProcedure.of(expired)
                .act(aino, "tests", "complete", Map.of("values", Map.of("result", "Green")))
                .expect(200);
        AProcedure.of(expired)
                .act(aino, "finding", "complete", Map.of("outcome", "known"))
                .expect(200);
        reconciles(begin, number, with, expired);
    }

    /** Every step that was not done is in the list, with its reason, and the database agrees. */
    private void reconciles(Instant begin, String number, String with, String expired) {
        String scope =
                "/reports/left-out?customer=%s&from=%s&to=%s"
                        .formatted(firm, begin.minusSeconds(1), HouseDatabase.now().plusSeconds(1));
        JsonNode list = otto.get(scope).expect(200).json();
        assertThat(list.path("findings").asInt()).isZero();
        assertThat(told(list, with)).containsExactly("tests deviation " + number);
        assertThat(told(list, expired)).containsExactly("deeper template null");
        String csv =
                otto.get(scope.replace("left-out?", "left-out.csv?")).expect(200).http().body();
        assertThat(csv).contains(with + ',' + firm + ',' + firm + "-BASIC,");
        assertThat(check()).isEmpty();
        HouseDatabase.change(
                "update procedure_step set opened_at = opened_at + interval '5 minutes',"
                        + " ended_at = ended_at + interval '5 minutes'"
                        + " where case_id = ? and code = 'tests'",
                Long.parseLong(with.substring(2)));
        assertThat(otto.get(scope).expect(200).json().path("findings").asInt()).isOne();
        assertThat(check()).singleElement().asString().contains(with, "tests");
        HouseDatabase.change(
                "update procedure_step set opened_at = opened_at - interval '5 minutes',"
                        + " ended_at = ended_at - interval '5 minutes'"
                        + " where case_id = ? and code = 'tests'",
                Long.parseLong(with.substring(2)));
        assertThat(check()).isEmpty();
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update procedure_step set deviation_id = null"
                                                + " where case_id = ? and code = 'tests'",
                                        Long.parseLong(with.substring(2))))
                .hasStackTraceContaining("procedure_step_reasoned");
    }

    @Test
    void only_who_signs_for_this_customer_signs_exactly_what_they_saw() {
        Instant begin = HouseDatabase.now();
        JsonNode proposed =
                propose(begin, begin.plus(Duration.ofDays(20)), leaveOut("planned-change", "tell"));
        String path = "/own-deviations/" + proposed.path("number").asLong();
        Map<String, String> body = Map.of("digest", proposed.path("digest").asText());
        aino.post(path + "/sign", body).expect(403);
        sanni.post(path + "/sign", body).expect(403);
        boss.api().post(path + "/sign", body).expect(403);
        boss.invites("member").api().post(path + "/sign", body).expect(403);
        signatory.api().post(path + "/sign", body).expectProblem(401, "second-factor-needed");
        APortalPerson foreign = APortalPerson.firstOf(usual).invites("signatory");
        ApiCaller foreigner =
                foreign.api().with("Linja-Second-Factor", AnAuthenticator.of(foreign).newCode());
        foreigner.post(path + "/sign", body).expect(404);
        signed(path + "/sign", Map.of("digest", "0".repeat(64)))
                .expectProblem(412, "stale-version");
        signed(path + "/withdraw", Map.of("text", "Not signed."))
                .expectProblem(409, "already-ended");
        signed(path + "/refuse", body).expectError("text", "required");
        HouseDatabase.change(
                "update person set email = (select w.email from person w join deviation d"
                        + " on d.proposed_by = w.id where d.id = ?) where id = ?",
                proposed.path("number").asLong(),
                signatory.id());
        try {
            signed(path + "/sign", body).expectProblem(409, "second-person-needed");
        } finally {
            HouseDatabase.change(
                    "update person set email = ? where id = ?", signatory.email(), signatory.id());
        }
        assertThat(shown(proposed).path("standing").asText()).isEqualTo("proposed");

        signed(path + "/sign", body).expect(200);
        signed(path + "/sign", body).expectProblem(409, "already-ended");
        JsonNode standing = shown(proposed);
        assertThat(standing.path("endsSoon").asBoolean()).isTrue();
        assertThat(standing.path("digest")).isEqualTo(proposed.path("digest"));
        assertThat(boss.api().get(path).expect(200).json().path("wording").asText())
                .isEqualTo("We test ourselves.");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update deviation set wording = 'Otherwise' where id = ?",
                                        proposed.path("number").asLong()))
                .hasStackTraceContaining("only ever signed and ended");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "insert into deviation_step (deviation_id, customer_id,"
                                                + " template, step, act, reading)"
                                                + " select deviation_id, customer_id, template,"
                                                + " 'back-out', act, reading from deviation_step"
                                                + " where deviation_id = ?",
                                        proposed.path("number").asLong()))
                .hasStackTraceContaining("takes no further step");
    }

    @Test
    void a_new_version_replaces_and_either_side_ends_with_a_reason() {
        Instant begin = HouseDatabase.now();
        Instant end = begin.plus(Duration.ofDays(100));
        JsonNode first = propose(begin, end, leaveOut("hardware-replacement", "order"));
        sign(first).expect(200);
        refused(null, begin, end, leaveOut("hardware-replacement", "order"))
                .expectError("changes.0.step", "deviation-overlaps");
        long number = first.path("number").asLong();
        rings(number, "month");
        List<CaughtMail> told = letters(number);
        assertThat(told).extracting(CaughtMail::to).contains(signatory.email());
        assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(told).allMatch(mail -> mail.messageId().contains(".month."));
        JsonNode second =
                proposal(number, begin, end, leaveOut("hardware-replacement", "order"))
                        .expect(201)
                        .json();
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(shown(first).path("standing").asText()).isEqualTo("in-force");
        refused(number, begin, end, leaveOut("hardware-replacement", "return"))
                .expectProblem(409, "already-ended");
        sign(second).expect(200);
        assertThat(shown(first).path("standing").asText()).isEqualTo("replaced");
        signed(
                        "/own-deviations/" + second.path("number").asLong() + "/withdraw",
                        Map.of("text", "We have no testers any more."))
                .expect(200);
        rings(second.path("number").asLong(), "week");
        assertThat(letters(second.path("number").asLong())).as("it ended before").isEmpty();
        JsonNode ended = shown(second);
        assertThat(ended.path("standing").asText()).isEqualTo("withdrawn");
        assertThat(ended.path("endedWhy").asText()).isEqualTo("We have no testers any more.");
        assertThatThrownBy(
                        () ->
                                HouseDatabase.change(
                                        "update deviation set ended_why = 'Otherwise' where id = ?",
                                        second.path("number").asLong()))
                .hasStackTraceContaining("only ever signed and ended");
        JsonNode third = propose(begin, end, leaveOut("hardware-replacement", "order"));
        String path = "/deviations/" + third.path("number").asLong() + "/withdraw";
        aino.post(path, Map.of("text", "No.")).expect(403);
        sanni.post(path, Map.of()).expectError("text", "required");
        sanni.post(path, Map.of("text", "Written by mistake.")).expect(200);
        sanni.post(path, Map.of("text", "Twice.")).expectProblem(409, "already-ended");
        sign(third).expectProblem(409, "already-ended");
    }

    @Test
    void what_cannot_be_agreed_on_is_refused_with_every_reason() {
        Instant begin = HouseDatabase.now();
        Instant end = begin.plus(Duration.ofDays(10));
        aino.post("/deviations", draft(null, begin, end, leaveOut(TEMPLATE, "collect")))
                .expect(403);
        refused(null, end, begin, leaveOut(TEMPLATE, "collect"))
                .expectError("until", "ends-before-begin");
        refused(null, begin, begin.plus(Duration.ofDays(367)), leaveOut(TEMPLATE, "collect"))
                .expectError("until", "longer-than-a-year");
        refused(null, begin, end, leaveOut(TEMPLATE, "finding"))
                .expectError("changes.0.act", "step-not-to-be-left-out");
        refused(null, begin, end, leaveOut("hardware-replacement", "diagnose"))
                .expectError("changes.0.step", "approval-of-nothing");
        Map<String, Object> foreign =
                new HashMap<>(draft(null, begin, end, leaveOut(TEMPLATE, "collect")));
        foreign.put("contract", usual + "-BASIC");
        sanni.post("/deviations", foreign).expectError("contract", "unknown-contract");
    }

    /** Its time has come, and whoever is owed a letter has it. */
    private static void rings(long deviation, String notice) {
        assertThat(
                        HouseDatabase.change(
                                "update alarm set due_at = '2020-01-01Z' where subject_type ="
                                        + " 'deviation' and subject_id = ? and kind = ?",
                                deviation,
                                notice))
                .isEqualTo(1);
        Patience.until(
                "it rang",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from alarm where subject_type = 'deviation'"
                                                + " and subject_id = ? and kind = ?",
                                        deviation,
                                        notice)
                                == 0);
        Events.settle();
    }

    private static List<CaughtMail> letters(long deviation) {
        return CaughtMail.all().stream()
                .filter(mail -> mail.messageId().startsWith("<deviation." + deviation + "."))
                .toList();
    }

    private List<String> told(JsonNode list, String number) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(row -> row.path("case").asText().equals(number))
                .map(
                        row ->
                                row.path("step").asText()
                                        + ' '
                                        + row.path("reason").asText()
                                        + ' '
                                        + row.path("deviation").asText())
                .toList();
    }

    private static List<String> check() {
        try {
            return HouseDatabase.texts(Files.readString(CHECK));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private JsonNode propose(Instant from, Instant until, List<Map<String, ?>> changes) {
        return proposal(null, from, until, changes).expect(201).json();
    }

    private ApiAnswer refused(
            @Nullable Long replaces, Instant from, Instant until, List<Map<String, ?>> changes) {
        return proposal(replaces, from, until, changes);
    }

    private ApiAnswer proposal(
            @Nullable Long replaces, Instant from, Instant until, List<Map<String, ?>> changes) {
        return sanni.post("/deviations", draft(replaces, from, until, changes));
    }

    private static Map<String, Object> draft(
            @Nullable Long replaces, Instant from, Instant until, List<Map<String, ?>> changes) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("customer", firm);
        draft.put("contract", firm + "-BASIC");
        if (replaces != null) {
            draft.put("replaces", replaces);
        }
        draft.put("from", from.toString());
        draft.put("until", until.toString());
        draft.put("wording", "We test ourselves.");
        draft.put("reason", "Our machines are certified as they stand.");
        draft.put("changes", changes);
        return draft;
    }

    private static List<Map<String, ?>> leaveOut(String template, String step) {
        return List.of(Map.of("template", template, "step", step, "act", "leave-out"));
    }

    private ApiAnswer sign(JsonNode proposed) {
        return signed(
                "/own-deviations/" + proposed.path("number").asLong() + "/sign",
                Map.of("digest", proposed.path("digest").asText()));
    }

    private static ApiAnswer signed(String path, Map<String, String> body) {
        return signatory.api().with("Linja-Second-Factor", theirs.newCode()).post(path, body);
    }

    private JsonNode shown(JsonNode deviation) {
        return otto.get("/deviations/" + deviation.path("number").asLong()).expect(200).json();
    }

    private String begun(String customer) {
        String number = aino.take(ACall.from(customer)).expect(201).number();
        AProcedure.begun(number, TEMPLATE);
        return number;
    }

    private void collect(String number) {
        AProcedure.of(number)
                .act(
                        aino,
                        "collect",
                        "complete",
                        Map.of("values", Map.of("versions", "7.1", "since", "Nothing")))
                .expect(200);
    }

    private JsonNode journal(String number) {
        return aino.journal(number);
    }
}
