package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.people.rules.ElsewhereRefusal;

/** A provider's word that is not its own, for us, for this sign-in and of now (attack 23). */
class IdTokensTest {
    private static final String ISSUER = "https://id.firm.example/realm";
    private static final String CLIENT = "linja";
    private static final String NONCE = "once-and-no-more";
    private static final RSAKey KEY = key("first");

    private String published = new JWKSet(KEY).toString(true);

    @Test
    void what_is_signed_by_the_provider_for_us_and_now_is_its_word() throws Exception {
        ProvenElsewhere proven = judge(signed(KEY, claims().build()));
        assertThat(proven).isEqualTo(new ProvenElsewhere(ISSUER, "s-1", "pia@firm.example"));
    }

    @Test
    void what_is_not_signed_is_nobodys_word() {
        refused(new PlainJWT(claims().build()), ElsewhereRefusal.PROOF);
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws Exception {
        SignedJWT forged =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                        claims().build());
        forged.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        refused(forged, ElsewhereRefusal.PROOF);
    }

    @Test
    void a_key_of_somebody_else_who_calls_it_the_same_is_not_the_providers() {
        refused(signed(key("first"), claims().build()), ElsewhereRefusal.PROOF);
    }

    @Test
    void what_is_for_somebody_else_is_not_for_us() {
        refused(signed(KEY, claims().audience("another").build()), ElsewhereRefusal.PROOF);
        refused(
                signed(KEY, claims().audience(List.of(CLIENT, "another")).build()),
                ElsewhereRefusal.PROOF);
        refused(
                signed(
                        KEY,
                        claims().audience(List.of(CLIENT, "another"))
                                .claim("azp", "another")
                                .build()),
                ElsewhereRefusal.PROOF);
    }

    @Test
    void another_provider_of_the_same_keys_is_another_provider() {
        refused(
                signed(KEY, claims().issuer("https://id.firm.example/other").build()),
                ElsewhereRefusal.PROOF);
    }

    @Test
    void what_was_said_for_another_sign_in_is_not_for_this_one() {
        refused(signed(KEY, claims().claim("nonce", "another").build()), ElsewhereRefusal.PROOF);
        refused(signed(KEY, claims().claim("nonce", null).build()), ElsewhereRefusal.PROOF);
    }

    @Test
    void what_is_over_is_over() {
        refused(signed(KEY, claims().expirationTime(ago(5)).build()), ElsewhereRefusal.PROOF);
        refused(signed(KEY, claims().expirationTime(null).build()), ElsewhereRefusal.PROOF);
    }

    @Test
    void an_address_that_nobody_vouches_for_is_none() {
        refused(
                signed(KEY, claims().claim("email_verified", false).build()),
                ElsewhereRefusal.ADDRESS);
        refused(
                signed(KEY, claims().claim("email_verified", null).build()),
                ElsewhereRefusal.ADDRESS);
        refused(
                signed(KEY, claims().claim("email_verified", "yes").build()),
                ElsewhereRefusal.ADDRESS);
        refused(signed(KEY, claims().claim("email", null).build()), ElsewhereRefusal.ADDRESS);
    }

    @Test
    void a_new_key_of_the_providers_is_fetched_when_it_is_first_met_and_an_old_one_forgotten()
            throws Exception {
        JWKSource<SecurityContext> keys = keys();
        assertThat(judge(signed(KEY, claims().build()), keys).subject()).isEqualTo("s-1");
        RSAKey next = key("second");
        published = new JWKSet(next).toString(true);
        assertThat(judge(signed(next, claims().build()), keys).subject()).isEqualTo("s-1");
        assertThatThrownBy(() -> judge(signed(KEY, claims().build()), keys))
                .isInstanceOf(RefusedElsewhere.class);
    }

    private void refused(JWT token, ElsewhereRefusal why) {
        assertThatThrownBy(() -> judge(token))
                .isInstanceOfSatisfying(
                        RefusedElsewhere.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private ProvenElsewhere judge(JWT token) throws RefusedElsewhere {
        return judge(token, keys());
    }

    private static ProvenElsewhere judge(JWT token, JWKSource<SecurityContext> keys)
            throws RefusedElsewhere {
        return IdTokens.judge(token, ISSUER, CLIENT, NONCE, keys);
    }

    private JWKSource<SecurityContext> keys() {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(ISSUER + "/keys").toURL(),
                            asked -> new Resource(published, "application/json"))
                    .build();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("s-1")
                .audience(CLIENT)
                .issueTime(ago(0))
                .expirationTime(ago(-5))
                .claim("nonce", NONCE)
                .claim("email", "pia@firm.example")
                .claim("email_verified", true);
    }

    private static Date ago(int minutes) {
        return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
    }

    private static SignedJWT signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            JWSSigner signer = new RSASSASigner(key);
            token.sign(signer);
            return token;
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
