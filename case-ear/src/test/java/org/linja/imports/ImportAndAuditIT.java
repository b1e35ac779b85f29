package org.linja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.Json;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.Patience;
import org.linja.testkit.RealLog;

/** A real desk's history comes in as it stands, and is judged as that desk judged it. */
class ImportAndAuditIT {
    private static final String HEADING =
            "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,"
                    + "caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,"
                    + "sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,"
                    + "impact,urgency,priority,assignment_group,assigned_to,knowledge,"
                    + "u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,"
                    + "resolved_by,resolved_at,closed_at";

    private final ApiCaller sanni = ApiCaller.as("sanni");
    private final ApiCaller otto = ApiCaller.as("otto");

    /** A customer of this test alone, with the contract that stage demo knows for that desk. */
    private final String customer =
            "UCI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void signContract() {
        HouseDatabase.change(
                "insert into customer (code, name, zone, language, demo)"
                        + " values (?, 'A desk of its own', 'Etc/UTC', 'en', true)",
                customer);
        HouseDatabase.change(
                "insert into contract_version"
                        + " (customer_id, code, version, in_force_from, terms)"
                        + " select c.id, c.code, 1, v.in_force_from, v.terms"
                        + " from customer c, contract_version v"
                        + " where c.code = ? and v.code = 'UCI-DESK'",
                customer);
    }

    @Test
    void the_whole_log_is_taken_as_it_stands_and_judged_as_its_desk_judged_it() throws IOException {
        byte[] log = Files.readAllBytes(RealLog.file());

        expectAllTaken(imported(log));
        Map<String, Long> before = HouseDatabase.written();
        expectUnchanged(imported(log));
        assertThat(HouseDatabase.written()).as("rows after the same file again").isEqualTo(before);
        expectQuiet();

        String opinion = audited();
        JsonNode judged = otto.get(opinion).json();
        expectTotals(judged.path("totals"));
        expectAgreement(judged.path("agreement"));
        String second = audited();
        assertThat(second).as("an opinion is never overwritten").isNotEqualTo(opinion);
        expectSameBytes(report(opinion), report(second));
        expectChainsOfSomeCases();
    }

    @Test
    void a_row_that_cannot_be_taken_is_counted_by_reason_and_the_others_go_on() {
        String log =
                String.join(
                        "\n",
                        HEADING,
                        row("INC1", "New", "29/2/2016 01:16", "29/2/2016 01:23"),
                        row("INC1", "Closed", "29/2/2016 01:16", "29/2/2016 02:00"),
                        row("INC2", "New", "1/1/0000 00:00", "29/2/2016 01:23"),
                        row("INC3", "-100", "29/2/2016 01:16", "29/2/2016 01:23"),
                        row("INC4", "New", "29/2/2016 01:16", "29/2/2016 01:15"),
                        row("INC5", "New", "29/2/2016 01:16", "29/2/2016 01:23") + ",extra",
                        row("INC6", "New", "29/2/2016 01:16", "30/2/2016 01:16"));

        JsonNode run = imported(log.getBytes(StandardCharsets.UTF_8));

        assertThat(run.path("read").asLong()).isEqualTo(7);
        assertThat(run.path("taken").asLong()).isEqualTo(2);
        assertThat(run.path("cases").path("taken").asLong()).isEqualTo(1);
        assertThat(run.path("cases").path("rejected").asLong()).isEqualTo(5);
        assertThat(counts(run.path("rejected")))
                .isEqualTo(
                        Map.of(
                                "bad-time", 2L,
                                "unknown-state", 1L,
                                "before-opening", 1L,
                                "wrong-number-of-fields", 1L));
        JsonNode listed =
                sanni.get("/imports/" + run.path("number").asText() + "/rejections")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(Json.each(listed, "reference"))
                .containsExactly("INC2", "INC3", "INC4", "INC5", "INC6");
        assertThat(Json.each(listed, "line")).containsExactly("4", "5", "6", "7", "8");
    }

    @Test
    void a_case_whose_opening_is_still_to_come_shows_what_its_log_says_of_its_severity() {
        String toCome =
                DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(HouseDatabase.now().plus(Duration.ofDays(60)));
        imported(
                String.join("\n", HEADING, row("INC1", "New", toCome, toCome))
                        .getBytes(StandardCharsets.UTF_8));
        String number =
                HouseDatabase.texts(
                                "select 'L-' || s.id from support_case s join customer c"
                                        + " on c.id = s.customer_id where c.code = ?",
                                customer)
                        .get(0);
        JsonNode told = otto.get("/cases/" + number + "/severities").expect(200).json();
        assertThat(told.path("house").path("severity").asText()).isEqualTo("medium");
        assertThat(told.path("dispute").isNull()).isTrue();
    }

    @Test
    void clocks_of_an_imported_case_pause_for_a_vendor_and_warn_as_its_contract_says() {
        ObjectNode terms = ACustomer.terms();
        ObjectNode resolve = terms.putObject("targets").putArray("medium").addObject();
        resolve.put("clock", "resolve").put("budget", "PT40H");
        resolve.put("pausedByQuestion", false).put("pausedByVendor", true);
        resolve.putArray("warnings").add("PT8H").add("PT1H");
        String sold = ACustomer.under(terms);
        imported(
                sold,
                String.join("\n", HEADING, row("INC1", "New", "29/2/2016 01:16", "29/2/2016 01:23"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        HouseDatabase.texts(
                                "select k.kind || ' ' || k.paused_by_vendor || ' ' || k.warnings"
                                        + " from sla_clock k join customer c"
                                        + " on c.id = k.customer_id where c.code = ?",
                                sold))
                .containsExactly("resolve true 28800 3600");
    }

    @Test
    void what_is_no_such_log_is_refused_before_anything_is_written() {
        Map<String, String> words = Map.of("kind", "incident-log", "customer", customer);
        long runs = HouseDatabase.number("select count(*) from import_run");

        for (String log : List.of("", HEADING, "a,b,c\n1,2,3", "PK\u0003\u0004 and then nothing")) {
            sanni.upload("/imports", words, "log.csv", log.getBytes(StandardCharsets.UTF_8))
                    .expectProblem(422, "file-not-usable");
        }
        sanni.upload(
                        "/imports",
                        Map.of("kind", "incident-log", "customer", "NOBODY"),
                        "log.csv",
                        (HEADING + "\n" + row("INC1", "New", "1/2/2016 1:00", "1/2/2016 1:00"))
                                .getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "unknown-customer");
        sanni.upload("/imports", Map.of("colour", "red"), "log.csv", new byte[] {1})
                .expectError("colour", "unknown-field");

        assertThat(HouseDatabase.number("select count(*) from import_run")).isEqualTo(runs);
    }

    @Test
    void a_log_is_read_without_waiting_for_whoever_changes_what_is_promised() throws SQLException {
        try (OpenTransaction changing = OpenTransaction.begin()) {
            changing.run("select pg_advisory_xact_lock(hashtext('linja.terms'))");
            sanni.upload(
                            "/imports",
                            Map.of("kind", "incident-log", "customer", customer),
                            "log.csv",
                            HEADING.getBytes(StandardCharsets.UTF_8))
                    .expectProblem(422, "file-not-usable");
            assertThat(changing.holdsUpSomebody()).isFalse();
        }
    }

    private static void expectAllTaken(JsonNode run) {
        assertThat(run.path("read").asLong()).isEqualTo(141_712);
        assertThat(run.path("taken").asLong()).isEqualTo(141_702);
        assertThat(run.path("unchanged").asLong()).isZero();
        assertThat(run.path("cases").path("taken").asLong()).isEqualTo(24_918);
        assertThat(counts(run.path("rejected")))
                .isEqualTo(Map.of("before-opening", 5L, "unknown-state", 5L));
    }

    private static void expectUnchanged(JsonNode run) {
        assertThat(run.path("read").asLong()).isEqualTo(141_712);
        assertThat(run.path("taken").asLong()).isZero();
        assertThat(run.path("unchanged").asLong()).isEqualTo(141_702);
        assertThat(run.path("cases").path("unchanged").asLong()).isEqualTo(24_918);
        assertThat(counts(run.path("rejected")))
                .isEqualTo(Map.of("before-opening", 5L, "unknown-state", 5L));
    }

    /** What was long ago wakes nobody: no alarm, no alert, no letter. */
    private void expectQuiet() {
        assertThat(
                        HouseDatabase.number(
                                "select (select count(*) from alarm a join customer c"
                                        + " on c.id = a.customer_id where c.code = ?)"
                                        + " + (select count(*) from notification n join customer c"
                                        + " on c.id = n.customer_id where c.code = ?)",
                                customer,
                                customer))
                .isZero();
    }

    private static void expectTotals(JsonNode totals) {
        Map<String, List<Long>> table = new TreeMap<>();
        for (JsonNode total : totals) {
            assertThat(total.path("clock").asText()).isEqualTo("close");
            assertThat(total.path("undecidable").asLong()).isZero();
            table.put(
                    total.path("severity").asText(),
                    List.of(
                            total.path("cases").asLong(),
                            total.path("met").asLong() + total.path("missed").asLong()));
        }
        assertThat(table)
                .isEqualTo(
                        Map.of(
                                "critical", List.of(270L, 270L),
                                "high", List.of(408L, 408L),
                                "medium", List.of(23_466L, 23_466L),
                                "low", List.of(774L, 774L)));
    }

    private static void expectAgreement(JsonNode agreement) {
        Map<String, Double> shares = new TreeMap<>();
        for (JsonNode line : agreement) {
            double share = line.path("agreeing").asDouble() / line.path("cases").asDouble();
            assertThat(line.path("share").asDouble()).isEqualTo(share);
            shares.put(line.path("severity").asText(), share);
        }
        assertThat(shares).containsOnlyKeys("critical", "high", "medium", "low");
        assertThat(shares.get("medium")).isGreaterThanOrEqualTo(0.992);
        assertThat(shares.get("low")).isGreaterThanOrEqualTo(0.998);
    }

    private static void expectSameBytes(String first, String second) {
        assertThat(first.lines().count()).isGreaterThan(24_918);
        assertThat(second.equals(first)).as("the same data, the same bytes").isTrue();
    }

    private String report(String opinion) {
        return otto.get(opinion + "/report.csv").expect(200).http().body();
    }

    private void expectChainsOfSomeCases() {
        List<String> some =
                HouseDatabase.texts(
                        "select 'L-' || s.id from support_case s join customer c"
                                + " on c.id = s.customer_id where c.code = ?"
                                + " and s.id % 1000 = 0 order by s.id",
                        customer);
        assertThat(some).hasSizeGreaterThan(20);
        for (String number : some) {
            JsonNode journal = otto.journal(number);
            JournalChain.expectUnbroken(number, journal);
            assertThat(journal.path(0).path("data").path("provenance").asText())
                    .isEqualTo("imported");
        }
    }

    private static Map<String, Long> counts(JsonNode reasons) {
        Map<String, Long> counts = new TreeMap<>();
        reasons.forEach(
                reason ->
                        counts.put(reason.path("reason").asText(), reason.path("count").asLong()));
        return counts;
    }

    /** A row of that desk about a fault of middling impact and urgency. */
    private static String row(String number, String state, String openedAt, String updatedAt) {
        Map<String, String> known =
                Map.ofEntries(
                        Map.entry("number", number),
                        Map.entry("incident_state", state),
                        Map.entry("active", "true"),
                        Map.entry("sys_mod_count", "0"),
                        Map.entry("made_sla", "true"),
                        Map.entry("opened_at", openedAt),
                        Map.entry("sys_updated_at", updatedAt),
                        Map.entry("contact_type", "Phone"),
                        Map.entry("impact", "2 - Medium"),
                        Map.entry("urgency", "2 - Medium"),
                        Map.entry("priority", "3 - Moderate"));
        return Stream.of(HEADING.split(",", -1))
                .map(column -> known.getOrDefault(column, "?"))
                .collect(Collectors.joining(","));
    }

    private JsonNode imported(byte[] log) {
        return imported(customer, log);
    }

    private JsonNode imported(String customer, byte[] log) {
        String number =
                sanni.upload(
                                "/imports",
                                Map.of("kind", "incident-log", "customer", customer),
                                "incident_event_log",
                                log)
                        .expect(202)
                        .json()
                        .path("number")
                        .asText();
        return done(sanni, "/imports/" + number);
    }

    /** Orders an opinion and waits for it; returns its address. */
    private String audited() {
        String number =
                otto.post(
                                "/audits",
                                Map.of(
                                        "from", "2016-01-01T00:00:00Z",
                                        "to", "2018-01-01T00:00:00Z",
                                        "customer", customer))
                        .expect(202)
                        .json()
                        .path("number")
                        .asText();
        done(otto, "/audits/" + number);
        return "/audits/" + number;
    }

    private static JsonNode done(ApiCaller who, String job) {
        Patience.until(
                () -> job + " done, but " + who.get(job).json(),
                Patience.LONG,
                () -> !List.of("queued", "running").contains(state(who, job)));
        assertThat(state(who, job)).isEqualTo("done");
        return who.get(job).json();
    }

    private static String state(ApiCaller who, String job) {
        return who.get(job).expect(200).json().path("state").asText();
    }
}
