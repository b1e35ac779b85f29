package org.linja.ops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The test push service takes nothing from whoever does not prove itself. */
class HouseProofTest {
    private static final String HERE = "http://127.0.0.9:2526";
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private final ECPublicKey key;
    private final VAPIDKeyPair house;

    HouseProofTest() throws GeneralSecurityException {
        KeyPair pair = P256.invent();
        key = (ECPublicKey) pair.getPublic();
        house =
                VAPIDKeyPairs.of(
                        PrivateKeySources.ofECPrivateKey((ECPrivateKey) pair.getPrivate()),
                        PublicKeySources.ofECPublicKey(key));
    }

    @Test
    void a_proof_for_this_service_and_this_key_holds() {
        assertThat(fault(proof(HERE, Duration.ofHours(12)))).isEmpty();
    }

    @Test
    void one_for_another_service_or_for_too_long_or_past_does_not() {
        assertThat(fault(proof("http://127.0.0.9:1", Duration.ofHours(12)))).contains("meant for");
        assertThat(fault(proof(HERE, Duration.ofHours(25)))).contains("ends at");
        assertThat(fault(proof(HERE, Duration.ofSeconds(-1)))).contains("ends at");
    }

    @Test
    void one_that_was_changed_or_signed_by_another_does_not() throws GeneralSecurityException {
        String proof = proof(HERE, Duration.ofHours(12));
        assertThat(fault("Bearer x")).isEqualTo("no vapid");
        int end = proof.indexOf(", k=");
        char last = proof.charAt(end - 10);
        String changed =
                proof.substring(0, end - 10) + (last == 'A' ? 'B' : 'A') + proof.substring(end - 9);
        assertThat(fault(changed)).isEqualTo("signature");
        String other = P256.written(P256.point((ECPublicKey) P256.invent().getPublic()));
        assertThat(HouseProof.fault(proof, other, HERE, NOW))
                .contains("subscribed under another key");
    }

    private String fault(String header) {
        return HouseProof.fault(header, P256.written(P256.point(key)), HERE, NOW).orElse("");
    }

    private String proof(String origin, Duration lasts) {
        return house.generateAuthorizationHeaderValue(
                VAPIDJWTParam.getBuilder()
                        .resourceURLString(origin + "/to/1")
                        .expirationTime(NOW.plus(lasts))
                        .subject("mailto:linja@linja.example")
                        .build());
    }
}
