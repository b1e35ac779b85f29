package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.AProvider;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.AtCompanyDoor;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.KeyLetters;
import org.linja.testkit.PageVisitor;
import org.linja.testkit.Patience;

/** A firm's people sign in where their firm keeps its accounts (attack 23). */
class CompanySignInIT {
    private static final ApiCaller SANNI = ApiCaller.as("sanni");

    @SuppressWarnings("NullAway.Init")
    private static AProvider provider;

    @BeforeEach
    void open() {
        provider = AProvider.up();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoever_is_invited_comes_in_by_address_the_first_time_and_by_account_from_then_on() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        assertThat(door.goes(email)).endsWith("/index.xhtml");
        assertThat(door.isIn()).isTrue();
        assertThat(firm.person(email).path("invited").asBoolean()).isFalse();

        provider.vouchesFor(firm.code(), "s-1", "renamed@" + firm.domain());
        AtCompanyDoor again = AtCompanyDoor.stranger();
        again.goes(firm.code().toLowerCase(Locale.ROOT));
        assertThat(again.isIn()).isTrue();

        provider.vouchesFor(firm.code(), "s-2", email);
        refused(AtCompanyDoor.stranger(), firm, "stranger");
        assertThat(
                        HouseDatabase.texts(
                                "select act from administration_entry where subject = ? order by id",
                                "person:" + firm.person(email).path("id").asLong()))
                .containsExactly("person-invited", "person-bound-elsewhere");
    }

    @Test
    void whoever_came_by_their_firm_is_told_where_to_go_out_there_as_well() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        door.goes(email);
        HttpResponse<String> left = leave(door.browser());
        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/signed-out.xhtml");
        assertThat(door.isIn()).isFalse();
        String page = door.browser().open("/signed-out.xhtml").body();
        assertThat(page)
                .contains(
                        "You are signed out of Linja",
                        provider.issuer(firm.code()) + "/endsession?")
                .contains("client_id=" + AProvider.CLIENT, "post_logout_redirect_uri=")
                .doesNotContain("id_token_hint", email);

