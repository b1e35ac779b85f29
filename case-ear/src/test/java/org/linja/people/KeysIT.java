package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.OpenTransaction;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** What lets somebody choose a password (attack 21), and what is told to strangers (attack 20). */
class KeysIT {
    private static final String NEW_PASSWORD = "eight wading cranes";
    private static final String WORTHLESS = "has been used or is too old";

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        boss = APortalPerson.firstOf(ACustomer.takenOn());
    }

    @Test
    void a_secret_is_good_once_and_what_came_second_changes_nothing() {
        APortalPerson member = boss.invites("member");
        String used = KeyLetters.secret(member.email(), 1);

        assertThat(KeyLetters.greeting(used)).contains(WORTHLESS).doesNotContain("id=\"again\"");
        member.api().get("/cases").expect(200);
    }

    @Test
    void of_two_who_hold_the_page_open_with_one_secret_the_second_is_refused() {
        Map<String, String> words = APortalPerson.words("member");
        boss.api().post("/own-people", words).expect(201);
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);
        PageVisitor thief = PageVisitor.stranger();
        thief.open("/choose-password.xhtml?key=" + secret);
        HttpResponse<String> open = thief.open("/choose-password.xhtml");

        assertThat(
                        KeyLetters.choose(PageVisitor.stranger(), secret, APortalPerson.PASSWORD)
                                .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                thief.sendWithNonce("/choose-password.xhtml", open, KeyLetters.form(NEW_PASSWORD));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains(WORTHLESS);
    }

    @Test
    void a_secret_has_256_random_bits_and_stands_in_the_letter_alone() {
        Map<String, String> words = APortalPerson.words("member");
        boss.api().post("/own-people", words).expect(201);
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from person_key where secret_hash = sha256(convert_to(?, 'UTF8'))",
                                secret))
                .isEqualTo(1);
        for (String table :
                List.of(
                        "person_key",
                        "person",
                        "outbox_entry",
                        "inbox_entry",
                        "administration_text")) {
            assertThat(
                            HouseDatabase.number(
                                    "select count(*) from " + table + " t where t::text like ?",
                                    "%" + secret + "%"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_secret_leaves_the_address_at_once_and_no_page_is_told_it() {
        Map<String, String> words = APortalPerson.words("member");
        boss.api().post("/own-people", words).expect(201);
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);
        PageVisitor visitor = PageVisitor.stranger();

        HttpResponse<String> taken = visitor.open("/choose-password.xhtml?key=" + secret);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(taken.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(taken.headers().firstValue("Location").orElseThrow())
                .endsWith("/choose-password.xhtml")
                .doesNotContain(secret);
        HttpResponse<String> page = visitor.open("/choose-password.xhtml");
        assertThat(page.body()).contains("Hello Pia Portal").doesNotContain(secret);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void a_reset_is_good_for_an_hour_and_shuts_out_the_old_password_and_session() {
        APortalPerson member = boss.invites("member");
        PageVisitor before = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        forgot(member.email());
        String stale = KeyLetters.secret(member.email(), 2);
        HouseDatabase.forward(Duration.ofMinutes(61));
        assertThat(KeyLetters.greeting(stale)).contains(WORTHLESS);
        member.api().get("/cases").expect(200);

        forgot(member.login());
        String good = KeyLetters.secret(member.email(), 3);
        assertThat(KeyLetters.choose(PageVisitor.stranger(), good, NEW_PASSWORD).statusCode())
                .isEqualTo(302);
        member.api().get("/cases").expectProblem(401, "sign-in-failed");
        ApiCaller.as(member.login(), NEW_PASSWORD).get("/cases").expect(200);
        assertThat(ApiCaller.as(member.login(), NEW_PASSWORD).get("/sessions").json().path("items"))
                .as("the one in which the password was chosen")
                .hasSize(1);
        assertThat(before.open("/portal/my-cases.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void the_pages_behind_a_letter_speak_its_language_unless_another_was_chosen() {
        Map<String, String> words = APortalPerson.words("member");
        boss.api().post("/own-people", words).expect(201);
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);
        PageVisitor finnish = PageVisitor.stranger();
        finnish.open("/choose-password.xhtml?key=" + secret);

        assertThat(wishingFinnish(finnish, "/choose-password.xhtml"))
                .contains("lang=\"en\" data-theme");
        assertThat(wishingFinnish(finnish, "/forgot-password.xhtml"))
                .as("where the way goes on")
                .contains("lang=\"en\" data-theme");
        assertThat(finnish.openWith("/choose-password.xhtml", "Cookie", "linja-language=ru").body())
                .contains("lang=\"ru\" data-theme", "id=\"again\"");
        assertThat(wishingFinnish(PageVisitor.stranger(), "/choose-password.xhtml"))
                .as("without a letter")
                .contains("lang=\"fi\" data-theme");
    }

    private static String wishingFinnish(PageVisitor visitor, String page) {
        return visitor.openWith(page, "Accept-Language", "fi").body();
    }

    @Test
    void nobody_is_sent_one_letter_after_another() {
        APortalPerson member = boss.invites("member");
        forgot(member.login());
        KeyLetters.secret(member.email(), 2);
        forgot(member.login());
        forgot(member.email());
        // A letter to somebody else that was asked for later has come: these would have, too.
        APortalPerson other = boss.invites("member");
        forgot(other.login());
        KeyLetters.secret(other.email(), 2);
        assertThat(KeyLetters.to(member.email())).hasSize(2);
    }

    @Test
    void of_two_who_ask_at_once_neither_is_told_that_the_account_exists() throws Exception {
        APortalPerson member = boss.invites("member");
        String unknown = forgot("nobody.at.all");
        try (OpenTransaction first = OpenTransaction.begin()) {
            first.run(
                    "insert into person_key (person_id, customer_id, kind, created_at, expires_at)"
                            + " select id, customer_id, 'reset', now(), now() + interval '1 hour'"
                            + " from person where id = ?",
                    member.id());
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> forgot(member.login()));
            Patience.until("the second waits for the first", first::holdsUpSomebody);
            first.commit();
            assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(unknown);
        }
    }

    @Test
    void a_closed_account_is_sent_nothing_and_its_letters_open_nothing() {
        APortalPerson member = boss.invites("member");
        forgot(member.login());
        String secret = KeyLetters.secret(member.email(), 2);
        boss.api()
                .having(member.seenBy(boss).path("version").asLong())
                .post("/own-people/" + member.id() + "/disable", Map.of())
                .expect(204);
        assertThat(KeyLetters.greeting(secret)).contains(WORTHLESS);
        boss.api()
                .having(member.seenBy(boss).path("version").asLong())
                .post("/own-people/" + member.id() + "/enable", Map.of())
                .expect(204);
        assertThat(KeyLetters.greeting(secret)).as("open again").contains(WORTHLESS);
    }

    @Test
    void whoever_chooses_a_password_while_the_account_is_closed_waits_and_is_refused()
            throws Exception {
        Map<String, String> words = APortalPerson.words("member");
        long id = boss.api().post("/own-people", words).expect(201).json().path("id").asLong();
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);
        try (OpenTransaction closing = OpenTransaction.begin()) {
            closing.run(
                    "update person set enabled = false, version = version + 1 where id = ?", id);
            CompletableFuture<HttpResponse<String>> choosing =
                    CompletableFuture.supplyAsync(
                            () ->
                                    KeyLetters.choose(
                                            PageVisitor.stranger(),
                                            secret,
                                            APortalPerson.PASSWORD));
            Patience.until("the password waits for the closing", closing::holdsUpSomebody);
            closing.run("delete from person_key where person_id = ?", id);
            closing.commit();

            HttpResponse<String> refused = choosing.get(60, TimeUnit.SECONDS);
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains(WORTHLESS);
        }
        assertThat(HouseDatabase.number("select count(*) from person where id = ? and invited", id))
                .isOne();
    }

    @Test
    void whoever_asks_for_a_reset_is_told_the_same_whether_the_account_exists() {
        APortalPerson member = boss.invites("member");
        String known = forgot(member.login());
        String knownMail = forgot(member.email());
        String unknown = forgot("nobody.at.all");
        String strange = forgot("nobody@nowhere.example");

        assertThat(known).contains("If we know this name or address");
        assertThat(unknown).isEqualTo(known);
        assertThat(knownMail).isEqualTo(known);
        assertThat(strange).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"short, password-length", "password1234, password-common"})
    void a_password_that_will_not_do_is_refused_and_the_letter_stays_good(
            String password, String fault) {
        Map<String, String> words = APortalPerson.words("member");
        boss.api().post("/own-people", words).expect(201);
        String secret = KeyLetters.secret(String.valueOf(words.get("email")), 1);
        PageVisitor visitor = PageVisitor.stranger();

        HttpResponse<String> answer = KeyLetters.choose(visitor, secret, password);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        fault.equals("password-length")
                                ? "A password has 12 to 128 characters."
                                : "among those that others try first");
        assertThat(
                        visitor.sendWithNonce(
                                        "/choose-password.xhtml",
                                        answer,
                                        KeyLetters.form(APortalPerson.PASSWORD))
                                .statusCode())
                .isEqualTo(302);
    }

    /** Asks for a reset and returns the page that follows, without what differs on every page. */
    private static String forgot(String named) {
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> page = visitor.open("/forgot-password.xhtml");
        HttpResponse<String> answer =
                visitor.sendWithNonce(
                        "/forgot-password.xhtml",
                        page,
                        Map.of("forgotten", "forgotten", "named", named, "ask", "ask"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return PageVisitor.bare(visitor.open("/login.xhtml"));
    }
}
