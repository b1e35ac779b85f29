package org.linja.notifications;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.PushTerms;
import org.linja.platform.config.Settings;
import org.linja.platform.json.JsonText;
import org.linja.platform.outgoing.OutgoingAnswer;
import org.linja.platform.outgoing.OutgoingHttp;
import org.linja.platform.outgoing.Unreachable;

/**
 * Shows an alert on every device that a person has named, through the push service of each device's
 * maker (RFC 8030). The service carries what only the device can read (RFC 8291).
 */
@ApplicationScoped
class PushChannel implements Channel {
    /** Ten devices must have had their turn before the attempt counts as lost. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** What every push service must take. */
    private static final int MOST_BYTES = 4_096;

    private static final Set<Integer> ABOUT_THIS_ONE = Set.of(400, 401, 403, 413);
    private static final Set<Integer> GONE = Set.of(404, 410);

    @Inject PushIdentity identity;
    @Inject Devices devices;
    @Inject ForgetDevice forgetDevice;
    @Inject Settings settings;
    @Inject OutgoingHttp http;

    @Override
    public Set<ChannelKind> kinds() {
        return Set.of(ChannelKind.PUSH);
    }

    @Override
    public boolean offered() {
        return identity.publicKey().isPresent();
    }

    @Override
    public List<Delivery> deliveries(OutgoingAlert alert) {
        if (alert.to().isEmpty() || !offered()) {
            // The last device has gone, or the house's keys, since the way was chosen.
            return List.of();
        }
        return devices.addresses(Long.parseLong(alert.to())).stream()
                .map(
                        device ->
                                new Delivery(
                                        String.valueOf(
                                                URI.create(device.endpoint()).getAuthority()),
                                        () -> send(alert, device)))
                .toList();
    }

    private SendResult send(OutgoingAlert alert, Devices.Address device) {
        EncryptedPushMessage message =
                MessageEncryptions.of()
                        .encrypt(
                                UserAgentMessageEncryptionKeyInfo.of(
                                        device.p256dh(), device.auth()),
                                PushMessage.ofUTF8(content(alert)));
        if (message.length() > MOST_BYTES) {
            return new SendResult.Refused("too-long", false);
        }
        try {
            OutgoingAnswer answer =
                    http.post(
                            URI.create(device.endpoint()),
                            headers(alert, device, message),
                            message.toBytes(),
                            LIMIT);
            return read(answer, alert, device);
        } catch (Unreachable failure) {
            return new SendResult.Refused(failure.reason(), !failure.isForbidden());
        }
    }

    /** No word about the customer: who holds the device in their hands need not be the person. */
    private String content(OutgoingAlert alert) {
        return JsonText.object()
                .add("title", alert.subject())
                .add("body", alert.body())
                .add("language", alert.language())
                .add("tag", topic(alert))
                .add("link", settings.publicUrl() + "/escalation/duty.xhtml")
                .add("token", identity.tokenOf(alert.key()))
                .build()
                .toString();
    }

    private Map<String, String> headers(
            OutgoingAlert alert, Devices.Address device, EncryptedPushMessage message) {
        PushTerms terms = PushTerms.of(alert.severity());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Authorization", identity.proofFor(device.endpoint()));
        headers.put("Content-Encoding", message.contentEncoding());
        headers.put("Content-Type", message.mediaType());
        headers.put("TTL", String.valueOf(terms.keptFor().toSeconds()));
        headers.put("Urgency", terms.urgency());
        headers.put("Topic", topic(alert));
        return headers;
    }

    /** The same for all attempts of one alert: the later replaces one that still waits. */
    private static String topic(OutgoingAlert alert) {
        return "alert-" + alert.notificationId();
    }

    private SendResult read(OutgoingAnswer answer, OutgoingAlert alert, Devices.Address device) {
        if (answer.isSuccess()) {
            return new SendResult.Handed(null);
        }
        if (GONE.contains(answer.status())) {
            forgetDevice.gone(alert, device.id());
            return new SendResult.Refused("gone", false);
        }
        return new SendResult.Refused(
                "http-" + answer.status(), !ABOUT_THIS_ONE.contains(answer.status()));
    }
}