        PageVisitor byPassword = PageVisitor.signedIn(firm.boss().login(), APortalPerson.PASSWORD);
        assertThat(leave(byPassword).headers().firstValue("Location").orElse(""))
                .endsWith("/login.xhtml");
        assertThat(PageVisitor.stranger().open("/signed-out.xhtml").body())
                .doesNotContain("endsession");
    }

    private static HttpResponse<String> leave(PageVisitor browser) {
        HttpResponse<String> page = browser.open("/portal/my-cases.xhtml");
        return browser.sendWithNonce(
                "/portal/my-cases.xhtml", page, Map.of("leave", "leave", "sign-out", "sign-out"));
    }

    @Test
    void a_return_is_good_once_and_in_the_browser_that_went() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        AtCompanyDoor door = AtCompanyDoor.stranger();
        provider.vouchesFor(firm.code(), "s-1", email);
        String back = AtCompanyDoor.backFrom(door.sentTo(email));

        AtCompanyDoor thief = AtCompanyDoor.stranger();
        assertThat(thief.arrives(back)).endsWith("why=stale");
        assertThat(thief.isIn()).isFalse();

        assertThat(door.arrives(back)).endsWith("/index.xhtml");
        assertThat(door.arrives(back)).endsWith("why=stale");
        AtCompanyDoor other = AtCompanyDoor.stranger();
        other.sentTo(email);
        assertThat(other.arrives(back))
                .as("another sign-in of the same firm")
                .endsWith("why=stale");
        assertThat(other.arrives(back)).endsWith("why=stale");
        assertThat(other.isIn()).isFalse();
    }

    @Test
    void what_comes_back_without_the_state_or_with_another_is_refused() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        for (String bad : List.of("", "&state=", "&state=guessed")) {
            AtCompanyDoor door = AtCompanyDoor.stranger();
            String back = AtCompanyDoor.backFrom(door.sentTo(email));
            String without = back.replaceAll("&?state=[^&]*", "") + bad;
            assertThat(door.arrives(without)).as(bad).endsWith("why=stale");
            assertThat(door.arrives(back)).as("it is used up").endsWith("why=stale");
            assertThat(door.isIn()).isFalse();
        }
    }

    @Test
    void what_went_to_one_firms_provider_does_not_come_back_as_anothers() {
        Firm one = Firm.with(false);
        Firm other = Firm.with(false);
        String email = one.invited("member");
        AtCompanyDoor door = AtCompanyDoor.stranger();
        provider.vouchesFor(one.code(), "s-1", email);
        String back = AtCompanyDoor.backFrom(door.sentTo(email));
        assertThat(door.arrives(back.replace(one.code(), other.code()))).endsWith("why=stale");
        assertThat(door.isIn()).isFalse();
    }

    @Test
    void the_browser_carries_a_challenge_and_a_code_is_worth_nothing_without_its_answer() {
        Firm firm = Firm.with(false);
        URI sent = AtCompanyDoor.stranger().sentTo(firm.code());
        assertThat(sent.toString())
                .startsWith(provider.issuer(firm.code()))
                .contains("response_type=code", "code_challenge_method=S256", "scope=openid")
                .containsPattern("code_challenge=[A-Za-z0-9_-]{43}")
                .containsPattern("state=[A-Za-z0-9_-]{43}")
                .containsPattern("nonce=[A-Za-z0-9_-]{43}");

        String email = firm.invited("member");
        AtCompanyDoor door = AtCompanyDoor.stranger();
        String other = door.sentTo(email).toString();
        String swapped =
                other.replaceAll(
                        "code_challenge=[^&]*",
                        "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        provider.vouchesFor(firm.code(), "s-1", email);
        assertThat(door.arrives(AtCompanyDoor.backFrom(URI.create(swapped))))
                .endsWith("why=provider");
    }

    @Test
    void a_word_for_another_sign_in_is_refused() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        AtCompanyDoor door = AtCompanyDoor.stranger();
        String sent = door.sentTo(email).toString();
        provider.vouchesFor(firm.code(), "s-1", email);
        String back =
                AtCompanyDoor.backFrom(
                        URI.create(sent.replaceAll("nonce=[^&]*", "nonce=of-another-sign-in")));
        assertThat(door.arrives(back)).endsWith("why=proof");
        assertThat(door.isIn()).isFalse();
    }

    @Test
    void a_word_for_another_client_is_refused() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        Map<String, Object> claims = new HashMap<>(verified(email));
        claims.put("aud", "another-client");
        provider.says(firm.code(), "s-1", claims, 60);
        refused(AtCompanyDoor.stranger(), firm, "proof");
    }

    @Test
    void a_word_that_is_over_is_refused() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.says(firm.code(), "s-1", verified(email), -600);
        // What is over by itself the whole answer says already; of the token see IdTokensTest.
        refused(AtCompanyDoor.stranger(), firm, "provider");
    }

    @Test
    void an_address_that_is_not_verified_opens_nothing() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.says(firm.code(), "s-1", Map.of("email", email, "email_verified", false), 60);
        refused(AtCompanyDoor.stranger(), firm, "address");
        provider.says(firm.code(), "s-1", Map.of("email", email), 60);
        refused(AtCompanyDoor.stranger(), firm, "address");
    }

    @Test
    void whom_nobody_invited_or_whose_domain_is_not_the_firms_stays_outside() {
        Firm firm = Firm.with(false);
        provider.vouchesFor(firm.code(), "s-1", "nobody@" + firm.domain());
        refused(AtCompanyDoor.stranger(), firm, "stranger");
        String elsewhere = "p" + UUID.randomUUID().toString().substring(0, 8) + "@other.example";
        firm.invites("member", elsewhere);
        provider.vouchesFor(firm.code(), "s-2", elsewhere);
        refused(AtCompanyDoor.stranger(), firm, "stranger");
    }

    @Test
    void another_firms_person_is_not_this_firms_whatever_its_provider_says() {
        Firm firm = Firm.with(false);
        APortalPerson theirs = APortalPerson.firstOf(ACustomer.takenOn());
        provider.vouchesFor(firm.code(), "s-1", theirs.email());
        refused(AtCompanyDoor.stranger(), firm, "stranger");
    }

    @Test
    void whoever_is_shut_out_here_is_out_at_the_next_request_and_is_not_let_in_again() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        door.goes(email);
        assertThat(door.isIn()).isTrue();

        JsonNode person = firm.person(email);
        firm.boss()
                .api()
                .having(person.path("version").asLong())
                .post("/own-people/" + person.path("id").asLong() + "/disable", Map.of())
                .expect(204);
        assertThat(door.isIn()).isFalse();
        provider.vouchesFor(firm.code(), "s-1", email);
        refused(AtCompanyDoor.stranger(), firm, "stranger");

        firm.boss()
                .api()
                .having(firm.person(email).path("version").asLong())
                .post("/own-people/" + person.path("id").asLong() + "/enable", Map.of())
                .expect(204);
        provider.vouchesFor(firm.code(), "s-new", email);
        AtCompanyDoor again = AtCompanyDoor.stranger();
        again.goes(email);
        assertThat(again.isIn()).as("looked at anew, by the address").isTrue();
    }

    @Test
    void a_provider_that_changes_its_key_goes_on() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor.stranger().goes(email);
        provider.changesKey(firm.code());
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        door.goes(email);
        assertThat(door.isIn()).isTrue();
    }

    @Test
    void where_it_is_the_only_way_no_password_is_good_and_no_letter_offers_one() {
        Firm firm = Firm.with(false);
        firm.keep(true);
        firm.boss().api().get("/cases").expectProblem(401, "sign-in-failed");

        String email = "p" + UUID.randomUUID().toString().substring(0, 12) + "@" + firm.domain();
        Map<String, String> words = new HashMap<>(APortalPerson.words("member"));
        words.put("email", email);
        SANNI.post("/customers/" + firm.code() + "/people", words).expect(201);
        Patience.until("a letter to " + email, () -> !KeyLetters.to(email).isEmpty());
        assertThat(KeyLetters.to(email).get(0).text())
                .contains("/company-sign-in.xhtml?customer=" + firm.code())
                .doesNotContain("choose-password");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        door.goes(email);
        assertThat(door.isIn()).isTrue();

        firm.keep(false);
        firm.boss().api().get("/cases").expect(200);
    }

    @Test
    void signing_out_ends_the_session_here() {
        Firm firm = Firm.with(false);
        String email = firm.invited("member");
        provider.vouchesFor(firm.code(), "s-1", email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        door.goes(email);
        String cookies = door.browser().cookieHeader();
        door.browser()
                .send(
                        "/portal/my-cases.xhtml",
                        door.browser().open("/portal/my-cases.xhtml"),
                        Map.of("leave", "leave", "sign-out", "sign-out"));
        assertThat(door.isIn()).isFalse();
        assertThat(PageVisitor.carrying(cookies).open("/portal/my-cases.xhtml").statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_firm_without_a_provider_and_no_firm_are_answered_alike() {
        String without = ACustomer.takenOn();
        for (String named : List.of(without, "NOBODY", "pia@nowhere.example")) {
            assertThat(AtCompanyDoor.stranger().names(named).body())
                    .as(named)
                    .contains("We know no firm’s sign-in by this");
        }
    }

    @Test
    void a_provider_inside_the_house_is_never_spoken_to_and_one_that_is_silent_is_said_to_be() {
        Firm firm = Firm.with(false);
        for (String issuer : List.of(System.getProperty("linja.url"), "http://127.0.0.9:1")) {
            firm.keep(false, issuer);
            assertThat(AtCompanyDoor.stranger().names(firm.code()).body())
                    .as(issuer)
                    .contains("cannot be reached at the moment");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ftp://id.example, issuer-form",
        "issuer, https://id.example/?realm=1, issuer-form",
        "issuer, '', required",
        "clientId, '', required",
        "domains, no domain, domain-form"
    })
    void what_cannot_be_a_provider_is_refused_by_its_field(String field, String value, String key) {
        String code = ACustomer.takenOn();
        Map<String, Object> body = new HashMap<>(words(code, "https://id.example", false));
        body.put(field, field.equals("domains") ? List.of(value) : value);
        SANNI.having(0)
                .put("/customers/" + code + "/sign-in-provider", body)
                .expectError(field, key);
        SANNI.get("/customers/" + code + "/sign-in-provider").expectProblem(404, "not-found");
    }

    @Test
    void a_domain_is_one_firms_and_a_version_that_is_gone_is_not_written_over() {
        Firm firm = Firm.with(false);
        String other = ACustomer.takenOn();
        Map<String, Object> body = new HashMap<>(words(other, provider.issuer(other), false));
        body.put("domains", List.of(firm.domain()));
        SANNI.having(0)
                .put("/customers/" + other + "/sign-in-provider", body)
                .expectError("domains", "domain-taken");
        body.put("domains", List.of(domain(other), domain(other)));
        SANNI.having(0)
                .put("/customers/" + other + "/sign-in-provider", body)
                .expectError("domains", "domain-twice");
        String path = "/customers/" + firm.code() + "/sign-in-provider";
        SANNI.having(7)
                .put(path, words(firm.code(), "https://id.example", false))
                .expectProblem(412, "stale-version");
        SANNI.having(0)
                .put(path, words(firm.code(), "https://id.example", false))
                .expectProblem(412, "stale-version");
        firm.boss().api().get(path).expectProblem(403, "forbidden");
        SANNI.having(1).delete(path).expect(204);
        SANNI.get(path).expectProblem(404, "not-found");
    }

    private static void refused(AtCompanyDoor door, Firm firm, String why) {
        String page = door.goes(firm.code());
        assertThat(page).endsWith("/company-sign-in.xhtml?why=" + why);
        assertThat(door.isIn()).isFalse();
    }

    private static Map<String, Object> verified(String email) {
        return Map.of("email", email, "email_verified", true);
    }

    private static Map<String, Object> words(String code, String issuer, boolean onlyWay) {
        return Map.of(
                "issuer",
                issuer,
                "clientId",
                AProvider.CLIENT,
                "domains",
                List.of(domain(code)),
                "onlyWay",
                onlyWay);
    }

    private static String domain(String code) {
        return code.toLowerCase(Locale.ROOT) + ".example";
    }

    /** A customer whose people sign in at the provider, with its first administrator. */
    private record Firm(String code, APortalPerson boss) {
        static Firm with(boolean onlyWay) {
            String code = ACustomer.under(ACustomer.terms());
            Firm firm = new Firm(code, APortalPerson.firstOf(code));
            firm.keep(onlyWay);
            return firm;
        }

        String domain() {
            return CompanySignInIT.domain(code);
        }

        void keep(boolean onlyWay) {
            keep(onlyWay, provider.issuer(code));
        }

        void keep(boolean onlyWay, String issuer) {
            String path = "/customers/" + code + "/sign-in-provider";
            var now = SANNI.get(path);
            long version = now.status() == 404 ? 0 : now.json().path("version").asLong();
            SANNI.having(version).put(path, words(code, issuer, onlyWay)).expect(204);
        }

        /** Somebody invited at an address of the firm's; that address. */
        String invited(String right) {
            String email = "p" + UUID.randomUUID().toString().substring(0, 12) + "@" + domain();
            invites(right, email);
            return email;
        }

        void invites(String right, String email) {
            Map<String, String> words = new HashMap<>(APortalPerson.words(right));
            words.put("email", email);
            boss.api().post("/own-people", words).expect(201);
        }

        JsonNode person(String email) {
            for (JsonNode one : boss.api().get("/own-people").expect(200).json().path("items")) {
                if (one.path("email").asText().equals(email)) {
                    return one;
                }
            }
            throw new AssertionError(email);
        }
    }
}
