package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APasskey;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AnAuthenticator;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** Passkeys at the door, as the second turn, and before acts that ask for a proof anew. */
class PasskeyIT {
    private static final String LOGIN = "/login.xhtml";
    private static final String TURN = "/second-turn.xhtml";
    private static final String PASSKEYS = "/passkeys.xhtml";
    private static final String FACTOR = "/second-factor.xhtml";
    private static final String HOME = "/portal/my-cases.xhtml";
    private static final String REFUSED = "This passkey was not accepted";

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        boss = APortalPerson.firstOf(ACustomer.takenOn());
    }

    @Test
    void a_passkey_alone_opens_the_door_and_counts_as_a_second_factor() {
        APortalPerson pia = boss.invites("member");
        int letters = KeyLetters.to(pia.email()).size();
        PageVisitor elsewhere = signedIn(pia);
        PageVisitor at = signedIn(pia);
        APasskey hers = APasskey.takenBy(at, "Telephone of Pia");
        assertThat(hers.recoveryCodes()).hasSize(10);
        assertThat(at.open(HOME).statusCode()).isEqualTo(200);
        assertThat(elsewhere.open(HOME).statusCode()).as("her other session").isEqualTo(302);

        PageVisitor visitor = PageVisitor.stranger();
        String before = visitor.open(LOGIN).body().isEmpty() ? "" : visitor.cookieHeader();
        assertThat(hers.shownAt(visitor, LOGIN).statusCode()).isEqualTo(302);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(200);
        assertThat(PageVisitor.carrying(before).open(HOME).statusCode()).isEqualTo(302);
        assertThat(visitor.open(PASSKEYS).body()).contains("Telephone of Pia");
        assertThat(pia.seenBy(boss).path("secondFactor").asBoolean()).isTrue();
        assertThat(acts(pia)).contains("passkey-taken");
        Patience.until("a letter about it", () -> KeyLetters.to(pia.email()).size() == letters + 1);
        assertThat(KeyLetters.to(pia.email()).get(letters).text()).contains("Telephone of Pia");
    }

    @Test
    void a_password_alone_opens_nothing_to_whoever_has_a_passkey() {
        APortalPerson pia = boss.invites("member");
        APasskey hers = APasskey.takenBy(signedIn(pia), "hers");
        PageVisitor visitor = half(pia);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(302);
        pia.api().get("/cases").expectProblem(401, "second-factor-needed");
        assertThat(hers.shownAt(visitor, TURN).statusCode()).isEqualTo(302);
        assertThat(visitor.open(HOME).statusCode()).isEqualTo(200);

        PageVisitor without = half(pia);
        HttpResponse<String> spare =
                without.sendWithNonce(
                        TURN,
                        without.open(TURN),
                        Map.of(
                                "turn", "turn",
                                "code", hers.recoveryCodes().get(0),
                                "enter", "enter"));
        assertThat(spare.statusCode()).isEqualTo(302);
        assertThat(without.open(HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_is_good_once_and_in_the_session_that_asked() {
        APasskey hers = APasskey.takenBy(signedIn(boss.invites("member")), "hers");
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> asked = APasskey.asked(visitor, LOGIN);
        String answer = hers.shows(APasskey.challenge(asked));

        PageVisitor thief = PageVisitor.stranger();
        refused(APasskey.bring(thief, LOGIN, APasskey.asked(thief, LOGIN), answer));
        PageVisitor unasked = PageVisitor.stranger();
        refused(APasskey.bring(unasked, LOGIN, unasked.open(LOGIN), answer));

        assertThat(APasskey.bring(visitor, LOGIN, asked, answer).statusCode()).isEqualTo(302);
        PageVisitor again = PageVisitor.stranger();
        HttpResponse<String> first = APasskey.asked(again, LOGIN);
        String good = hers.shows(APasskey.challenge(first));
        refused(APasskey.bring(again, LOGIN, first, answer));
        refused(APasskey.bring(again, LOGIN, first, good));
    }

    @Test
    void an_answer_from_another_page_for_another_house_or_of_nobody_proved_is_refused() {
        APasskey hers = APasskey.takenBy(signedIn(boss.invites("member")), "hers");
        refusedWith(hers, "https://evil.example", APasskey.HOUSE, APasskey.PROVED);
        refusedWith(hers, "http://localhost", APasskey.HOUSE, APasskey.PROVED);
        refusedWith(hers, APasskey.HERE, "evil.example", APasskey.PROVED);
        refusedWith(hers, APasskey.HERE, APasskey.HOUSE, APasskey.TOUCHED);
        assertThat(hers.shownAt(PageVisitor.stranger(), LOGIN).statusCode()).isEqualTo(302);
    }

    @Test
    void what_was_made_for_another_page_house_or_question_is_not_taken() {
        APortalPerson pia = boss.invites("member");
        PageVisitor at = signedIn(pia);
        for (List<String> wrong :
                List.of(
                        List.of("https://evil.example", APasskey.HOUSE, ""),
                        List.of(APasskey.HERE, "evil.example", ""),
                        List.of(APasskey.HERE, APasskey.HOUSE, "b3RoZXI"))) {
            HttpResponse<String> begun = APasskey.begun(at);
            String question = wrong.get(2).isEmpty() ? APasskey.challenge(begun) : wrong.get(2);
            String answer = APasskey.of(begun).makes(question, wrong.get(0), wrong.get(1));
            assertThat(APasskey.bring(at, begun, "a trap", answer).body()).contains(REFUSED);
        }
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from passkey where person_id = ?", pia.id()))
                .isZero();
    }

    @Test
    void a_count_that_goes_back_is_refused_and_told_once() {
        APortalPerson pia = boss.invites("member");
        APasskey hers = APasskey.takenBy(signedIn(pia), "hers");
        for (int i = 0; i < 3; i++) {
            hers.shownAt(PageVisitor.stranger(), LOGIN);
        }
        Patience.until(
                "a letter about the new one",
                () -> letters(pia).stream().anyMatch(text -> text.contains("now opens")));
        for (int back : new int[] {3, 1}) {
            PageVisitor copy = PageVisitor.stranger();
            HttpResponse<String> asked = APasskey.asked(copy, LOGIN);
            refused(
                    APasskey.bring(
                            copy,
                            LOGIN,
                            asked,
                            hers.shows(
                                    APasskey.challenge(asked),
                                    APasskey.HERE,
                                    APasskey.HOUSE,
                                    APasskey.PROVED,
                                    back)));
        }
        assertThat(acts(pia)).containsOnlyOnce("passkey-copied");
        Patience.until(
                "a letter about the copy",
                () -> letters(pia).stream().anyMatch(text -> text.contains("a copy of it")));
        assertThat(hers.shownAt(PageVisitor.stranger(), LOGIN).statusCode()).isEqualTo(302);
    }

    @Test
    void anothers_passkey_is_nobodys_second_turn_and_confirms_nothing() {
        APortalPerson pia = boss.invites("member");
        APortalPerson ken = boss.invites("member");
        PageVisitor at = signedIn(pia);
        APasskey hers = APasskey.takenBy(at, "hers");
        APasskey his = APasskey.takenBy(signedIn(ken), "his");
        PageVisitor half = half(pia);
        refused(his.shownAt(half, TURN));
        assertThat(half.open(HOME).statusCode()).isEqualTo(302);

        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                pia.id());
        HttpResponse<String> sent = APasskey.begun(at);
        assertThat(sent.statusCode()).isEqualTo(302);
        String confirm = "/confirm-yourself.xhtml?back=%2Fpasskeys.xhtml";
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith(confirm);
        refused(his.shownAt(at, confirm));
        assertThat(APasskey.begun(at).statusCode()).isEqualTo(302);
        HttpResponse<String> confirmed = hers.shownAt(at, confirm);
        assertThat(confirmed.headers().firstValue("Location").orElse("")).endsWith(PASSKEYS);
        assertThat(APasskey.begun(at).statusCode()).isEqualTo(200);
    }

    @Test
    void an_authenticator_beside_a_passkey_asks_for_a_fresh_proof_and_brings_no_new_codes() {
        APortalPerson pia = boss.invites("member");
        PageVisitor at = signedIn(pia);
        APasskey hers = APasskey.takenBy(at, "hers");
        List<String> codes = codesOf(pia);
        HouseDatabase.change(
                "update person_session set factor_at = factor_at - interval '6 minutes'"
                        + " where person_id = ?",
                pia.id());
        HttpResponse<String> sent = authenticatorBegun(at);
        assertThat(sent.statusCode()).isEqualTo(302);
        String confirm = "/confirm-yourself.xhtml?back=%2Fsecond-factor.xhtml";
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith(confirm);
        assertThat(factors(pia)).as("none was begun").isZero();

        assertThat(hers.shownAt(at, confirm).headers().firstValue("Location").orElse(""))
                .endsWith(FACTOR);
        HttpResponse<String> begun = authenticatorBegun(at);
        AnAuthenticator told = AnAuthenticator.shown(begun, pia.id());
        HttpResponse<String> taken =
                at.sendWithNonce(
                        FACTOR,
                        begun,
                        Map.of("proof", "proof", "code", told.code(0), "confirm", "confirm"));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("id=\"drop\"").doesNotContain("id=\"codes\"");
        assertThat(acts(pia)).contains("second-factor-taken");
        assertThat(codesOf(pia)).hasSize(10).isEqualTo(codes);
    }

    @Test
    void another_devices_signature_under_her_passkeys_name_is_refused() {
        APasskey hers = APasskey.takenBy(signedIn(boss.invites("member")), "hers");
        APasskey his = APasskey.takenBy(signedIn(boss.invites("member")), "his");
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> asked = APasskey.asked(visitor, LOGIN);
        String question = APasskey.challenge(asked);
        String right = hers.shows(question);
        String forged = his.shows(question);
        refused(
                APasskey.bring(
                        visitor,
                        LOGIN,
                        asked,
                        right.substring(0, right.indexOf('.'))
                                + forged.substring(forged.indexOf('.'))));
    }

    @Test
    void a_removed_passkey_and_one_of_a_closed_account_open_nothing() {
        APortalPerson pia = boss.invites("member");
        PageVisitor at = signedIn(pia);
        APasskey hers = APasskey.takenBy(at, "hers");
        HttpResponse<String> page = at.open(PASSKEYS);
        at.sendWithNonce(
                PASSKEYS, page, Map.of("known", "known", "list:0:remove", "list:0:remove"));
        assertThat(acts(pia)).contains("passkey-removed");
        refused(hers.shownAt(PageVisitor.stranger(), LOGIN));
        pia.api().get("/cases").expect(200);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from recovery_code where person_id = ?", pia.id()))
                .isZero();

        APortalPerson ken = boss.invites("member");
        APasskey his = APasskey.takenBy(signedIn(ken), "his");
        boss.api()
                .having(ken.seenBy(boss).path("version").asLong())
                .post("/own-people/" + ken.id() + "/disable", Map.of())
                .expect(204);
        refused(his.shownAt(PageVisitor.stranger(), LOGIN));
    }

    @Test
    void an_administrator_takes_lost_passkeys_away() {
        APortalPerson pia = boss.invites("member");
        APasskey hers = APasskey.takenBy(signedIn(pia), "hers");
        boss.api()
                .having(pia.seenBy(boss).path("version").asLong())
                .post("/own-people/" + pia.id() + "/second-factor-drop", "")
                .expect(204);
        refused(hers.shownAt(PageVisitor.stranger(), LOGIN));
        pia.api().get("/cases").expect(200);
    }

    @Test
    void a_passkey_is_what_a_firm_demands_that_demands_a_second_factor() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.takenOn());
        APortalPerson pia = head.invites("member");
        PageVisitor under = signedIn(pia);
        head.api().put("/second-factor-demand", Map.of("demanded", true)).expect(204);
        assertThat(under.open(HOME).statusCode()).isEqualTo(302);
        APasskey.takenBy(under, "hers");
        assertThat(under.open(HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void a_dump_of_the_database_holds_nothing_that_answers() {
        APortalPerson pia = boss.invites("member");
        APasskey hers = APasskey.takenBy(signedIn(pia), "hers");
        assertThat(
                        HouseDatabase.texts(
                                "select encode(credential_id, 'hex') from passkey where person_id = ?",
                                pia.id()))
                .containsExactly(hers.credential());
        assertThat(
                        HouseDatabase.texts(
                                "select column_name::text from information_schema.columns"
                                        + " where table_schema = 'linja' and table_name = 'passkey'"))
                .containsExactlyInAnyOrder(
                        "id",
                        "person_id",
                        "customer_id",
                        "name",
                        "credential_id",
                        "attested",
                        "backup_eligible",
                        "sign_count",
                        "made_at",
                        "used_at",
                        "doubted_at");
    }

    private static void refusedWith(APasskey passkey, String page, String house, int flags) {
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> asked = APasskey.asked(visitor, LOGIN);
        refused(
                APasskey.bring(
                        visitor,
                        LOGIN,
                        asked,
                        passkey.shows(APasskey.challenge(asked), page, house, flags, 100)));
        assertThat(visitor.open(HOME).statusCode()).as(page + house + flags).isEqualTo(302);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(REFUSED);
    }

    private static PageVisitor signedIn(APortalPerson person) {
        return PageVisitor.signedIn(person.login(), APortalPerson.PASSWORD);
    }

    /** Somebody who has proved the password and no more. */
    private static PageVisitor half(APortalPerson person) {
        PageVisitor visitor = signedIn(person);
        assertThat(visitor.open(TURN).body()).contains("id=\"code\"");
        return visitor;
    }

    private static HttpResponse<String> authenticatorBegun(PageVisitor visitor) {
        return visitor.sendWithNonce(
                FACTOR, visitor.open(FACTOR), Map.of("keep", "keep", "begin", "begin"));
    }

    private static long factors(APortalPerson person) {
        return HouseDatabase.number(
                "select count(*) from second_factor where person_id = ?", person.id());
    }

    private static List<String> codesOf(APortalPerson person) {
        return HouseDatabase.texts(
                "select encode(code_hash, 'hex') from recovery_code where person_id = ? order by 1",
                person.id());
    }

    private static List<String> letters(APortalPerson person) {
        return KeyLetters.to(person.email()).stream().map(CaughtMail::text).toList();
    }

    private static List<String> acts(APortalPerson person) {
        return HouseDatabase.texts(
                "select act from administration_entry where subject = ?", "person:" + person.id());
    }
}
