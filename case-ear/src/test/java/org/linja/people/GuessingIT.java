package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Elsewhere;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** Whoever guesses passwords (attack 19), asks who is known (20) or has stolen the hashes (26). */
class GuessingIT {
    private static final int MANY = 1_000;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void invite() {
        boss = APortalPerson.firstOf(ACustomer.takenOn());
    }

    @Test
    void a_thousand_guesses_at_one_account_are_slowed_down_and_its_owner_comes_in_all_the_while() {
        Elsewhere guesser = new Elsewhere("127.0.71.1");
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            answers.merge(guesser.signIn(boss.login(), "guess number " + i), 1, Integer::sum);
            if (i % 100 == 0) {
                boss.api().get("/cases").expect(200);
            }
        }

        assertThat(answers.keySet()).containsExactly(401, 429);
        assertThat(answers.getOrDefault(401, 0)).as("heard").isLessThanOrEqualTo(30);
        assertThat(guesser.signIn(boss.login(), APortalPerson.PASSWORD))
                .as("the right one too, from there")
                .isEqualTo(429);
        boss.api().get("/cases").expect(200);
        PageVisitor.signedIn(boss.login(), APortalPerson.PASSWORD);
    }

    @Test
    void a_thousand_accounts_tried_once_from_one_network_are_slowed_down() {
        Elsewhere stuffer = new Elsewhere("127.0.72.1");
        // As whoever does this would: not one after another.
        Map<Integer, Integer> answers =
                IntStream.range(0, MANY)
                        .parallel()
                        .map(i -> stuffer.signIn("stolen.name." + i, "stolen word"))
                        .boxed()
                        .collect(Collectors.toMap(status -> status, status -> 1, Integer::sum));

        assertThat(answers.keySet()).containsExactlyInAnyOrder(401, 429);
        assertThat(answers.getOrDefault(401, 0)).as("heard").isLessThanOrEqualTo(400);
        assertThat(new Elsewhere("127.0.73.1").signIn(boss.login(), APortalPerson.PASSWORD))
                .isEqualTo(200);
    }

    @Test
    void the_door_says_the_same_to_a_known_name_an_unknown_one_and_a_closed_account() {
        APortalPerson closed = boss.invites("member");
        boss.api()
                .having(closed.seenBy(boss).path("version").asLong())
                .post("/own-people/" + closed.id() + "/disable", Map.of())
                .expect(204);
        String invited =
                HouseDatabase.texts(
                                "select login from person where id = ?",
                                boss.api()
                                        .post("/own-people", APortalPerson.words("member"))
                                        .expect(201)
                                        .json()
                                        .path("id")
                                        .asLong())
                        .get(0);

        List<String> logins = List.of(boss.login(), "nobody.at.all", closed.login(), invited);
        assertThat(logins.stream().map(GuessingIT::toldByTheApi).distinct()).hasSize(1);
        assertThat(logins.stream().map(GuessingIT::toldByThePage).distinct()).hasSize(1);
    }

    @Test
    void whoever_is_invited_and_has_not_come_is_let_in_by_no_word() {
        Map<String, String> words = APortalPerson.words("member");
        long id = boss.api().post("/own-people", words).expect(201).json().path("id").asLong();
        String login = HouseDatabase.texts("select login from person where id = ?", id).get(0);
        for (String word : List.of("-", "", "nobody signs in with this")) {
            ApiCaller.as(login, word).get("/cases").expectProblem(401, "sign-in-failed");
        }
    }

    @Test
    void a_dump_of_the_accounts_holds_slow_salted_hashes_under_a_key_that_it_lacks() {
        boss.invites("member");
        List<String> hashes =
                HouseDatabase.texts(
                        "select password_hash from person where not demo"
                                + " and password_hash not in ('-', '=') and login not like 'weak.%'");
        assertThat(hashes)
                .isNotEmpty()
                .allMatch(
                        hash ->
                                hash.matches(
                                        "pbkdf2-sha512\\$220000\\$[^$]{22}\\$[^$]{86}\\$[0-9a-f]{8}"));
        assertThat(hashes.stream().map(hash -> hash.split("\\$", -1)[2])).doesNotHaveDuplicates();
    }

    @Test
    void a_weak_hash_is_replaced_when_its_owner_signs_in_and_by_nobody_elses_try()
            throws GeneralSecurityException {
        APortalPerson member = boss.invites("member");
        String weak = weak(APortalPerson.PASSWORD);
        HouseDatabase.change(
                "update person set password_hash = ?, credential_stamp = credential_stamp + 1"
                        + " where id = ?",
                weak,
                member.id());

        ApiCaller.as(member.login(), "not the word").get("/cases").expect(401);
        assertThat(hashOf(member)).isEqualTo(weak);
        PageVisitor at = PageVisitor.signedIn(member.login(), APortalPerson.PASSWORD);
        assertThat(hashOf(member)).matches("pbkdf2-sha512\\$220000\\$.*\\$[0-9a-f]{8}");
        assertThat(at.open("/portal/my-cases.xhtml").statusCode()).isEqualTo(200);
        member.api().get("/cases").expect(200);
    }

    @Test
    void a_common_password_is_refused_to_the_house_too() {
        ApiCaller.as("sanni")
                .post(
                        "/people",
                        Map.of(
                                "login", "weak.word",
                                "name", "Weak Word",
                                "email", "weak@linja.example",
                                "language", "en",
                                "zone", "Europe/Helsinki",
                                "roles", List.of("LINE_1"),
                                "password", "password1234"))
                .expectError("password", "password-common");
    }

    private static String hashOf(APortalPerson person) {
        return HouseDatabase.texts("select password_hash from person where id = ?", person.id())
                .get(0);
    }

    /** As a house before would have kept it. */
    private static String weak(String password) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        byte[] hash =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1_000, 512))
                        .getEncoded();
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512$1000$" + text.encodeToString(salt) + "$" + text.encodeToString(hash);
    }

    private static String toldByTheApi(String login) {
        ApiAnswer answer = ApiCaller.as(login, "not the word").get("/cases");
        return answer.status()
                + answer.http().body().replaceAll("\"requestId\":\"[^\"]*\"", "")
                + answer.http().headers().allValues("WWW-Authenticate");
    }

    private static String toldByThePage(String login) {
        PageVisitor visitor = PageVisitor.stranger();
        HttpResponse<String> page = visitor.open("/login.xhtml");
        HttpResponse<String> answer =
                visitor.sendWithNonce(
                        "/login.xhtml",
                        page,
                        Map.of(
                                "sign-in", "sign-in",
                                "name", login,
                                "password", "not the word",
                                "enter", "enter"));
        assertThat(answer.body()).contains("The name or the password is not right");
        return answer.statusCode() + PageVisitor.bare(answer).replace(login, "");
    }
}
