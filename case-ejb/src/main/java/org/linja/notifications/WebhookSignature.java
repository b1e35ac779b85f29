package org.linja.notifications;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Proves to whoever receives a webhook that this house sent it, and when: HMAC-SHA256 over the
 * seconds, a dot and the body. With two secrets it bears two signatures, so that a receiver may
 * move to the new one in their own time.
 */
final class WebhookSignature {
    static final String TIMESTAMP = "Linja-Timestamp";
    static final String SIGNATURE = "Linja-Signature";

    private WebhookSignature() {}

    /** The value of the header: {@code v1=} and hexadecimal digits, once for each secret. */
    static String of(List<String> secrets, Instant at, String body) {
        String signed = at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1=" + Hmac.sha256(secret, signed))
                .collect(Collectors.joining(","));
    }
}
