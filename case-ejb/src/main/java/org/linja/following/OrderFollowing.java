package org.linja.following;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linja.calendars.TermsAlarm;
import org.linja.calendars.TermsLock;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.time.DatabaseClock;

/**
 * Orders that running cases follow a version that came into force. It waits for every opening that
 * has begun: what is opened later is under the new version already. A contract was signed by two
 * people; a calendar was published by one, and the run waits for a second. Called by the consumer
 * of jobs.
 */
@Stateless
@PermitAll
public class OrderFollowing {
    private static final String CONSUMER = "following";

    @Inject Followings followings;
    @Inject TermsLock terms;
    @Inject Inbox inbox;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;

    public void order(AlarmRang alarm) {
        inbox.once(alarm.eventId(), CONSUMER, () -> order(alarm.subjectType(), alarm.subjectId()));
    }

    private void order(String subjectType, long versionId) {
        terms.change();
        Instant now = clock.now();
        boolean contract = subjectType.equals(TermsAlarm.CONTRACT);
        // A version that was overtaken before its day came is nobody's.
        if (!contract || followings.governs(versionId, now)) {
            Optional<Long> added =
                    contract
                            ? followings.add(
                                    FollowingSubject.CONTRACT, versionId, Followings.QUEUED, now)
                            : followings.add(
                                    FollowingSubject.CALENDAR, versionId, Followings.UNSIGNED, now);
            added.filter(number -> contract)
                    .ifPresent(
                            number ->
                                    outbox.add(
                                            new FollowingOrdered(UUID.randomUUID(), now, number)));
        }
    }
}
