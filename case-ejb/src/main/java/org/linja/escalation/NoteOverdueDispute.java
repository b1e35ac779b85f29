package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.SeverityStanding;

/**
 * Notes in a case that its arbiter has not decided in time: from then on it stands first in the
 * queue, for whoever is on duty. An alarm is a hint only; a dispute that has ended is not noted.
 * Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class NoteOverdueDispute {
    private static final String CONSUMER = "dispute";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Journal journal;

    public void note(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () -> cases.find(new CaseId(alarm.subjectId())).ifPresent(this::note));
    }

    private void note(SupportCase supportCase) {
        Instant now = clock.now();
        SeverityStanding standing =
                SeverityStanding.of(
                        Happened.by(journal.historyOf(supportCase.id().value()), now).entries());
        if (supportCase.noteOverdueDispute(standing, now)) {
            cases.keep(supportCase, now);
        }
    }
}
