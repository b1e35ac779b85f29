package org.linja.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.Events;
import org.linja.testkit.Health;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** A message that nobody can handle is set aside, people are called, and they decide. */
class ParkedMessagesIT {
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);
    private static final String PARKED = "/parked-messages";

    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller kaisa = ApiCaller.as("kaisa");
    private final ApiCaller aino = ApiCaller.as("aino");
    private final UUID garbled = UUID.randomUUID();
    private final String key = "clock:-" + (garbled.getMostSignificantBits() >>> 1);

    private final long lettersBefore = letters(0).size();

    @BeforeEach
    void begin_with_nothing_parked() {
        HouseDatabase.change("delete from outbox_entry where blocked_at is not null");
        Events.settle();
    }

    @AfterEach
    void leave_nothing_parked() {
        HouseDatabase.change("delete from outbox_entry where blocked_at is not null");
    }

    @Test
    void a_queue_that_nobody_hears_is_named_in_health_and_above_the_parked_messages() {
        assertThat(Health.says("unheard jobs")).isEmpty();
        HouseDatabase.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at,"
                        + " added_at, sent_at, next_attempt_at, attempts)"
                        + " values (?, 'jobs', ?, 'AuditRequested', '{}', now(),"
                        + " now() - interval '5 minutes', now() - interval '2 minutes',"
                        + " now() + interval '1 hour', 2)",
                garbled,
                key);
        try {
            assertThat(Health.says("unheard jobs"))
                    .startsWith("1 messages that the broker has taken were heard by nobody");
            assertThat(
                            PageVisitor.signedIn("sanni", ApiCaller.PASSWORD)
                                    .open("/messages/parked.xhtml")
                                    .body())
                    .contains("Kukaan ei kuuntele jonoa");
        } finally {
            HouseDatabase.change("delete from outbox_entry where event_id = ?", garbled);
        }
        assertThat(Health.says("unheard jobs")).isEmpty();
    }

    @Test
    void a_clock_that_differs_by_more_than_five_seconds_is_told_by_health() {
        assertThat(Health.says("clock")).isEqualTo("right");
        try {
            HouseDatabase.change("update platform_clock set skew_seconds = 65");
            assertThat(Health.says("clock")).matches("6[45] s ahead");
            HouseDatabase.change("update platform_clock set skew_seconds = -65");
            assertThat(Health.says("clock")).matches("6[45] s behind");
        } finally {
            HouseDatabase.change("update platform_clock set skew_seconds = 0");
        }
    }

    @Test
    void what_fails_six_times_is_parked_with_its_reason_while_others_go_on() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        Patience.until("a first failure", () -> failures() > 0);
        String number = aino.take(ACall.from("ACME").critical()).expect(201).number();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Patience.until("the alert of another case", () -> !CaughtMail.about(number).isEmpty());
        assertThat(failures()).as("still being tried").isBetween(1L, 5L);

        JsonNode parked = parkedAfterEveryTry();

        assertThat(parked.path("type").asText()).isEqualTo("AlarmRang");
        assertThat(parked.path("payload").asText()).isEqualTo("no JSON at all");
        assertThat(parked.path("error").asText()).contains("unreadable AlarmRang");
        assertThat(parked.path("failures").asInt()).isEqualTo(6);
        assertThat(parked.path("firstFailedAt").asText())
                .isLessThan(parked.path("lastFailedAt").asText());
    }

    @Test
    void whoever_may_decide_is_called_by_letter_once() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        parked();
        List<String> may =
                List.of("kaisa@linja.example", "mikko@linja.example", "sanni@linja.example");
        Patience.until(
                "letters", () -> letters().stream().map(CaughtMail::to).toList().containsAll(may));
        assertThat(letters().get(0).text()).contains("/messages/parked.xhtml");
        // The letters are out before the note that they are: whoever dies between writes again.
        Patience.until(
                "the note that they were called",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from outbox_entry"
                                                + " where called_at is not null"
                                                + " and call_until is null and event_id = ?",
                                        garbled)
                                == 1);
        assertThat(letters()).extracting(CaughtMail::to).doesNotHaveDuplicates();
    }

    @Test
    void one_that_is_mended_goes_again_and_is_handled() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        JsonNode parked = parked();
        mend();

        kaisa.having(parked.path("version").asLong())
                .post(path(parked) + "/retry", Map.of())
                .expect(204);
        Patience.until("handled", () -> waiting() == 0);

        sanni.get(path(parked)).expectProblem(404, "not-found");
        assertThat(trail()).contains("message-retried message:" + parked.path("number").asText());
    }

    @Test
    void one_that_is_not_mended_is_parked_again_and_the_old_view_is_stale() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        JsonNode first = parked();
        long seen = first.path("version").asLong();
        sanni.having(seen).post(path(first) + "/retry", Map.of()).expect(204);
        Patience.until("let go", () -> failures() < 6);
        JsonNode second = parked();

        assertThat(second.path("version").asLong()).isEqualTo(seen + 1);
        sanni.having(seen)
                .post(path(first) + "/retry", Map.of())
                .expectProblem(412, "stale-version");
        sanni.post(path(first) + "/retry", Map.of()).expectProblem(428, "version-required");
        sanni.having(seen)
                .post(path(first) + "/discard", Map.of("reason", "seen before"))
                .expectProblem(412, "stale-version");
    }

    @Test
    void one_that_is_discarded_leaves_its_content_and_the_reason_in_the_trail() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        JsonNode parked = parked();
        ApiCaller seeing = sanni.having(parked.path("version").asLong());

        seeing.post(path(parked) + "/discard", Map.of("reason", " "))
                .expectProblem(400, "invalid-input");
        seeing.post(path(parked) + "/discard", Map.of("reason", "sent by a test")).expect(204);
        seeing.post(path(parked) + "/discard", Map.of("reason", "sent by a test"))
                .expectProblem(404, "not-found");

        assertThat(waiting()).isZero();
        JsonNode entry =
                StreamSupport.stream(entries().spliterator(), false)
                        .filter(one -> one.path("act").asText().equals("message-discarded"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.path("changes").toString())
                .contains("no JSON at all", "sent by a test", "unreadable AlarmRang");
    }

    @Test
    void a_discarded_event_is_heard_by_nobody_though_its_message_comes_late() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        JsonNode parked = parked();
        sanni.having(parked.path("version").asLong())
                .post(path(parked) + "/discard", Map.of("reason", "sent by a test"))
                .expect(204);

        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        Patience.until("taken by the broker", () -> sent() == 1);
        UUID behind = UUID.randomUUID();
        Events.announceRaw(behind, "alarms", key, "AlarmRang", mended(behind));
        Patience.until("the one behind it is handled", () -> waiting(behind) == 0);

        assertThat(failures()).isZero();
        HouseDatabase.change("delete from outbox_entry where event_id = ?", garbled);
    }

    @Test
    void only_those_who_answer_for_the_house_may_look_and_only_administrators_discard() {
        Events.announceRaw(garbled, "alarms", key, "AlarmRang", "no JSON at all");
        JsonNode parked = parked();
        ApiCaller seen = kaisa.having(parked.path("version").asLong());
        for (String login : List.of("aino", "ilmari", "otto", "maria")) {
            ApiCaller.as(login).get(PARKED).expectProblem(403, "forbidden");
            ApiCaller.as(login)
                    .having(1)
                    .post(path(parked) + "/retry", Map.of())
                    .expectProblem(403, "forbidden");
        }
        seen.get(path(parked)).expect(200);
        seen.post(path(parked) + "/discard", Map.of("reason", "not mine to do"))
                .expectProblem(403, "forbidden");
    }

    private static String path(JsonNode parked) {
        return PARKED + "/" + parked.path("number").asText();
    }

    /** The event once it is parked; the pauses between its tries are passed over. */
    private JsonNode parkedAfterEveryTry() {
        return parkedAfter("next_attempt_at = clock_timestamp()");
    }

    /** The same, when after a first try the last one comes at once. */
    private JsonNode parked() {
        return parkedAfter("next_attempt_at = clock_timestamp(), failures = 5");
    }

    private JsonNode parkedAfter(String haste) {
        Patience.until(
                "parked",
                () -> {
                    HouseDatabase.change(
                            "update outbox_entry set "
                                    + haste
                                    + " where event_id = ? and failures > 0"
                                    + " and blocked_at is null and sent_at is null",
                            garbled);
                    return found().size() == 1;
                });
        return found().get(0);
    }

    private List<JsonNode> found() {
        return StreamSupport.stream(
                        sanni.get(PARKED).expect(200).json().path("items").spliterator(), false)
                .filter(one -> one.path("eventId").asText().equals(garbled.toString()))
                .toList();
    }

    private void mend() {
        HouseDatabase.change(
                "update outbox_entry set payload = ? where event_id = ?", mended(garbled), garbled);
    }

    /** The alarm of a clock that is not there: whoever hears it has nothing to do. */
    private static String mended(UUID id) {
        String now = HouseDatabase.now().toString();
        return Json.of(
                Map.of(
                        "eventId",
                        id.toString(),
                        "subjectType",
                        "clock",
                        "subjectId",
                        -1,
                        "kind",
                        "due",
                        "dueAt",
                        now,
                        "occurredAt",
                        now));
    }

    private long failures() {
        return HouseDatabase.number(
                "select coalesce(max(failures), 0) from outbox_entry where event_id = ?", garbled);
    }

    private long sent() {
        return HouseDatabase.number(
                "select count(*) from outbox_entry where event_id = ? and sent_at is not null",
                garbled);
    }

    private long waiting() {
        return waiting(garbled);
    }

    private static long waiting(UUID id) {
        return HouseDatabase.number("select count(*) from outbox_entry where event_id = ?", id);
    }

    private List<CaughtMail> letters() {
        return letters(lettersBefore);
    }

    private static List<CaughtMail> letters(long skipped) {
        return CaughtMail.all().stream()
                .filter(letter -> letter.messageId().startsWith("<parked."))
                .skip(skipped)
                .toList();
    }

    private JsonNode entries() {
        return sanni.get("/administration-entries?limit=20").expect(200).json().path("items");
    }

    private List<String> trail() {
        return StreamSupport.stream(entries().spliterator(), false)
                .map(one -> one.path("act").asText() + " " + one.path("subject").asText())
                .toList();
    }
}
