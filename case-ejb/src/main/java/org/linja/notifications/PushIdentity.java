package org.linja.notifications;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linja.platform.config.OutgoingSettings;
import org.linja.platform.config.PushKeys;
import org.linja.platform.config.Settings;

/**
 * By what this house proves itself to push services (RFC 8292), and by what a device proves that it
 * was sent an alert: a mark that nobody can make without the house's private key.
 */
@ApplicationScoped
class PushIdentity {
    /** Services refuse what holds longer than a day. */
    private static final int PROOF_HOURS = 12;

    private static final String ABOUT = "push-report:";

    @Inject OutgoingSettings outgoing;
    @Inject Settings settings;

    private @Nullable VAPIDKeyPair pair;
    private String secret = "";

    @PostConstruct
    void read() {
        outgoing.pushKeys().ifPresent(this::take);
    }

    void take(PushKeys keys) {
        secret = keys.privatePem();
        pair =
                VAPIDKeyPairs.of(
                        PrivateKeySources.ofPEMText(keys.privatePem()),
                        PublicKeySources.ofPEMText(keys.publicPem()));
    }

    /** The key under which a browser subscribes; nothing if this house has none. */
    Optional<String> publicKey() {
        return Optional.ofNullable(pair)
                .map(VAPIDKeyPair::extractPublicKeyInUncompressedFormAsString);
    }

    /** The header {@code Authorization} for a push to this address, which must be one of HTTP. */
    String proofFor(String endpoint) {
        // By the real time, not the house's: a stranger's clock is compared with it.
        return Objects.requireNonNull(pair)
                .generateAuthorizationHeaderValue(
                        VAPIDJWTParam.getBuilder()
                                .resourceURLString(endpoint)
                                .expiresAfter(PROOF_HOURS, TimeUnit.HOURS)
                                .subject("mailto:" + settings.mailFrom())
                                .build());
    }

    /** What travels with an attempt, and comes back with reports of it. */
    String tokenOf(String attemptKey) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(attemptKey.getBytes(StandardCharsets.UTF_8))
                + '.'
                + Hmac.sha256(secret, ABOUT + attemptKey);
    }

    /** The attempt that a token was made for; nothing if this house did not make it. */
    Optional<String> attemptOf(String token) {
        int dot = token.indexOf('.');
        if (pair == null || dot < 0) {
            return Optional.empty();
        }
        try {
            String key =
                    new String(
                            Base64.getUrlDecoder().decode(token.substring(0, dot)),
                            StandardCharsets.UTF_8);
            boolean ours =
                    MessageDigest.isEqual(
                            tokenOf(key).getBytes(StandardCharsets.UTF_8),
                            token.getBytes(StandardCharsets.UTF_8));
            return ours ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
