package org.linja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACall;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** What a customer was promised, and by which figures it was kept: its own, and nobody else's. */
class OurContractIT {
    private static final ApiCaller AINO = ApiCaller.as("aino");
    private static final ApiCaller OTTO = ApiCaller.as("otto");

    @SuppressWarnings("NullAway.Init")
    private static String ours;

    @SuppressWarnings("NullAway.Init")
    private static String theirs;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson stranger;

    @BeforeAll
    static void signTwoContracts() {
        ours = ACustomer.under(ACustomer.terms());
        theirs = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(ours);
        stranger = APortalPerson.firstOf(theirs);
    }

    @Test
    void todays_terms_stand_in_plain_words_and_tomorrows_do_not_yet() {
        ObjectNode tomorrow = ACustomer.terms();
        ((ObjectNode) tomorrow.path("targets").path("medium").path(0)).put("budget", "PT77H");
        tomorrow.put("hotline", "+358 20 777 0001");
        ACustomer.sign(
                ours + "-BASIC",
                1,
                Map.of(
                        "terms",
                        tomorrow,
                        "from",
                        HouseDatabase.now().plus(Duration.ofDays(400)).toString()));

        JsonNode inForce = boss.api().get("/own-contract").expect(200).json().path("items");
        assertThat(inForce).hasSize(1);
        assertThat(inForce.path(0).path("code").asText()).isEqualTo(ours + "-BASIC");
        assertThat(inForce.path(0).path("version").asInt()).isEqualTo(1);
        assertThat(inForce.path(0).path("terms").path("targets").path("critical")).isNotEmpty();

        String page = at(boss).open("/portal/our-contract.xhtml").body();
        assertThat(page)
                .contains(ours + "-BASIC, version 1")
                .contains("confirmation that a person has your case", "within 15 min")
                .contains("href=\"tel:" + inForce.path(0).path("terms").path("hotline").asText())
                .contains("All times are counted: around the clock")
                .contains("we disturb nobody less at night")
                .doesNotContain("77 h", "+358 20 777 0001", theirs);
    }

    @Test
    void a_month_is_reported_in_the_very_bytes_an_auditor_gets() {
        String number = AINO.take(ACall.from(ours)).expect(201).number();
        AINO.take(ACall.from(theirs)).expect(201);
        // The month in which it was taken, whatever the minute that passes begins.
        String month = month();
        HouseDatabase.forward(Duration.ofMinutes(1));
        order(boss, month);

        JsonNode report = report(boss, month);
        long opinion = report.path("number").asLong();
        byte[] own =
                boss.api().download("/own-contract/reports/" + month + "/compliance.csv").body();
        byte[] auditors = OTTO.download("/audits/" + opinion + "/report.csv").body();
        assertThat(own).isEqualTo(auditors);
        assertThat(new String(own, StandardCharsets.UTF_8))
                .contains(number, ours + "-BASIC")
                .doesNotContain(theirs);

        JsonNode delivered =
                boss.api()
                        .get("/contracts/" + ours + "-BASIC/delivered/" + opinion)
                        .expect(200)
                        .json();
        assertThat(delivered.path("control").path("agrees").asBoolean()).isTrue();
        assertThat(delivered)
                .isEqualTo(OTTO.get("/contracts/" + ours + "-BASIC/delivered/" + opinion).json());
        assertThat(at(boss).open("/portal/our-contract.xhtml?month=" + month).body())
                .contains("id=\"delivered\"", "id=\"control\"", "id=\"compliance\"", "3.1.3.1");
    }

