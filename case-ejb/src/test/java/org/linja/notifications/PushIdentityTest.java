package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.linja.platform.config.PushKeys;

class PushIdentityTest {
    private static final String KEY = "L-100001.e7.r1.t1.p5.a1";

    @Test
    void a_token_is_worth_the_attempt_it_was_made_for() throws GeneralSecurityException {
        PushIdentity house = house();
        String token = house.tokenOf(KEY);
        assertThat(house.attemptOf(token)).contains(KEY);
        assertThat(house.attemptOf(token + "0")).isEmpty();
        assertThat(
                        house.attemptOf(
                                house.tokenOf("L-100002.e7.r1.t1.p5.a1").replaceAll("\\..*", "")
                                        + token.substring(token.indexOf('.'))))
                .as("the mark of one on another")
                .isEmpty();
        assertThat(house().attemptOf(token)).as("another house").isEmpty();
        assertThat(house.attemptOf("")).isEmpty();
        assertThat(house.attemptOf("%%%.00")).isEmpty();
    }

    @Test
    void a_house_without_keys_says_so_and_knows_no_token() throws GeneralSecurityException {
        PushIdentity none = new PushIdentity();
        assertThat(none.publicKey()).isEmpty();
        assertThat(none.attemptOf(house().tokenOf(KEY))).isEmpty();
        assertThat(house().publicKey().orElseThrow()).hasSize(87);
    }

    private static PushIdentity house() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        PushIdentity house = new PushIdentity();
        house.take(
                new PushKeys(
                        pem("PRIVATE KEY", pair.getPrivate()),
                        pem("PUBLIC KEY", pair.getPublic())));
        return house;
    }

    private static String pem(String what, Key key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----"
                .formatted(what, Base64.getMimeEncoder().encodeToString(key.getEncoded()), what);
    }
}
