package org.linja.notifications;

import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.WayOut;

/**
 * An alert about to be sent for one attempt.
 *
 * @param key the same however often this attempt is made: by mail the header of RFC 5322, angle
 *     brackets included
 * @param to address of the channel's kind
 * @param subject empty where the channel has none
 * @param language of the person called
 * @param severity of the case
 * @param wayOut by which whoever reads it refuses more of its kind; null where it has none
 */
public record OutgoingAlert(
        long notificationId,
        int attempt,
        ChannelKind channel,
        String key,
        String to,
        String subject,
        String body,
        String language,
        Severity severity,
        @Nullable WayOut wayOut) {

    /** What is sent whatever its reader wishes, or what they choose at their account. */
    public OutgoingAlert(
            long notificationId,
            int attempt,
            ChannelKind channel,
            String key,
            String to,
            String subject,
            String body,
            String language,
            Severity severity) {
        this(notificationId, attempt, channel, key, to, subject, body, language, severity, null);
    }
}
