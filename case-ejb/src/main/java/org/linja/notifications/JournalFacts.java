package org.linja.notifications;

import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.ChannelChoice;
import org.linja.platform.rules.LastingName;

/** What the journal says of an alert: whom and which rung, by numbers, never a name or address. */
final class JournalFacts {
    private JournalFacts() {}

    static SortedMap<String, String> of(Notification notification) {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("notification", String.valueOf(notification.id()));
        Long escalation = notification.escalationId();
        if (escalation != null) {
            data.put("escalation", String.valueOf(escalation));
        }
        data.put("rung", String.valueOf(notification.rung()));
        data.put("turn", String.valueOf(notification.turn()));
        data.put("reason", notification.reason());
        data.put("to", LastingName.ofPerson(notification.personId()));
        return data;
    }

    static SortedMap<String, String> of(Notification notification, ChannelChoice choice) {
        SortedMap<String, String> data = of(notification);
        data.put("channels", ChannelKind.written(choice.channels()));
        data.put("because", choice.because().slug());
        if (!choice.passedOver().isEmpty()) {
            data.put("passedOver", choice.passedOverWritten());
        }
        return data;
    }

    static SortedMap<String, String> of(Notification notification, NotificationAttempt attempt) {
        SortedMap<String, String> data = of(notification);
        data.putAll(attempt.journalData());
        return data;
    }
}
