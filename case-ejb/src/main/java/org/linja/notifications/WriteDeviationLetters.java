package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linja.notifications.DeviationLetter.Reader;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.EndingDeviation;
import org.linja.procedures.EndingDeviations;
import org.linja.procedures.rules.DeviationNotice;

/**
 * Words the letters that are owed before a deviation ends, and remembers who has theirs. Called by
 * the consumer of notices only.
 */
@Stateless
@PermitAll
public class WriteDeviationLetters {
    private static final String CONSUMER = "deviation-letters";

    @Inject Inbox inbox;
    @Inject EndingDeviations endings;
    @Inject MailWishes wishes;
    @Inject SqlRows sql;
    @Inject Settings settings;
    @Inject DatabaseClock clock;

    /** None if all were sent, or if it does not end as it was signed to any more. */
    public List<DeviationLetter> write(AlarmRang alarm) {
        return inbox.knows(alarm.eventId(), CONSUMER)
                ? List.of()
                : endings.find(alarm.subjectId(), clock.now())
                        .map(about -> write(about, DeviationNotice.of(alarm.kind())))
                        .orElse(List.of());
    }

    private List<DeviationLetter> write(EndingDeviation about, DeviationNotice notice) {
        return sql
                .list(
                        WriteDeviationLetters.class,
                        "deviation-readers.sql",
                        row ->
                                new Reader(
                                        row.getLong("id"),
                                        row.getString("email"),
                                        row.getString("language"),
                                        row.getString("zone"),
                                        row.getBoolean("signs")),
                        Map.of(
                                "number",
                                about.number(),
                                "notice",
                                notice.slug(),
                                "customerId",
                                about.customerId()))
                .stream()
                .filter(reader -> !reader.signs() || wants(reader))
                .map(reader -> new DeviationLetter(notice, about, reader, settings.publicUrl()))
                .toList();
    }

    private boolean wants(Reader reader) {
        return wishes.wants(reader.personId(), MailKind.PROMISES);
    }

    /** Nobody sends this one again, whatever rings. */
    public void sent(DeviationLetter letter) {
        Instant now = clock.now();
        sql.change(
                WriteDeviationLetters.class,
                "deviation-letter-add.sql",
                Map.of(
                        "number",
                        letter.about().number(),
                        "customerId",
                        letter.about().customerId(),
                        "notice",
                        letter.notice().slug(),
                        "personId",
                        letter.reader().personId(),
                        "now",
                        now));
    }

    /** Nothing is left to do for this event. */
    public void done(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
    }
}
