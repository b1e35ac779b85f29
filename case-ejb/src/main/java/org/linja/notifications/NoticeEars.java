package org.linja.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linja.escalation.HearAlarm;
import org.linja.platform.outbox.Ears;

/** Opens the ears for alarms and notices, so that an alert gets through without a broker. */
@Startup
@Singleton
public class NoticeEars {
    @Inject Ears ears;
    @Inject HearAlarm hearAlarm;
    @Inject HearNotice hearNotice;

    @PostConstruct
    void open() {
        ears.open("alarms", hearAlarm::hear);
        ears.open("notices", hearNotice::hear);
    }
}
