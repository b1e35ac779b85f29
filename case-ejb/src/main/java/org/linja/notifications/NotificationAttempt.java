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
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.AttemptFacts;
import org.linja.notifications.rules.AttemptOutcome;
import org.linja.notifications.rules.DeliveryStep;

/** One try to reach a person by one channel; written down before it is made. */
@Entity
@Table(name = "notification_attempt")
class NotificationAttempt {
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

    // For those who read the table: it follows from the channel.
    @SuppressWarnings("UnusedVariable")
    @Column(name = "address_kind")
    private String addressKind;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int repeats;

    private @Nullable String outcome;

    // The gateway's own number of what it was handed.
    private @Nullable String receipt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected NotificationAttempt() {}

    NotificationAttempt(
            long notificationId,
            long customerId,
            DeliveryStep.Begin step,
            String messageId,
            Instant at) {
        this.notificationId = notificationId;
        this.customerId = customerId;
        this.number = step.number();
        this.channel = step.channel().slug();
        this.addressKind = step.channel().addressKind();
        this.messageId = messageId;
        this.startedAt = at;
    }

    void repeat(Instant at) {
        repeats++;
        startedAt = at;
    }

    void taken(Instant at) {
        finish(AttemptOutcome.TAKEN, at);
    }

    void handed(@Nullable String itsNumber, Instant at) {
        receipt = itsNumber == null ? null : cut(itsNumber);
        finish(AttemptOutcome.HANDED, at);
    }

    void refused(String why, Instant at) {
        reason = cut(why);
        finish(AttemptOutcome.REFUSED, at);
    }

    private void finish(AttemptOutcome how, Instant at) {
        finishedAt = at;
        outcome = how.slug();
    }

    private static String cut(String text) {
        return text.length() <= REASON_LIMIT ? text : text.substring(0, REASON_LIMIT);
    }

    AttemptFacts facts() {
        return new AttemptFacts(
                number, startedAt, finishedAt, outcome == null ? null : AttemptOutcome.of(outcome));
    }

    ChannelKind channel() {
        return ChannelKind.of(channel);
    }

    Map<String, String> journalData() {
        Map<String, String> data = new HashMap<>();
        data.put("attempt", String.valueOf(number));
        data.put("channel", channel);
        data.put("messageId", messageId);
        data.put("addressKind", channel().addressKind());
        if (receipt != null) {
            data.put("receipt", receipt);
        }
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
