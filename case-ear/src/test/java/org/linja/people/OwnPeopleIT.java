package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APerson;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.PageVisitor;

/** A customer's administrator keeps the people of their own firm, and of no other (attack 12). */
class OwnPeopleIT {
    private static final Map<String, String> MATTER =
            Map.of(
                    "subject", "Where is the manual?",
                    "description", "In Russian, please.",
                    "severity", "low");

    private static final String OUR_PEOPLE = "/portal/our-people.xhtml";

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
    }

    @Test
    void whoever_may_only_read_opens_nothing_and_answers_nothing() {
        APortalPerson member = boss.invites("member");
        APortalPerson reader = boss.invites("read-only");
        String number = open(member).expect(201).number();

        reader.api().get("/cases/" + number).expect(200);
        open(reader).expectProblem(403, "forbidden");
        answer(reader, number).expectProblem(403, "forbidden");
        answer(member, number).expect(200);

        PageVisitor at = PageVisitor.signedIn(reader.login(), APortalPerson.PASSWORD);
        assertThat(at.open("/portal/my-cases.xhtml").body())
                .as("no door that would not open")
                .contains(number)
                .doesNotContain("open-case.xhtml");
        assertThat(at.open("/portal/open-case.xhtml").statusCode()).isEqualTo(403);
        assertThat(at.open("/portal/case.xhtml?number=" + number).body())
                .contains("Where is the manual?")
                .doesNotContain("id=\"answer\"", "id=\"contest\"", "id=\"claim\"");
    }

    @Test
    void nobody_of_the_house_is_a_firms_person_too_whoever_invites_them() {
        String hired = APerson.hired("LINE_1");
        Map<String, String> words = new HashMap<>(APortalPerson.words("signatory"));
        words.put("email", hired.toUpperCase(Locale.ROOT) + "@linja.example");
        boss.api().post("/own-people", words).expectError("email", "email-taken");
        words.put("email", hired + "+too@linja.example");
        boss.api().post("/own-people", words).expectError("email", "email-taken");

        APortalPerson left = boss.invites("member");
        String path = "/own-people/" + left.id();
        boss.api().having(seen(left)).post(path + "/disable", Map.of()).expect(204);
        HouseDatabase.change("update person set email = ? where login = ?", left.email(), hired);
        try {
            boss.api()
                    .having(seen(left))
                    .post(path + "/enable", Map.of())
                    .expectError("email", "email-taken");
        } finally {
            APerson.parts(hired);
        }
        boss.api().having(seen(left)).post(path + "/enable", Map.of()).expect(204);
    }

    private static long seen(APortalPerson person) {
        return person.seenBy(boss).path("version").asLong();
    }

    @Test
    void whoever_may_only_read_is_told_who_opens_cases_and_who_answers() {
        APortalPerson head = APortalPerson.firstOf(ACustomer.under(ACustomer.terms()));
        APortalPerson reader = head.invites("read-only");
        PageVisitor at = PageVisitor.signedIn(reader.login(), APortalPerson.PASSWORD);
        assertThat(at.open("/portal/my-cases.xhtml").body())
                .contains("Nothing of your firm is open", "An administrator of your firm gives")
                .doesNotContain("Open a case");

        String number = open(head).expect(201).number();
        ApiCaller aino = ApiCaller.as("aino");
        aino.having(aino.get("/cases/" + number).version())
                .post("/cases/" + number + "/accept", Map.of())
                .expect(200);
        aino.having(aino.get("/cases/" + number).version())
                .post("/cases/" + number + "/questions", Map.of("text", "Which scale is it?"))
                .expect(200);
        assertThat(at.open("/portal/case.xhtml?number=" + number).body())
                .contains("Which scale is it?", "a member of your firm answers");
    }

    @Test
    void a_right_withdrawn_acts_on_the_next_request_of_a_session_and_of_a_program() {
        APortalPerson member = boss.invites("member");
        PageVisitor at = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        HttpResponse<String> form = at.open("/portal/open-case.xhtml");
        assertThat(form.statusCode()).isEqualTo(200);
        open(member).expect(201);

        act(member, "right", Map.of("right", "read-only")).expect(204);
        assertThat(at.open("/portal/open-case.xhtml").statusCode()).isEqualTo(403);
        open(member).expectProblem(403, "forbidden");
        assertThat(
                        at.sendByScript(
                                        "/portal/open-case.xhtml",
                                        form,
                                        Map.of("matter", "matter", "send", "send"))
                                .body())
                .as("a script of a page that was open before is led to where it is said")
                .contains("<redirect url=\"/error/forbidden.xhtml\"");

        act(member, "disable", Map.of()).expect(204);
        assertThat(at.open("/portal/my-cases.xhtml").statusCode()).isEqualTo(302);
        open(member).expectProblem(401, "sign-in-failed");

        act(member, "enable", Map.of()).expect(204);
        assertThat(at.open("/portal/my-cases.xhtml").statusCode())
                .as("the session from before stays worth nothing")
                .isEqualTo(302);
        member.api().get("/cases").expect(200);
    }

    @Test
    void whoever_moves_says_so_and_an_administrator_says_it_for_somebody_else() {
        APortalPerson member = boss.invites("member");
        PageVisitor at = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        Map<String, String> tokyo = Map.of("language", "fi", "zone", "Asia/Tokyo");
        member.api().put("/own-language", tokyo).expect(204);
        member.api().put("/own-language", tokyo).expect(204);
        assertThat(at.open("/account.xhtml").body())
                .contains("lang=\"fi\" data-theme", "\"Asia/Tokyo\" selected");
        assertThat(member.seenBy(boss).path("zone").asText()).isEqualTo("Asia/Tokyo");

        Map<String, String> moscow = Map.of("language", "ru", "zone", "Europe/Moscow");
        act(member, "language", moscow).expect(204);
        assertThat(at.open("/account.xhtml").body()).contains("lang=\"ru\" data-theme");
        assertThat(member.api().get("/own-language").expect(200).json().path("zone").asText())
                .isEqualTo("Europe/Moscow");
        act(member, "language", Map.of("language", "sv", "zone", "Europe/Moscow"))
                .expectError("language", "unknown-value");
        member.api()
                .put("/own-language", Map.of("language", "ru", "zone", "Mars/Olympus"))
                .expectError("zone", "unknown-zone");
        boss.api()
                .having(0)
                .post("/own-people/" + member.id() + "/language", moscow)
                .expectProblem(412, "stale-version");
        ApiCaller.as("aino").get("/own-language").expectProblem(403, "forbidden");
        assertThat(
                        HouseDatabase.texts(
                                "select actor from administration_entry"
                                        + " where subject = ? and act = 'language-chosen' order by id",
                                "person:" + member.id()))
                .containsExactly("person:" + member.id(), "person:" + boss.id());
    }

    @Test
    void only_an_administrator_keeps_the_people() {
        for (String right : List.of("signatory", "member", "read-only")) {
            APortalPerson other = boss.invites(right);
            other.api().get("/own-people").expectProblem(403, "forbidden");
            other.api()
                    .post("/own-people", APortalPerson.words("member"))
                    .expectProblem(403, "forbidden");
            assertThat(
                            PageVisitor.signedIn(other.login(), APortalPerson.PASSWORD)
                                    .open("/portal/our-people.xhtml")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_last_administrator_can_neither_close_nor_demote_themself() {
        String own = ACustomer.takenOn();
        APortalPerson first = APortalPerson.firstOf(own);
        long version = first.seenBy(first).path("version").asLong();
        first.api().post("/own-people", APortalPerson.words("administrator")).expect(201);

        ApiCaller acting = first.api().having(version);
        String path = "/own-people/" + first.id();
        acting.post(path + "/disable", Map.of()).expectProblem(409, "last-administrator");
        acting.post(path + "/right", Map.of("right", "member"))
                .expectProblem(409, "last-administrator");
        assertThat(first.seenBy(first).path("version").asLong()).isEqualTo(version);

        first.invites("administrator");
        PageVisitor at = PageVisitor.signedIn(first.login(), APortalPerson.PASSWORD);
        HttpResponse<String> page = at.open(OUR_PEOPLE);
        String close = PageVisitor.rowButton(page, first.email(), "closeOwn");
        HttpResponse<String> asked =
                at.sendWithNonce(OUR_PEOPLE, page, Map.of("all", "all", close, close));
        assertThat(asked.body())
                .contains("id=\"asked-panel\"", "Another administrator", "Pia Portal");
        assertThat(first.seenBy(first).path("version").asLong()).isEqualTo(version);
        at.sendWithNonce(OUR_PEOPLE, asked, Map.of("farewell", "farewell", "stay", "stay"));
        assertThat(at.open(OUR_PEOPLE).body()).doesNotContain("id=\"asked-panel\"");

        acting.post(path + "/right", Map.of("right", "member")).expect(204);
        first.api().get("/own-people").expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"maria", "oleg", "sanni", "aino"})
    void a_person_of_another_firm_or_of_the_house_does_not_exist(String login) {
        long id = HouseDatabase.number("select id from person where login = ?", login);
        long version = HouseDatabase.number("select version from person where id = ?", id);
        ApiCaller acting = boss.api().having(version);
        String path = "/own-people/" + id;

        acting.post(path + "/disable", Map.of()).expectProblem(404, "not-found");
        acting.post(path + "/enable", Map.of()).expectProblem(404, "not-found");
        acting.post(path + "/invitation", Map.of()).expectProblem(404, "not-found");
        acting.post(path + "/right", Map.of("right", "read-only")).expectProblem(404, "not-found");
        acting.post(path + "/language", Map.of("language", "fi", "zone", "Europe/Helsinki"))
                .expectProblem(404, "not-found");
        assertThat(HouseDatabase.number("select version from person where id = ?", id))
                .isEqualTo(version);
        assertThat(logins(boss.api(), "/own-people")).doesNotContain(login);
    }

    @Test
    void two_firms_invite_the_same_address_and_neither_hears_of_the_other() {
        APortalPerson elsewhere = APortalPerson.firstOf(ACustomer.takenOn());
        Map<String, String> same = APortalPerson.words("member");
        long here = boss.api().post("/own-people", same).expect(201).json().path("id").asLong();
        elsewhere.api().post("/own-people", same).expect(201);
        long again = boss.api().post("/own-people", same).expect(201).json().path("id").asLong();
        assertThat(again).isNotEqualTo(here);
    }

    @Test
    void what_an_administrator_does_stands_in_the_trail_under_their_lasting_name() {
        APortalPerson member = boss.invites("member");
        act(member, "right", Map.of("right", "signatory")).expect(204);
        act(member, "disable", Map.of()).expect(204);

        List<String> told =
                HouseDatabase.texts(
                        "select act || ' by ' || actor from administration_entry"
                                + " where subject = ? and customer_id = (select id from customer where code = ?)"
                                + " order by id",
                        "person:" + member.id(),
                        firm);
        assertThat(told)
                .containsExactly(
                        "person-invited by person:" + boss.id(),
                        "password-chosen by person:" + member.id(),
                        "right-given by person:" + boss.id(),
                        "person-disabled by person:" + boss.id());
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', required",
        "email, nobody, email-form",
        "right, owner, unknown-value",
        "language, sv, unknown-value",
        "zone, Mars/Olympus, unknown-zone"
    })
    void a_field_that_cannot_stand_is_named_and_nobody_is_invited(
            String field, String value, String key) {
        long before = HouseDatabase.number("select count(*) from person");
        Map<String, String> body = new HashMap<>(APortalPerson.words("member"));
        body.put(field, value);
        boss.api().post("/own-people", body).expectError(field, key);
        assertThat(HouseDatabase.number("select count(*) from person")).isEqualTo(before);
    }

    @Test
    void the_house_sees_a_customers_people_and_sends_a_letter_again() {
        Map<String, String> words = APortalPerson.words("member");
        long id = boss.api().post("/own-people", words).expect(201).json().path("id").asLong();
        String email = String.valueOf(words.get("email"));
        String first = KeyLetters.secret(email, 1);

        String people = "/customers/" + firm + "/people";
        ApiCaller sanni = ApiCaller.as("sanni");
        assertThat(logins(sanni, people)).contains(boss.login());
        HouseDatabase.forward(Duration.ofMinutes(6));
        sanni.having(0).post(people + "/" + id + "/invitation", Map.of()).expect(204);
        String second = KeyLetters.secret(email, 2);

        assertThat(second).isNotEqualTo(first);
        assertThat(KeyLetters.greeting(first)).contains("has been used or is too old");
        assertThat(KeyLetters.greeting(second)).contains("Hello Pia Portal");
        sanni.get("/customers/NOBODY/people").expectProblem(404, "not-found");
    }

    @Test
    void nobody_is_sent_one_invitation_after_another() {
        Map<String, String> words = APortalPerson.words("member");
        long id = boss.api().post("/own-people", words).expect(201).json().path("id").asLong();
        String again = "/own-people/" + id + "/invitation";

        boss.api().having(0).post(again, Map.of()).expectProblem(429, "too-many-requests");
        HouseDatabase.forward(Duration.ofMinutes(6));
        boss.api().having(0).post(again, Map.of()).expect(204);
        boss.api().having(1).post(again, Map.of()).expectProblem(429, "too-many-requests");
        ApiCaller.as("sanni")
                .having(1)
                .post("/customers/" + firm + "/people/" + id + "/invitation", Map.of())
                .expectProblem(429, "too-many-requests");
    }

    @Test
    void a_customer_that_the_house_disabled_takes_on_nobody() {
        String closed = ACustomer.takenOn();
        APortalPerson own = APortalPerson.firstOf(closed);
        ApiCaller sanni = ApiCaller.as("sanni");
        long version = sanni.get("/customers/" + closed).json().path("version").asLong();
        sanni.having(version).post("/customers/" + closed + "/disable", "{}").expect(200);

        Map<String, String> words = APortalPerson.words("member");
        own.api().post("/own-people", words).expectProblem(422, "customer-disabled");
        sanni.having(version + 1).post("/customers/" + closed + "/enable", "{}").expect(200);
        own.api().post("/own-people", words).expect(201);
    }

    @Test
    void an_administrator_opens_again_what_the_house_has_closed() {
        APortalPerson member = boss.invites("member");
        ApiCaller.as("sanni")
                .having(member.seenBy(boss).path("version").asLong())
                .post("/people/" + member.id() + "/disable", "{}")
                .expect(204);
        member.api().get("/cases").expectProblem(401, "sign-in-failed");

        act(member, "enable", Map.of()).expect(204);
        member.api().get("/cases").expect(200);
    }

    private static ApiAnswer open(APortalPerson person) {
        return person.api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/cases", MATTER);
    }

    private static ApiAnswer answer(APortalPerson person, String number) {
        long version = person.api().get("/cases/" + number).expect(200).version();
        return person.api()
                .having(version)
                .post("/cases/" + number + "/answers", Map.of("text", "Page nine."));
    }

    private static ApiAnswer act(APortalPerson person, String act, Map<String, String> body) {
        return boss.api()
                .having(person.seenBy(boss).path("version").asLong())
                .post("/own-people/" + person.id() + "/" + act, body);
    }

    private static List<String> logins(ApiCaller by, String path) {
        JsonNode items = by.get(path).expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(person -> person.path("login").asText())
                .toList();
    }
}
