package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.keep.OwnHouse;

/** A checker that finds nothing proves something only if it finds what is there. */
class CheckerTest {
    @TempDir static Path folder;
    private static OwnHouse house;
    private Path mail;
    private Path gateway;

    @BeforeAll
    static void start() throws Exception {
        house = OwnHouse.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void a_house_at_rest() throws Exception {
        house.empty();
        house.fillWithTheFoundation();
        house.migrate();
        house.run("delete from outbox_entry");
        house.run("delete from alarm");
        house.run("update support_case set subject = 'chaos k-1' where id = 100025");
        mail = Files.createTempDirectory(folder, "mail");
        gateway = Files.createTempDirectory(folder, "gateway");
        letter("<L-100025.r1.p3.a1@linja>");
        letter("<L-100025.r2.p5.a1@linja>");
    }

    @Test
    void a_house_that_kept_its_word_is_left_in_peace() throws Exception {
        assertThat(check("k-1", 100025)).isEmpty();
    }

    @Test
    void a_call_lost_or_taken_twice_is_found() throws Exception {
        assertThat(check("k-2", 100999)).anyMatch(line -> line.startsWith("lost: call k-2"));
        house.run("update support_case set subject = 'chaos k-1' where id = 100024");
        assertThat(check("k-1", 100025)).containsExactly("twice: call k-1 opened 2 cases");
        house.run("delete from phone_call");
        assertThat(check("k-1", 100025)).anyMatch(line -> line.startsWith("broken: call k-1"));
    }

    @Test
    void a_letter_lost_doubled_or_rightly_repeated_is_told_apart() throws Exception {
        letter("<L-100025.r1.p3.a1@linja>");
        // Of letters to customers no attempt at an alert tells, whatever they are about.
        letter("<answer.0b5d@linja>");
        letter("<approval.4.0b5d@linja>");
        assertThat(check("k-1", 100025))
                .containsExactly(
                        "twice: letter <L-100025.r1.p3.a1@linja> arrived 2 times, the journal knows of 0 repeats");
        house.run("update notification_attempt set repeats = 1 where id = 91");
        assertThat(check("k-1", 100025))
                .hasSize(1)
                .allMatch(line -> line.startsWith("repeated: letter"));
        mail = Files.createTempDirectory(folder, "mail");
        assertThat(check("k-1", 100025))
                .filteredOn(line -> line.startsWith("lost: letter"))
                .hasSize(2);
        assertThat(check("k-1", 100025))
                .contains("lost: L-100025 rung 1, call 1: nothing about it came to person 3");
    }

    @Test
    void what_the_gateway_says_is_held_against_what_the_house_says() throws Exception {
        house.run(
                "update notification_attempt set channel = 'sms', address_kind = 'phone', outcome = 'handed', message_id = 'L-100025.r1.p3.a1' where id = 91");
        Files.delete(mail.resolve("1.eml"));
        assertThat(check("k-1", 100025))
                .containsExactlyInAnyOrder(
                        "lost: sms L-100025.r1.p3.a1 is called handed and never arrived",
                        "lost: L-100025 rung 1, call 1: nothing about it came to person 3");
        arrived(
                "{\"key\":\"L-100025.r1.p3.a1\",\"channel\":\"sms\",\"at\":\"2026-11-26T01:00:00Z\"}");
        assertThat(check("k-1", 100025)).isEmpty();
        arrived("{\"reported\":\"L-100025.r1.p3.a1\"}");
        assertThat(check("k-1", 100025))
                .containsExactly(
                        "lost: the report that L-100025.r1.p3.a1 arrived was heard, and the attempt is called handed");
        house.run("update notification_attempt set outcome = 'taken' where id = 91");
        assertThat(check("k-1", 100025)).isEmpty();
        arrived("{\"repeated\":\"L-100025.r1.p3.a1\"}");
        assertThat(check("k-1", 100025))
                .containsExactly(
                        "broken: sms L-100025.r1.p3.a1 came 2 times under its one key, the journal knows of 0 repeats");
        house.run("update notification_attempt set repeats = 1 where id = 91");
        arrived("{\"key\":\"L-9.r1.p3.a1\",\"channel\":\"voice\",\"at\":\"2026-11-26T01:00:00Z\"}");
        arrived("{\"key\":\"half wri");
        assertThat(check("k-1", 100025))
                .containsExactlyInAnyOrder(
                        "repeated: sms L-100025.r1.p3.a1 came 2 times under its one key",
                        "twice: voice L-9.r1.p3.a1 arrived, and the house knows nothing of it");
    }

    @Test
    void an_answer_that_was_heard_is_held_against_its_alert_and_the_journal() throws Exception {
        String answer = "answer\t<L-100025.r1.p3.a1@linja>";
        house.run("update notification set state = 'delivered', ended_at = null where id = 91");
        assertThat(check("k-1", 100025, answer))
                .containsExactly(
                        "lost: the answer to <L-100025.r1.p3.a1@linja> was heard, and its alert is delivered");
        house.run("update notification set state = 'accepted', ended_at = now() where id = 91");
        house.run("update journal_entry set kind = 'note-added' where kind = 'alert-accepted'");
        assertThat(check("k-1", 100025, answer))
                .contains(
                        "lost: alert 91 is accepted, and the journal of L-100025 does not say so");
        house.run("update notification set state = 'superseded' where id = 91");
        assertThat(check("k-1", 100025, answer)).noneMatch(line -> line.contains("91"));
        assertThat(check("k-1", 100025, "answer\tL-1.r1.p3.a1"))
                .contains("lost: the answer to L-1.r1.p3.a1 was heard, and its alert is unknown");
    }

    @Test
    void a_case_that_climbed_nowhere_or_twice_for_one_deadline_is_found() throws Exception {
        house.run(
                "update support_case set severity = 'critical', channel = 'phone', status = 'new' where id = 100025");
        house.run(
                "update sla_clock set severity = 'critical', stopped_at = null, due_at = now() - interval '20 seconds' where case_id = 100025 and kind = 'acknowledge'");
        assertThat(check("k-1", 100025)).noneMatch(line -> line.contains("climbed"));
        house.run(
                "insert into escalation (id, version, customer_id, case_id, ladder_version_id, clock_id, due_at, by_hand, state, rung, turn, rung_at, accepted_by, started_at, ended_at)"
                        + " select id + 900 + n, 1, customer_id, case_id, ladder_version_id, clock_id, now(), false, 'stopped', 1, 1, started_at, '', started_at, now()"
                        + " from escalation, generate_series(1, 2) n where case_id = 100025");
        assertThat(check("k-1", 100025))
                .anyMatch(line -> line.startsWith("twice: L-100025 climbed 2 times for"));
        house.run("update escalation set case_id = 100024 where case_id = 100025");
        assertThat(check("k-1", 100025))
                .anyMatch(line -> line.startsWith("lost: L-100025 is critical, overdue since"));
    }

    @Test
    void whoever_no_ladder_called_is_looked_for_where_such_alerts_stand() throws Exception {
        house.run(
                "insert into journal_entry (case_id, customer_id, seq, kind, actor, occurred_at, recorded_at, data, previous_hash, hash)"
                        + " select case_id, customer_id, 900, 'escalated', 'system', occurred_at, recorded_at,"
                        + " '{\"reason\":\"dispute-overdue\",\"to\":\"person:5\"}', hash, hash"
                        + " from journal_entry where case_id = 100025 and seq = 1");
        assertThat(check("k-1", 100025))
                .contains("lost: L-100025 rung 0: person 5 was to be called and was not");
        house.run(
                "insert into notification (id, version, customer_id, case_id, escalation_id, rung, person_id, state, created_at, ended_at, reason)"
                        + " select 990, 1, customer_id, case_id, null, 0, 5, 'superseded', created_at, created_at, 'dispute-overdue'"
                        + " from notification where id = 91");
        assertThat(check("k-1", 100025)).noneMatch(line -> line.startsWith("lost"));
    }

    @Test
    void an_alert_nobody_was_sent_and_a_message_left_behind_are_found() throws Exception {
        house.run("delete from notification_attempt where notification_id = 92");
        house.run("delete from notification where id = 92");
        Files.delete(mail.resolve("2.eml"));
        assertThat(check("k-1", 100025))
                .contains("lost: L-100025 rung 2: person 5 was to be called and was not");
        house.run(
                "insert into alarm (subject_type, subject_id, kind, due_at) values ('clock', 1, 'due', now() - interval '1 day')");
        house.run(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at) values (gen_random_uuid(), 'jobs', 'x', 'AuditRequested', '{}', now())");
        assertThat(check("k-1", 100025))
                .anyMatch(line -> line.contains("still waits"))
                .anyMatch(line -> line.contains("has not rung"));
    }

    @Test
    void a_job_that_did_not_end_and_a_journal_that_was_touched_are_found() throws Exception {
        house.run(
                "update journal_entry set data = '{\"rung\":\"9\"}' where case_id = 100001 and seq = 1");
        assertThat(check("k-1", 100025, "audit\t77", "import\t1\t5\t9\tINC001"))
                .containsExactlyInAnyOrder(
                        "lost: audit 77 is not there",
                        "lost: import 1 is done, 2 of 9 rows read",
                        "lost: import 1 left 5 of 5 cases behind",
                        "broken: journal: L-100001, entry 1: hash is not that of the line");
    }

    private List<String> check(String key, long caseId, String... more) throws Exception {
        Path file = Files.createTempDirectory(folder, "list").resolve("list.tsv");
        try (Acknowledged list = new Acknowledged(file);
                Connection owner = house.owner()) {
            list.add("call", key, caseId);
            for (String line : more) {
                list.add(line);
            }
            return new Checker(OwnHouse.CHECKOUT, gateway, mail)
                    .run(owner, list).stream()
                            .map(each -> each.verdict() + ": " + each.what())
                            .toList();
        }
    }

    private void arrived(String line) throws Exception {
        Files.writeString(
                gateway.resolve("arrived.jsonl"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void letter(String id) throws Exception {
        int next = mail.toFile().list().length + 1;
        Files.writeString(
                mail.resolve(next + ".eml"), "Subject: x\nMessage-ID: " + id + "\n\nHello\n");
    }
}
