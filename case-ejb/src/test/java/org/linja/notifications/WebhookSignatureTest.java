package org.linja.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_795_617_000L);

    /** Reckoned with: printf '1795617000.{"a":1}' | openssl dgst -sha256 -hmac secret */
    @Test
    void anybody_can_reckon_it_with_the_usual_tools() {
        assertThat(WebhookSignature.of(List.of("secret"), AT, "{\"a\":1}"))
                .isEqualTo("v1=49590442993931bb0f6c95f283cab4daf7fdbc4777347732e23fc1f0a31a0e08");
    }

    @Test
    void while_a_secret_is_changed_both_sign() {
        assertThat(WebhookSignature.of(List.of("fresh", "secret"), AT, "{\"a\":1}"))
                .matches("v1=[0-9a-f]{64},v1=[0-9a-f]{64}")
                .endsWith(WebhookSignature.of(List.of("secret"), AT, "{\"a\":1}"));
    }

    @Test
    void another_second_or_another_body_is_another_signature() {
        assertThat(WebhookSignature.of(List.of("secret"), AT.plusSeconds(1), "{\"a\":1}"))
                .isNotEqualTo(WebhookSignature.of(List.of("secret"), AT, "{\"a\":1}"));
        assertThat(WebhookSignature.of(List.of("secret"), AT, "{\"a\":2}"))
                .isNotEqualTo(WebhookSignature.of(List.of("secret"), AT, "{\"a\":1}"));
    }

    @Test
    void whoever_receives_by_the_runbook_takes_each_once_and_nothing_old_altered_or_unsigned() {
        Receiver receiver = new Receiver("secret");
        String first = "{\"key\":\"L-1.e1.r1.t1.p3.a1\"}";
        String signed = WebhookSignature.of(List.of("fresh", "secret"), AT, first);
        assertThat(receiver.takes(AT, signed, first.replace("p3", "p4"), AT)).isFalse();
        assertThat(receiver.takes(AT.plusSeconds(9), signed, first, AT)).isFalse();
        assertThat(receiver.takes(AT, WebhookSignature.of(List.of("other"), AT, first), first, AT))
                .isFalse();
        assertThat(receiver.takes(AT, signed, first, AT.plusSeconds(301))).isFalse();
        assertThat(receiver.takes(AT, signed, first, AT.minusSeconds(301))).isFalse();

        assertThat(receiver.takes(AT, signed, first, AT.plusSeconds(2))).isTrue();
        assertThat(receiver.takes(AT, signed, first, AT.plusSeconds(3)))
                .as("somebody who listened sends it again")
                .isFalse();
        String next = first.replace("a1", "a2");
        Instant later = AT.plusSeconds(60);
        assertThat(
                        receiver.takes(
                                later,
                                WebhookSignature.of(List.of("secret"), later, next),
                                next,
                                later))
                .isTrue();
    }

    /** As ops/docs/runbooks/webhooks.md tells people to write one; by no line of ours. */
    private static final class Receiver {
        private static final Duration WINDOW = Duration.ofMinutes(5);

        private final String secret;
        private final Set<String> seen = new HashSet<>();

        Receiver(String secret) {
            this.secret = secret;
        }

        boolean takes(Instant timestamp, String signature, String body, Instant now) {
            String due = "v1=" + hmac(timestamp.getEpochSecond() + "." + body);
            boolean genuine = List.of(signature.split(",", -1)).contains(due);
            boolean fresh = Duration.between(timestamp, now).abs().compareTo(WINDOW) <= 0;
            return genuine && fresh && seen.add(body.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1"));
        }

        private String hmac(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
