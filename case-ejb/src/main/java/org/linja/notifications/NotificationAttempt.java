package org.linja.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.notifications.rules.AttemptFacts;

/** One try to reach a person by mail; written down before it is made. */
@Entity
@Table(name = "notification_attempt")
class NotificationAttempt {
    private static final String EMAIL = "email";

    private static final int REASON_LIMIT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_attempt_id")
    @SequenceGenerator(
            name = "notification_attempt_id",
            sequenceName = "notification_attempt_id",
            allocationSize = 10)
    private long id;

    @Version private long version;

    @Column(name = "notification_id")
    private long notificationId;

    @Column(name = "customer_id")
    private long customerId;

    private int number;
    private String channel;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int repeats;

    // For those who read the table; the house itself asks whether the attempt has finished.
    @SuppressWarnings("UnusedVariable")
    private @Nullable String outcome;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected NotificationAttempt() {}

    NotificationAttempt(
            long notificationId, long customerId, int number, String messageId, Instant at) {
        this.notificationId = notificationId;
        this.customerId = customerId;
        this.number = number;
        this.channel = EMAIL;
        this.messageId = messageId;
        this.startedAt = at;
    }

    void repeat(Instant at) {
        repeats++;
        startedAt = at;
    }

    void taken(Instant at) {
        finishedAt = at;
        outcome = "taken";
    }

    void refused(String why, Instant at) {
        finishedAt = at;
        outcome = "refused";
        reason = why.length() <= REASON_LIMIT ? why : why.substring(0, REASON_LIMIT);
    }

    AttemptFacts facts() {
        return new AttemptFacts(number, startedAt, finishedAt);
    }

    Map<String, String> journalData() {
        Map<String, String> data = new HashMap<>();
        data.put("attempt", String.valueOf(number));
        data.put("channel", channel);
        data.put("messageId", messageId);
        if (repeats > 0) {
            data.put("repeated", "true");
        }
        if (reason != null) {
            data.put("reason", reason);
        }
        return data;
    }

    String messageId() {
        return messageId;
    }
}
