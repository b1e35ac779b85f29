package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACustomer;
import org.linja.testkit.AKeycloak;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.AtCompanyDoor;

/** A firm's people sign in at a real Keycloak; run by {@code -Pkeycloak} alone, for it is slow. */
class KeycloakIT {
    private static final ApiCaller SANNI = ApiCaller.as("sanni");
    private static final String CLIENT = "linja-portal";
    private static final String PASSWORD = "three slow kingfishers";

    @SuppressWarnings("NullAway.Init")
    private static AKeycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static String firm;

    @SuppressWarnings("NullAway.Init")
    private static APortalPerson boss;

    @BeforeAll
    static void open() throws IOException {
        keycloak = AKeycloak.up();
        firm = ACustomer.under(ACustomer.terms());
        boss = APortalPerson.firstOf(firm);
        String secret = UUID.randomUUID().toString();
        Path file =
                Path.of(System.getProperty("linja.home")).resolve("secrets/sign-in").resolve(firm);
        Files.createDirectories(file.getParent());
        Files.writeString(file, secret + "\n");
        String path = "/customers/" + firm + "/sign-in-provider";
        SANNI.having(0)
                .put(
                        path,
                        Map.of(
                                "issuer",
                                keycloak.issuer(firm),
                                "clientId",
                                CLIENT,
                                "domains",
                                List.of(firm.toLowerCase(Locale.ROOT) + ".example")))
                .expect(204);
        keycloak.makeRealm(
                firm,
                CLIENT,
                secret,
                SANNI.get(path).expect(200).json().path("returnAddress").asText());
    }

    @AfterAll
    static void close() {
        // Null where it never came up: that failure is the one to be read.
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void whoever_is_invited_comes_in_and_after_a_change_of_keys_again() {
        String email = invited();
        keycloak.makePerson(firm, email, PASSWORD, true);
        assertThat(arrives(email)).endsWith("/index.xhtml");
        keycloak.changeKey(firm);
        assertThat(arrives(email)).endsWith("/index.xhtml");
    }

    @Test
    void an_address_that_keycloak_did_not_verify_opens_nothing() {
        String email = invited();
        keycloak.makePerson(firm, email, PASSWORD, false);
        assertThat(arrives(email)).endsWith("why=address");
    }

    @Test
    void whom_nobody_invited_stays_outside() {
        String email = address();
        keycloak.makePerson(firm, email, PASSWORD, true);
        assertThat(arrives(email)).endsWith("why=stranger");
    }

    @Test
    void whose_account_is_closed_at_keycloak_does_not_come_back_from_there() {
        String email = invited();
        keycloak.makePerson(firm, email, PASSWORD, true);
        keycloak.closePerson(firm, email);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        assertThat(keycloak.signIn(door.sentTo(email), email, PASSWORD))
                .doesNotContain("/sign-in/return/" + firm + "?");
        assertThat(door.isIn()).isFalse();
    }

    @Test
    void a_return_is_good_once() {
        String email = invited();
        keycloak.makePerson(firm, email, PASSWORD, true);
        AtCompanyDoor door = AtCompanyDoor.stranger();
        String back = below(keycloak.signIn(door.sentTo(email), email, PASSWORD));
        assertThat(door.arrives(back)).endsWith("/index.xhtml");
        assertThat(door.arrives(back)).endsWith("why=stale");
    }

    private static String arrives(String email) {
        AtCompanyDoor door = AtCompanyDoor.stranger();
        String next = door.arrives(below(keycloak.signIn(door.sentTo(email), email, PASSWORD)));
        assertThat(door.isIn()).isEqualTo(next.endsWith("/index.xhtml"));
        return next;
    }

    private static String below(String back) {
        assertThat(back).startsWith(System.getProperty("linja.url"));
        return back.substring(System.getProperty("linja.url").length());
    }

    private static String invited() {
        String email = address();
        Map<String, String> words = new HashMap<>(APortalPerson.words("member"));
        words.put("email", email);
        boss.api().post("/own-people", words).expect(201);
        return email;
    }

    private static String address() {
        return "k"
                + UUID.randomUUID().toString().substring(0, 12)
                + "@"
                + firm.toLowerCase(Locale.ROOT)
                + ".example";
    }
}
