package org.linja.notifications.rules;

import java.time.Duration;
import org.linja.contracts.rules.Severity;

/**
 * How a push service treats an alert (RFC 8030).
 *
 * @param keptFor how long it waits for a device that is out of reach; later the alert is no news
 * @param urgency whether it may wake a device that saves its battery
 */
public record PushTerms(Duration keptFor, String urgency) {
    public static PushTerms of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> new PushTerms(Duration.ofMinutes(30), "high");
            case HIGH -> new PushTerms(Duration.ofHours(2), "high");
            case MEDIUM -> new PushTerms(Duration.ofHours(8), "normal");
            case LOW -> new PushTerms(Duration.ofHours(24), "normal");
        };
    }
}
