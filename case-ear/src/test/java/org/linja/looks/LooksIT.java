package org.linja.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** A manager sees the portal as a customer's person does, does nothing there, and is named. */
class LooksIT {
    private static final String LOOKS = "/looks/looks.xhtml";
    private static final String HOME = "/portal/my-cases.xhtml";
    private static final String REASON = "Pia does not see the answer & asks why.";

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @SuppressWarnings("NullAway.Init")
    private static String number;

    @BeforeAll
    static void bring() {
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        number = opened(boss, "Where is the manual?");
        ApiCaller aino = ApiCaller.as("aino");
        aino.at(number)
                .post("/cases/" + number + "/notes", Map.of("text", "Between us: he never reads."))
                .expect(200);
    }

    @Test
    void every_page_is_the_persons_own_with_a_band_above_it_and_nothing_of_the_house() {
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, boss);
        for (String page :
                List.of(
                        HOME,
                        "/portal/case.xhtml?number=" + number,
                        "/portal/open-case.xhtml",
                        "/portal/promises.xhtml",
                        "/portal/our-contract.xhtml",
                        "/portal/our-people.xhtml",
                        "/portal/our-data.xhtml",
                        "/portal/api-keys.xhtml",
                        "/portal/who-looked.xhtml")) {
            HttpResponse<String> seen = kaisa.open(page);
            assertThat(seen.statusCode()).as(page).isEqualTo(200);
            assertThat(seen.body())
                    .as(page)
                    .contains("id=\"look\"", "You see what Pia Portal sees, as Kaisa")
                    .doesNotContain("Between us", "id=\"sign-out\"");
        }
        assertThat(kaisa.open(HOME).body()).contains("Where is the manual?");
        assertThat(kaisa.open("/").statusCode()).isIn(200, 302);
        for (String page :
                List.of(
                        "/cases/queue.xhtml",
                        "/cases/case.xhtml?number=" + number,
                        "/commitments/promises.xhtml",
                        "/reports/desk.xhtml",
                        "/account.xhtml",
                        "/second-factor.xhtml",
                        "/confirm-yourself.xhtml",
                        LOOKS)) {
            assertThat(kaisa.open(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(kaisa.open("/cases/queue.xhtml").body()).contains("id=\"look\"");
        String anothers = opened(APortalPerson.firstOf(under()), "Of another firm");
        assertThat(kaisa.open("/portal/case.xhtml?number=" + anothers).statusCode()).isEqualTo(404);
        assertThat(kaisa.open("/live/case/" + anothers).statusCode()).isEqualTo(404);
        assertThat(kaisa.open("/live/case/" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_seen_with_the_persons_right_and_no_more() {
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, boss.invites("read-only"));
        assertThat(kaisa.open(HOME).statusCode()).isEqualTo(200);
        assertThat(kaisa.open("/portal/open-case.xhtml").statusCode()).isEqualTo(403);
        assertThat(kaisa.open("/portal/our-people.xhtml").statusCode()).isEqualTo(403);
        assertThat(kaisa.open("/portal/who-looked.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_signatory_is_to_approve_is_seen_as_they_see_it() {
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, boss.invites("signatory"));
        HttpResponse<String> seen = kaisa.open("/portal/approvals.xhtml");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("id=\"look\"", "You see what Pia Portal sees, as Kaisa")
                .doesNotContain("id=\"sign-out\"");
        assertThat(
                        looking("kaisa", ApiCaller.PASSWORD, boss.invites("member"))
                                .open("/portal/approvals.xhtml")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothing_can_be_done_at_any_door() {
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, boss);
        String page = "/portal/case.xhtml?number=" + number;
        HttpResponse<String> seen = kaisa.open(page);
        Map<String, Long> before = HouseDatabase.written();
        Map<String, String> answer =
                Map.of("reply", "reply", "text", "In the customer's name", "answer", "answer");
        assertThat(kaisa.sendWithNonce(page, seen, answer).statusCode()).isEqualTo(403);
        assertThat(kaisa.sendByScript(page, seen, answer).statusCode()).isEqualTo(403);
        assertThat(
                        kaisa.sendWithNonce(
                                        "/portal/our-people.xhtml",
                                        kaisa.open("/portal/our-people.xhtml"),
                                        invitation())
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        kaisa.bring(
                                        "/files/case/" + number,
                                        Map.of("X-Linja-File", "log.txt"),
                                        new byte[] {65})
                                .statusCode())
                .isEqualTo(403);
        assertThat(kaisa.open(page + "&jakarta.faces.ViewState=1%3A2").statusCode())
                .as("a form that comes by GET")
                // The page that says no is drawn by the same parameter, and begins anew.
                .isIn(302, 403);
        assertThat(kaisa.open("/files/anything").statusCode()).isEqualTo(403);
        assertThat(kaisa.open("/exports/anything").statusCode()).isEqualTo(403);
        assertThat(kaisa.open("/api/v1/cases").statusCode())
                .as("the API knows no session, and so no look")
                .isEqualTo(401);
        ApiCaller.as("kaisa").get("/own-people").expectProblem(403, "forbidden");
        assertThat(HouseDatabase.written()).isEqualTo(before);
        assertThat(seen.body())
                .contains("id=\"answer\"")
                .containsPattern("id=\"answer\"[^>]*disabled");
    }

    @Test
    void whoever_looks_is_named_with_the_reason_in_the_trail_and_before_the_customer() {
        APortalPerson head = APortalPerson.firstOf(under());
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, head);
        JsonNode told = head.api().get("/own-looks").expect(200).json().path("items").get(0);
        assertThat(told.path("by").asText()).startsWith("Kaisa");
        assertThat(told.path("seenAs").asText()).isEqualTo("Pia Portal");
        assertThat(told.path("reason").asText()).isEqualTo(REASON);
        String ends = told.path("until").asText();
        assertThat(kaisa.open("/portal/who-looked.xhtml").body())
                .contains("does not see the answer &amp; asks why.");

        assertThat(leave(kaisa).statusCode()).isEqualTo(302);
        assertThat(kaisa.open(HOME).statusCode()).isEqualTo(403);
        assertThat(kaisa.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);
        assertThat(kaisa.open(LOOKS).body()).contains("does not see the answer &amp; asks why.");
        JsonNode after = head.api().get("/own-looks").expect(200).json().path("items").get(0);
        assertThat(after.path("until").asText()).isLessThan(ends);
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry e join customer c on c.id = e.customer_id"
                                        + " join person p on p.customer_id = c.id where p.id = ? and act like 'look-%'"
                                        + " order by e.id",
                                head.id()))
                .containsExactly("look-begun", "look-ended");
        boss.api().get("/own-looks").expect(200);
        assertThat(boss.api().get("/own-looks").json().toString()).doesNotContain(firmOf(head));
        head.invites("member").api().get("/own-looks").expectProblem(403, "forbidden");
    }

    @Test
    void it_lasts_half_an_hour_and_whoever_goes_on_is_told() {
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, boss);
        HouseDatabase.forward(Duration.ofMinutes(29));
        assertThat(kaisa.open(HOME).statusCode()).isEqualTo(200);
        HouseDatabase.forward(Duration.ofMinutes(1));
        HttpResponse<String> led = kaisa.open(HOME);
        assertThat(led.statusCode()).isEqualTo(302);
        String over = led.headers().firstValue("Location").orElse("");
        assertThat(over).endsWith(LOOKS + "?over=1");
        assertThat(kaisa.open(LOOKS + "?over=1").body()).contains("id=\"over\"");
        assertThat(kaisa.open("/cases/queue.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void it_ends_with_the_account_of_the_person_seen_and_with_the_right_of_whoever_looks() {
        APortalPerson member = boss.invites("member");
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, member);
        boss.api()
                .having(member.seenBy(boss).path("version").asLong())
                .post("/own-people/" + member.id() + "/disable", Map.of())
                .expect(204);
        assertThat(kaisa.open(HOME).statusCode()).isEqualTo(302);
        assertThat(begin(kaisa, firm, member.id(), REASON).statusCode()).isEqualTo(200);

        String login = APerson.hired("DUTY_MANAGER");
        PageVisitor manager = looking(login, APerson.PASSWORD, boss);
        HouseDatabase.change(
                "update person_role set role = 'LINE_1' where person_id = (select id from person where login = ?)",
                login);
        assertThat(manager.open(HOME).statusCode()).isEqualTo(403);
        assertThat(manager.open(LOOKS).statusCode()).isEqualTo(403);
    }

    @Test
    void it_ends_when_cases_of_the_firm_are_closed_to_whoever_looks_and_to_nobody_else() {
        APortalPerson head = APortalPerson.firstOf(under());
        String named = APerson.hired("DUTY_MANAGER");
        PageVisitor kaisa = looking("kaisa", ApiCaller.PASSWORD, head);
        PageVisitor inside = looking(named, APerson.PASSWORD, head);
        long restriction =
                APerson.api(APerson.hired("DUTY_MANAGER"))
                        .post(
                                "/restrictions",
                                Map.of(
                                        "customer",
                                        firmOf(head),
                                        "reason",
                                        "A listed company",
                                        "circle",
                                        List.of(named)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        HttpResponse<String> led = kaisa.open(HOME);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElse("")).endsWith(LOOKS + "?over=1");
        assertThat(inside.open(HOME).statusCode()).isEqualTo(200);
        ApiCaller.as("sanni")
                .post("/restrictions/" + restriction + "/end", Map.of("reason", "The test is over"))
                .expect(204);
    }

    @Test
    void without_a_reason_and_without_a_fresh_second_factor_nobody_looks() {
        String login = APerson.hired("DUTY_MANAGER");
        PageVisitor manager = PageVisitor.signedIn(login, APerson.PASSWORD);
        HttpResponse<String> refused = begin(manager, firm, boss.id(), "  ");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("id=\"reason-error\"");
        long own = HouseDatabase.number("select id from person where login = ?", login);
        assertThat(begun(own)).isZero();

        AnAuthenticator.takenBy(manager, own);
        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                own);
        HttpResponse<String> asked = begin(manager, firm, boss.id(), REASON);
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .contains("/confirm-yourself.xhtml");
        assertThat(begun(own)).isZero();
        HouseDatabase.change(
                "update person_session set factor_at = factor_at + interval '6 minutes'"
                        + " where person_id = ?",
                own);
        assertThat(begin(manager, firm, boss.id(), REASON).statusCode()).isEqualTo(302);
        assertThat(begun(own)).isOne();
    }

    @Test
    void nobody_else_of_the_house_looks_and_nobody_is_seen_who_is_not_the_firms() {
        for (String login : List.of("aino", "ilmari", "otto", "sanni")) {
            assertThat(PageVisitor.signedIn(login, ApiCaller.PASSWORD).open(LOOKS).statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        PageVisitor kaisa = PageVisitor.signedIn("kaisa", ApiCaller.PASSWORD);
        APortalPerson elsewhere = APortalPerson.firstOf(under());
        long before = HouseDatabase.number("select count(*) from customer_look");
        begin(kaisa, firm, elsewhere.id(), REASON);
        begin(
                kaisa,
                firm,
                HouseDatabase.number("select id from person where login = 'sanni'"),
                REASON);
        assertThat(HouseDatabase.number("select count(*) from customer_look")).isEqualTo(before);
        assertThat(kaisa.open(LOOKS + "?customer=NOSUCHFIRM").body()).doesNotContain("begin-form");
    }

    private static String under() {
        return ACustomer.under(ACustomer.terms());
    }

    private static String firmOf(APortalPerson person) {
        return HouseDatabase.texts(
                        "select c.code from customer c join person p on p.customer_id = c.id where p.id = ?",
                        person.id())
                .get(0);
    }

    private static long begun(long looker) {
        return HouseDatabase.number(
                "select count(*) from customer_look where looker_id = ?", looker);
    }

    private static PageVisitor looking(String login, String password, APortalPerson as) {
        PageVisitor visitor = PageVisitor.signedIn(login, password);
        HttpResponse<String> begun = begin(visitor, firmOf(as), as.id(), REASON);
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.headers().firstValue("Location").orElse("")).contains(HOME);
        return visitor;
    }

    private static HttpResponse<String> begin(
            PageVisitor visitor, String code, long person, String reason) {
        String page = LOOKS + "?customer=" + code;
        Map<String, String> form = new TreeMap<>();
        form.put("begin-form", "begin-form");
        form.put("seenPerson", String.valueOf(person));
        form.put("reason", reason);
        form.put("begin", "begin");
        return visitor.sendWithNonce(page, visitor.open(page), form);
    }

    private static HttpResponse<String> leave(PageVisitor visitor) {
        return visitor.bring(
                "/looks/leave",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                new byte[0]);
    }

    private static Map<String, String> invitation() {
        return Map.of(
                "new", "new",
                "name", "Asko Uusi",
                "email", "asko@firm.example",
                "right", "member",
                "language", "en",
                "zone", "Europe/Helsinki",
                "invite", "invite");
    }

    private static String opened(APortalPerson person, String subject) {
        return person.api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/cases",
                        Map.of(
                                "subject", subject,
                                "description", "In Russian, please.",
                                "severity", "low"))
                .expect(201)
                .number();
    }
}