    @Test
    void a_contract_that_ended_is_found_again_with_its_months_and_nobody_elses() {
        String firm = ACustomer.takenOn();
        String month = month();
        YearMonth last = YearMonth.parse(month).minusMonths(2);
        String changed = last + "-15T10:00:00Z";
        String old = firm + "-OLD";
        ACustomer.sign(
                old,
                null,
                Map.of(
                        "customer",
                        firm,
                        "from",
                        "2020-01-01T00:00:00Z",
                        "until",
                        changed,
                        "terms",
                        ACustomer.terms()));
        ACustomer.sign(
                firm + "-BASIC",
                null,
                Map.of("customer", firm, "from", changed, "terms", ACustomer.terms()));
        APortalPerson head = APortalPerson.firstOf(firm);
        assertThat(at(head).open("/portal/our-contract.xhtml").body())
                .contains(firm + "-BASIC, version 1", "id=\"ended\"", "?contract=" + old)
                .doesNotContain("id=\"over\"");
        order(head, last.toString());
        String page = at(head).open("/portal/our-contract.xhtml?contract=" + old).body();
        assertThat(page)
                .contains(old + ", version 1", "id=\"over\"", "id=\"delivered\"", "id=\"pdf\"")
                .contains("<option value=\"" + last + "\" selected")
                .containsPattern("\\?contract=" + firm + "-BASIC&(amp;)?month=" + last)
                .doesNotContain("<option value=\"" + month + '"');
        assertThat(at(stranger).open("/portal/our-contract.xhtml?contract=" + old).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_of_it_is_another_customers() {
        String month = month();
        order(boss, month);
        long opinion = report(boss, month).path("number").asLong();
        ApiCaller other = stranger.api();
        assertThat(other.get("/own-contract/reports/" + month).json().path("report").isNull())
                .isTrue();
        for (String address :
                List.of(
                        "/own-contract/reports/" + month + "/compliance.csv",
                        "/contracts/" + ours + "-BASIC/delivered",
                        "/contracts/" + ours + "-BASIC/delivered/" + opinion,
                        "/contracts/" + theirs + "-BASIC/delivered/" + opinion)) {
            other.get(address).expectProblem(404, "not-found");
        }
        assertThat(
                        at(stranger)
                                .open("/portal/our-contract.xhtml?contract=" + ours + "-BASIC")
                                .statusCode())
                .isEqualTo(404);
        assertThat(at(stranger).open("/portal/our-contract.xhtml").body())
                .contains(theirs + "-BASIC")
                .doesNotContain(ours);
    }

    @Test
    void whoever_may_only_read_orders_nothing_and_reads_what_there_is() {
        String month = month();
        order(boss, month);
        APortalPerson reader = boss.invites("read-only");
        reader.api()
                .post("/own-contract/reports/" + month, Map.of())
                .expectProblem(403, "forbidden");
        reader.api().get("/own-contract/reports/" + month + "/compliance.csv").expect(200);
        AINO.get("/own-contract").expectProblem(403, "forbidden");
    }

    @Test
    void each_of_a_firm_is_told_once_that_last_months_report_is_ready_and_nobody_of_this_months() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson head = APortalPerson.firstOf(firm);
        APortalPerson reader = head.invites("read-only");
        APortalPerson unwilling = head.invites("member");
        unwilling.api().put("/own-mail", Map.of("reports", false)).expect(204);
        String month = month();
        String last = YearMonth.parse(month).minusMonths(1).toString();

        order(head, month);
        order(head, last);
        Patience.until("both are told", () -> told(head).size() == 1 && told(reader).size() == 1);
        assertThat(told(head).get(0).body()).contains("/portal/our-contract.xhtml?month=" + last);

        order(head, last);
        Patience.until(
                "nothing waits to be written",
                () ->
                        HouseDatabase.number(
                                        "select count(*) from outbox_entry where message_key like 'report:%'")
                                == 0);
        assertThat(told(head)).hasSize(1);
        assertThat(told(reader)).hasSize(1);
        assertThat(told(unwilling)).isEmpty();
    }

    private static List<CaughtMail> told(APortalPerson person) {
        return CaughtMail.sentTo(person.email()).stream()
                .filter(mail -> mail.messageId().startsWith("<report."))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2099-01", "1999-12", "2026-13"})
    void what_is_no_month_of_the_last_two_years_is_not_there(String month) {
        boss.api().get("/own-contract/reports/" + month).expectProblem(404, "not-found");
        boss.api().post("/own-contract/reports/" + month, Map.of()).expectProblem(404, "not-found");
    }

    @Test
    void nobody_orders_reports_without_end() {
        String firm = ACustomer.under(ACustomer.terms());
        APortalPerson eager = APortalPerson.firstOf(firm);
        HouseDatabase.change(
                "insert into audit_opinion (opened_from, opened_until, wished_until, customer_id,"
                        + " requested_by, requested_at, cut_at, cut_txid, state)"
                        + " select ?::timestamptz - n * interval '1 day', ?::timestamptz,"
                        + " ?::timestamptz, p.customer_id, p.id, ?::timestamptz, ?::timestamptz,"
                        + " pg_snapshot_xmin(pg_current_snapshot()), 'cancelled'"
                        + " from person p, generate_series(1, 24) n where p.login = ?",
                now(),
                now(),
                now(),
                now(),
                now(),
                eager.login());
        eager.api()
                .post("/own-contract/reports/" + month(), Map.of())
                .expectProblem(429, "too-many-requests");
        HouseDatabase.forward(Duration.ofDays(1).plusMinutes(1));
        eager.api().post("/own-contract/reports/" + month(), Map.of()).expect(202);
    }

    private static String now() {
        return HouseDatabase.now().toString();
    }

    private static String month() {
        return YearMonth.from(HouseDatabase.now().atZone(ZoneId.of("Europe/Helsinki"))).toString();
    }

    private static PageVisitor at(APortalPerson person) {
        return PageVisitor.signedIn(person.login(), APortalPerson.PASSWORD);
    }

    private static void order(APortalPerson person, String month) {
        person.api().post("/own-contract/reports/" + month, Map.of()).expect(202);
        Patience.until(
                () -> "the report is sealed",
                Patience.LONG,
                () -> report(person, month).path("state").asText().equals("done"));
    }

    private static JsonNode report(APortalPerson person, String month) {
        return person.api().get("/own-contract/reports/" + month).expect(200).json().path("report");
    }
}
