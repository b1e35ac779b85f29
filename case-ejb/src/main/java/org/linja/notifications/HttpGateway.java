package org.linja.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.RequestTemplate;
import org.linja.platform.config.OutgoingSettings;
import org.linja.platform.json.JsonText;
import org.linja.platform.outgoing.OutgoingAnswer;
import org.linja.platform.outgoing.OutgoingHttp;
import org.linja.platform.outgoing.Unreachable;

/**
 * Hands short messages and calls to whoever carries them. Each attempt bears its key, by which the
 * gateway knows one that is made again.
 */
@ApplicationScoped
class HttpGateway implements Channel {
    /** What a receipt needs, with room for what a gateway may say besides. */
    private static final int DEEPEST = 8;

    @Inject OutgoingSettings settings;
    @Inject OutgoingHttp http;

    private RequestTemplate template = RequestTemplate.USUAL;

    @PostConstruct
    void readTemplate() {
        template =
                settings.gatewayTemplate()
                        .map(
                                text ->
                                        new RequestTemplate(
                                                text,
                                                RequestTemplate.Form.of(settings.gatewayFormat())))
                        .orElse(RequestTemplate.USUAL);
    }

    @Override
    public Set<ChannelKind> kinds() {
        return Set.of(ChannelKind.SMS, ChannelKind.VOICE);
    }

    @Override
    public boolean offered() {
        return settings.gateway().isPresent();
    }

    @Override
    public List<Delivery> deliveries(OutgoingAlert alert) {
        String target = settings.gateway().map(URI::getAuthority).orElse("none");
        return List.of(new Delivery(target, () -> send(alert)));
    }

    private SendResult send(OutgoingAlert alert) {
        Optional<URI> address = settings.gateway();
        if (address.isEmpty()) {
            return new SendResult.Refused("no-gateway", false);
        }
        if (alert.to().isEmpty()) {
            return new SendResult.Refused("no-address", false);
        }
        try {
            return read(
                    http.postToNeighbour(
                            address.get(),
                            headers(alert),
                            template.filled(values(alert)).getBytes(StandardCharsets.UTF_8),
                            settings.gatewayLimit()));
        } catch (Unreachable failure) {
            return new SendResult.Refused(failure.reason(), true);
        }
    }

    private Map<String, String> headers(OutgoingAlert alert) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", template.form().mediaType());
        headers.put("Accept", "application/json");
        headers.put("Idempotency-Key", alert.key());
        settings.gatewayCredential().ifPresent(proof -> headers.put("Authorization", proof));
        return headers;
    }

    private static Map<String, String> values(OutgoingAlert alert) {
        return Map.of(
                "key", alert.key(),
                "channel", alert.channel().slug(),
                "to", alert.to(),
                "text", alert.body(),
                "language", alert.language());
    }

    /** What is wrong with one message only must not shut the door to all others. */
    private static SendResult read(OutgoingAnswer answer) {
        if (answer.isSuccess()) {
            return new SendResult.Handed(receiptIn(answer.body()));
        }
        boolean aboutThisOne = answer.status() == 400 || answer.status() == 422;
        return new SendResult.Refused("http-" + answer.status(), !aboutThisOne);
    }

    private static @Nullable String receiptIn(String body) {
        try {
            return JsonText.sent(body, DEEPEST).get("id") instanceof JsonString id
                    ? id.getString()
                    : null;
        } catch (JsonException notJson) {
            return null;
        }
    }
}
