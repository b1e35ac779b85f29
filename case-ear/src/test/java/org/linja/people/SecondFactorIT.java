package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** A second factor at the door, and before acts for which an open session is not enough. */
class SecondFactorIT {
    private static final String LOGIN = "/login.xhtml";
    private static final String TURN = "/second-turn.xhtml";
    private static final String FACTOR = "/second-factor.xhtml";
    private static final String PEOPLE = "/admin/people.xhtml";
    private static final String WORD = "a quite secret word";
    private static final String HOME = "/portal/my-cases.xhtml";
    private static final String OUR_PEOPLE = "/portal/our-people.xhtml";

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        boss = APortalPerson.firstOf(ACustomer.takenOn());
    }

    @Test
    void a_password_alone_opens_nothing_to_whoever_has_a_second_factor() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator hers = AnAuthenticator.of(pia);
        PageVisitor visitor = half(pia);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(302);
        assertThat(visitor.open(FACTOR).statusCode()).isEqualTo(302);
        String before = visitor.cookieHeader();

        HttpResponse<String> answer = turn(half(pia), hers.newCode());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(turn(visitor, hers.newCode()).statusCode()).isEqualTo(302);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(200);
        assertThat(PageVisitor.carrying(before).open(HOME).statusCode()).isEqualTo(302);
    }

    @Test
    void a_code_is_good_once_and_a_wrong_one_is_told_like_a_wrong_password() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator hers = AnAuthenticator.of(pia);
        String code = hers.newCode();
        assertThat(turn(half(pia), code).statusCode()).isEqualTo(302);
        HttpResponse<String> again = turn(half(pia), code);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("The name or the password is not right");
        assertThat(turn(half(pia), hers.code(-5)).statusCode()).isEqualTo(200);
        assertThat(turn(half(pia), hers.code(5)).statusCode()).isEqualTo(200);
        assertThat(turn(half(pia), "").statusCode()).isEqualTo(200);
        assertThat(turn(half(pia), hers.newCode()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_code_without_a_password_before_it_opens_nothing() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator.of(pia);
        HttpResponse<String> page = PageVisitor.stranger().open(TURN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("id=\"code\"");
    }

    @Test
    void after_five_wrong_codes_no_code_is_heard_but_a_recovery_code_is_once() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator hers = AnAuthenticator.of(pia);
        PageVisitor guessing = half(pia);
        for (int i = 0; i < 5; i++) {
            assertThat(turn(guessing, hers.code(10 + i)).statusCode()).isEqualTo(200);
        }
        assertThat(turn(guessing, hers.newCode()).statusCode()).isEqualTo(200);
        String spare = hers.recoveryCodes().get(3);
        assertThat(turn(guessing, spare.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(302);
        assertThat(guessing.open(FACTOR).body()).contains("Recovery codes left: 9");
        assertThat(turn(half(pia), spare).statusCode()).isEqualTo(200);
        assertThat(acts(pia)).contains("second-factor-taken", "recovery-code-used");

        HouseDatabase.change(
                "update second_factor set tried_since = tried_since - interval '11 minutes'"
                        + " where person_id = ?",
                pia.id());
        assertThat(turn(half(pia), hers.newCode()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_with_the_password_cannot_go_round_it() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator hers = AnAuthenticator.of(pia);
        pia.api().get("/cases").expectProblem(401, "second-factor-needed");
        String code = hers.newCode();
        ApiCaller proved = pia.api().with("Linja-Second-Factor", code);
        proved.get("/cases").expect(200);
        proved.get("/cases").expectProblem(401, "sign-in-failed");
        ApiCaller.as(pia.login(), "not her password")
                .with("Linja-Second-Factor", hers.newCode())
                .get("/cases")
                .expectProblem(401, "sign-in-failed");
    }

    @Test
    void a_dump_of_the_database_gives_neither_secret_nor_codes() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator hers = AnAuthenticator.of(pia);
        String secret = HexFormat.of().formatHex(hers.bytes());
        assertThat(
                        HouseDatabase.texts(
                                "select encode(sealed, 'hex') from second_factor where person_id = ?",
                                pia.id()))
                .singleElement()
                .asString()
                .doesNotContain(secret);
        assertThat(
                        HouseDatabase.texts(
                                "select row_to_json(r)::text from recovery_code r where person_id = ?",
                                pia.id()))
                .hasSize(10)
                .noneMatch(row -> hers.recoveryCodes().stream().anyMatch(row::contains));
    }

    @Test
    void of_two_windows_only_the_one_that_began_last_can_be_confirmed() {
        APortalPerson pia = boss.invites("member");
        PageVisitor at = PageVisitor.signedIn(pia.login(), APortalPerson.PASSWORD);
        HttpResponse<String> first = press(at, "begin");
        HttpResponse<String> second = press(at, "begin");
        AnAuthenticator old = AnAuthenticator.shown(first, pia.id());
        AnAuthenticator now = AnAuthenticator.shown(second, pia.id());

        assertThat(prove(at, first, now.code(0)).body())
                .contains("Meanwhile you began anew in another window");
        assertThat(prove(at, second, old.code(0)).body()).contains("This code is not right");
        assertThat(taken(pia.id())).isZero();
        AnAuthenticator.codes(prove(at, second, now.code(0)));
        assertThat(taken(pia.id())).isEqualTo(1);
    }

    private static long taken(long person) {
        return HouseDatabase.number(
                "select count(*) from second_factor where person_id = ?"
                        + " and confirmed_at is not null",
                person);
    }

    private static HttpResponse<String> prove(
            PageVisitor at, HttpResponse<String> page, String code) {
        return at.sendWithNonce(
                FACTOR, page, Map.of("proof", "proof", "code", code, "confirm", "confirm"));
    }

    @Test
    void other_sessions_end_when_a_second_factor_is_taken() {
        APortalPerson pia = boss.invites("member");
        PageVisitor elsewhere = PageVisitor.signedIn(pia.login(), APortalPerson.PASSWORD);
        PageVisitor here = PageVisitor.signedIn(pia.login(), APortalPerson.PASSWORD);
        AnAuthenticator.takenBy(here, pia.id());
        assertThat(here.open(HOME).statusCode()).isEqualTo(200);
        assertThat(elsewhere.open(HOME).statusCode()).isEqualTo(302);
    }

    @Test
    void a_firm_demands_it_and_whoever_has_none_can_only_take_one() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.takenOn());
        APortalPerson pia = head.invites("member");
        PageVisitor under = PageVisitor.signedIn(pia.login(), APortalPerson.PASSWORD);
        assertThat(under.open(HOME).statusCode()).isEqualTo(200);
        head.api().put("/second-factor-demand", Map.of("demanded", true)).expect(204);

        HttpResponse<String> led = under.open(HOME);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElse("")).endsWith(FACTOR);
        assertThat(under.open("/account.xhtml").statusCode()).isEqualTo(302);
        pia.api().get("/cases").expectProblem(403, "forbidden");
        head.api().get("/own-people").expectProblem(403, "forbidden");

        AnAuthenticator.takenBy(under, pia.id());
        assertThat(under.open(HOME).statusCode()).isEqualTo(200);
        PageVisitor office = PageVisitor.signedIn(head.login(), APortalPerson.PASSWORD);
        AnAuthenticator his = AnAuthenticator.takenBy(office, head.id());
        ApiCaller proved = head.api().with("Linja-Second-Factor", his.newCode());
        proved.put("/second-factor-demand", Map.of("demanded", false)).expect(204);
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry where actor = ?",
                                "person:" + head.id()))
                .contains("second-factor-demanded", "second-factor-demand-ended");
    }

    @Test
    void an_administrator_takes_a_lost_one_and_its_person_hears_of_it() {
        APortalPerson pia = boss.invites("member");
        AnAuthenticator.of(pia);
        assertThat(pia.seenBy(boss).path("secondFactor").asBoolean()).isTrue();
        APortalPerson stranger = APortalPerson.firstOf(ACustomer.takenOn());
        stranger.api()
                .having(1)
                .post("/own-people/" + pia.id() + "/second-factor-drop", "")
                .expectProblem(404, "not-found");
        long version = pia.seenBy(boss).path("version").asLong();
        Patience.until(
                "a letter about the second factor",
                () ->
                        KeyLetters.to(pia.email()).stream()
                                .anyMatch(
                                        letter ->
                                                letter.text()
                                                        .contains(
                                                                "A second factor has been set up")));
        int letters = KeyLetters.to(pia.email()).size();
        boss.api()
                .having(version)
                .post("/own-people/" + pia.id() + "/second-factor-drop", "")
                .expect(204);
        pia.api().get("/cases").expect(200);
        Patience.until("a letter about it", () -> KeyLetters.to(pia.email()).size() == letters + 1);
        assertThat(KeyLetters.to(pia.email()).get(letters).text())
                .contains("Your second factor has been switched off");
        assertThat(acts(pia)).contains("second-factor-dropped");
        boss.api()
                .having(version + 1)
                .post("/own-people/" + pia.id() + "/second-factor-drop", "")
                .expectProblem(409, "act-not-allowed");
    }

    @Test
    void nobody_takes_their_own_away_as_an_administrator() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.takenOn());
        AnAuthenticator his = AnAuthenticator.of(head);
        head.api()
                .with("Linja-Second-Factor", his.newCode())
                .having(version(head))
                .post("/own-people/" + head.id() + "/second-factor-drop", "")
                .expectProblem(409, "act-not-allowed");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from second_factor where person_id = ?",
                                head.id()))
                .isEqualTo(1);
    }

    @Test
    void an_open_session_is_not_enough_to_switch_it_off_or_to_get_new_codes() {
        APortalPerson pia = boss.invites("member");
        PageVisitor at = PageVisitor.signedIn(pia.login(), APortalPerson.PASSWORD);
        AnAuthenticator hers = AnAuthenticator.takenBy(at, pia.id());
        HttpResponse<String> renewed = press(at, "renew");
        assertThat(AnAuthenticator.codes(renewed))
                .doesNotContainAnyElementsOf(hers.recoveryCodes());

        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                pia.id());
        for (String act : new String[] {"renew", "drop"}) {
            HttpResponse<String> asked = press(at, act);
            assertThat(asked.statusCode()).as(act).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location").orElse(""))
                    .contains("/confirm-yourself.xhtml?back=%2Fsecond-factor.xhtml");
        }
        String confirm = "/confirm-yourself.xhtml?back=%2Fsecond-factor.xhtml";
        HttpResponse<String> page = at.open(confirm);
        assertThat(confirm(at, page, "000000").body()).contains("This code is not right");
        HttpResponse<String> back = confirm(at, at.open(confirm), hers.newCode());
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElse("")).endsWith(FACTOR);
        press(at, "drop");
        pia.api().get("/cases").expect(200);
        assertThat(acts(pia)).contains("recovery-codes-renewed", "second-factor-dropped");
    }

    @Test
    void whoever_has_one_shows_it_before_they_make_an_administrator() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.takenOn());
        APortalPerson pia = head.invites("member");
        AnAuthenticator his = AnAuthenticator.of(head);
        ApiCaller proved = head.api().with("Linja-Second-Factor", his.newCode());
        proved.having(version(pia))
                .post("/own-people/" + pia.id() + "/right", Map.of("right", "signatory"))
                .expect(204);
        PageVisitor at = half(head);
        turn(at, his.newCode());
        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                head.id());
        HttpResponse<String> page = at.open("/portal/our-people.xhtml");
        HttpResponse<String> asked =
                at.sendWithNonce(
                        "/portal/our-people.xhtml",
                        page,
                        Map.of(
                                "new", "new",
                                "name", "Asko Uusi",
                                "email", "asko@firm.example",
                                "right", "administrator",
                                "language", "en",
                                "zone", "Europe/Helsinki",
                                "invite", "invite"));
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .contains("/confirm-yourself.xhtml");
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from person where email = 'asko@firm.example'"))
                .isZero();
    }

    @Test
    void a_right_that_was_chosen_outlives_the_question_for_a_second_factor() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.takenOn());
        APortalPerson pia = head.invites("member");
        AnAuthenticator his = AnAuthenticator.of(head);
        PageVisitor at = half(head);
        turn(at, his.newCode());
        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                head.id());
        HttpResponse<String> page = at.open(OUR_PEOPLE);
        String edit = PageVisitor.rowButton(page, pia.email(), "edit");
        HttpResponse<String> opened =
                at.sendWithNonce(OUR_PEOPLE, page, Map.of("all", "all", edit, edit));
        HttpResponse<String> asked = giveRight(at, opened, "signatory");
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .contains("/confirm-yourself.xhtml");

        confirm(
                at,
                at.open("/confirm-yourself.xhtml?back=%2Fportal%2Four-people.xhtml"),
                his.newCode());
        HttpResponse<String> back = at.open(OUR_PEOPLE);
        assertThat(back.body())
                .contains("id=\"change-panel\"")
                .containsPattern("<option value=\"signatory\" selected");
        giveRight(at, back, "signatory");
        assertThat(acts(pia)).contains("right-given");
        assertThat(at.open(OUR_PEOPLE).body()).doesNotContain("id=\"change-panel\"");
    }

    private static HttpResponse<String> giveRight(
            PageVisitor at, HttpResponse<String> page, String right) {
        return at.sendWithNonce(
                OUR_PEOPLE,
                page,
                Map.of("change", "change", "changeRight", right, "giveRight", "giveRight"));
    }

    @Test
    void whoever_has_one_shows_it_before_they_set_somebodys_password() {
        ApiCaller sanni = ApiCaller.as("sanni");
        String chief = "t" + UUID.randomUUID().toString().substring(0, 12);
        String other = "t" + UUID.randomUUID().toString().substring(0, 12);
        long id = created(sanni, chief, "ADMINISTRATOR");
        created(sanni, other, "LINE_1");
        PageVisitor at = PageVisitor.signedIn(chief, WORD);
        AnAuthenticator.takenBy(at, id);
        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                id);

        HttpResponse<String> list = at.open(PEOPLE + "?text=" + other);
        String edit = PageVisitor.rowButton(list, other + "<", "edit");
        HttpResponse<String> opened =
                at.sendWithNonce(PEOPLE, list, Map.of("all", "all", edit, edit));
        HttpResponse<String> asked =
                at.sendWithNonce(
                        PEOPLE,
                        opened,
                        Map.of(
                                "reset", "reset",
                                "newPassword", "another quite secret word",
                                "resetPassword", "resetPassword"));
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .contains("/confirm-yourself.xhtml");
        ApiCaller.as(other, WORD).get("/cases").expect(200);
        assertThat(at.open(PEOPLE).body())
                .contains("id=\"change-panel\"", "id=\"newPasswordAgain\"", "Hilla " + other)
                .doesNotContain("another quite secret word");
        sanni.having(version(id)).post("/people/" + id + "/disable", "").expect(204);
    }

    private static long created(ApiCaller by, String login, String role) {
        return by.post(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                "Hilla " + login,
                                "email",
                                login + "@linja.example",
                                "language",
                                "en",
                                "zone",
                                "Europe/Helsinki",
                                "roles",
                                List.of(role),
                                "password",
                                WORD))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static long version(long person) {
        return HouseDatabase.number("select version from person where id = ?", person);
    }

    private static long version(APortalPerson person) {
        return HouseDatabase.number("select version from person where id = ?", person.id());
    }

    /** Somebody who has proved the password and no more. */
    private static PageVisitor half(APortalPerson person) {
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> answer =
                visitor.send(
                        LOGIN,
                        visitor.open(LOGIN),
                        Map.of(
                                "sign-in",
                                "sign-in",
                                "name",
                                person.login(),
                                "password",
                                APortalPerson.PASSWORD,
                                "enter",
                                "enter"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(TURN);
        return visitor;
    }

    private static HttpResponse<String> turn(PageVisitor visitor, String code) {
        return visitor.sendWithNonce(
                TURN, visitor.open(TURN), Map.of("turn", "turn", "code", code, "enter", "enter"));
    }

    private static HttpResponse<String> confirm(
            PageVisitor visitor, HttpResponse<String> page, String code) {
        return visitor.sendWithNonce(
                "/confirm-yourself.xhtml",
                page,
                Map.of("turn", "turn", "code", code, "confirm", "confirm"));
    }

    private static HttpResponse<String> press(PageVisitor visitor, String act) {
        return visitor.sendWithNonce(
                FACTOR, visitor.open(FACTOR), Map.of("keep", "keep", act, act));
    }

    private static List<String> acts(APortalPerson person) {
        return HouseDatabase.texts(
                "select act from administration_entry where subject = ?", "person:" + person.id());
    }
}
