package org.linja.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to whoever receives a webhook that this house sent it, and when: HMAC-SHA256 over the
 * seconds, a dot and the body. With two secrets it bears two signatures, so that a receiver may
 * move to the new one in their own time.
 */
final class WebhookSignature {
    static final String TIMESTAMP = "Linja-Timestamp";
    static final String SIGNATURE = "Linja-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The value of the header: {@code v1=} and hexadecimal digits, once for each secret. */
    static String of(List<String> secrets, Instant at, String body) {
        String signed = at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1=" + hmac(secret, signed))
                .collect(Collectors.joining(","));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
