package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.config.OutgoingSettings;
import org.linja.platform.json.JsonText;
import org.linja.platform.outgoing.OutgoingAnswer;
import org.linja.platform.outgoing.OutgoingHttp;
import org.linja.platform.outgoing.Unreachable;
import org.linja.platform.time.DatabaseClock;

/** Posts an alert to the address that a person named, signed by this house. */
@ApplicationScoped
class WebhookChannel implements Channel {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Inject OutgoingSettings settings;
    @Inject OutgoingHttp http;
    @Inject DatabaseClock clock;

    @Override
    public Set<ChannelKind> kinds() {
        return Set.of(ChannelKind.WEBHOOK);
    }

    @Override
    public boolean offered() {
        return !settings.webhookSecrets().isEmpty();
    }

    @Override
    public List<Delivery> deliveries(OutgoingAlert alert) {
        return List.of(new Delivery(targetOf(alert), () -> send(alert)));
    }

    private static String targetOf(OutgoingAlert alert) {
        try {
            return String.valueOf(URI.create(alert.to()).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return "none";
        }
    }

    private SendResult send(OutgoingAlert alert) {
        String body =
                JsonText.object()
                        .add("key", alert.key())
                        .add("text", alert.body())
                        .add("language", alert.language())
                        .build()
                        .toString();
        try {
            OutgoingAnswer answer =
                    http.post(
                            URI.create(alert.to()),
                            headers(alert, body, clock.now()),
                            body.getBytes(StandardCharsets.UTF_8),
                            LIMIT);
            return answer.isSuccess()
                    ? new SendResult.Taken()
                    : new SendResult.Refused("http-" + answer.status(), true);
        } catch (Unreachable failure) {
            return new SendResult.Refused(failure.reason(), !failure.isForbidden());
        } catch (IllegalArgumentException notAnAddress) {
            return new SendResult.Refused("no-address", false);
        }
    }

    private Map<String, String> headers(OutgoingAlert alert, String body, Instant now) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", alert.key());
        headers.put(WebhookSignature.TIMESTAMP, String.valueOf(now.getEpochSecond()));
        headers.put(
                WebhookSignature.SIGNATURE,
                WebhookSignature.of(settings.webhookSecrets(), now, body));
        return headers;
    }
}
