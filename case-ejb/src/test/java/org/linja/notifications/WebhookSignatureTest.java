package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
}
