package org.linja.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linja.platform.rules.NetworkRange;

/**
 * To whom outside this house speaks, and with what proof; keys are listed in {@code
 * ops/payara/env.example}. Read once: what is wrong stops the start, naming its key.
 */
@ApplicationScoped
public class OutgoingSettings {
    @Inject
    @ConfigProperty(name = "linja.outgoing.networks")
    Optional<String> networks;

    @Inject
    @ConfigProperty(name = "linja.gateway.url")
    Optional<String> gatewayUrl;

    @Inject
    @ConfigProperty(name = "linja.gateway.format", defaultValue = "json")
    String gatewayFormat;

    @Inject
    @ConfigProperty(name = "linja.gateway.template.file")
    Optional<String> gatewayTemplateFile;

    @Inject
    @ConfigProperty(name = "linja.gateway.credential.file")
    Optional<String> gatewayCredentialFile;

    @Inject
    @ConfigProperty(name = "linja.gateway.callback.file")
    Optional<String> gatewayCallbackFile;

    @Inject
    @ConfigProperty(name = "linja.gateway.seconds", defaultValue = "5")
    int gatewaySeconds;

    @Inject
    @ConfigProperty(name = "linja.webhook.secret.file")
    Optional<String> webhookSecretFile;

    @Inject
    @ConfigProperty(name = "linja.push.private.key.file")
    Optional<String> pushPrivateKeyFile;

    @Inject
    @ConfigProperty(name = "linja.push.public.key.file")
    Optional<String> pushPublicKeyFile;

    private List<NetworkRange> ranges = List.of();
    private Optional<URI> gateway = Optional.empty();
    private Optional<String> template = Optional.empty();
    private Optional<String> credential = Optional.empty();
    private Optional<String> callbackToken = Optional.empty();
    private List<String> webhookSecrets = List.of();
    private Optional<PushKeys> pushKeys = Optional.empty();

    @PostConstruct
    void read() {
        ranges = NetworkRange.list(networks.orElse(""));
        gateway = gatewayUrl.filter(url -> !url.isBlank()).map(URI::create);
        template = content("linja.gateway.template.file", gatewayTemplateFile);
        credential = content("linja.gateway.credential.file", gatewayCredentialFile);
        callbackToken = content("linja.gateway.callback.file", gatewayCallbackFile);
        webhookSecrets =
                content("linja.webhook.secret.file", webhookSecretFile)
                        .map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of());
        Optional<String> publicKey = content("linja.push.public.key.file", pushPublicKeyFile);
        pushKeys =
                content("linja.push.private.key.file", pushPrivateKeyFile)
                        .flatMap(key -> publicKey.map(beside -> new PushKeys(key, beside)));
    }

    /** Ranges of no public addresses that may be spoken to all the same. */
    public List<NetworkRange> allowedNetworks() {
        return ranges;
    }

    /** Where short messages and calls are handed in; nothing if this house has no gateway. */
    public Optional<URI> gateway() {
        return gateway;
    }

    /** {@code json} or {@code form}. */
    public String gatewayFormat() {
        return gatewayFormat;
    }

    /** What a request to the gateway says; nothing: the house's own form. */
    public Optional<String> gatewayTemplate() {
        return template;
    }

    /** The header {@code Authorization} of every request to the gateway. */
    public Optional<String> gatewayCredential() {
        return credential;
    }

    /** What the gateway proves itself with when it calls us; nothing: it may not. */
    public Optional<String> callbackToken() {
        return callbackToken;
    }

    public Duration gatewayLimit() {
        return Duration.ofSeconds(Math.max(1, Math.min(gatewaySeconds, 10)));
    }

    /** With what webhooks are signed, the newest first; none: this house sends none. */
    public List<String> webhookSecrets() {
        return webhookSecrets;
    }

    /** By what push services know this house; nothing: it sends no alerts to devices. */
    public Optional<PushKeys> pushKeys() {
        return pushKeys;
    }

    private static Optional<String> content(String key, Optional<String> file) {
        return SettingFile.text(key, file).filter(text -> !text.isEmpty());
    }
}
