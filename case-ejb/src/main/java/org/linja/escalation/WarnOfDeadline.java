package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.SlaClock;

/**
 * Notes in a case that one of its clocks has little time left. An alarm is a hint only: a deadline
 * that has moved meanwhile warns later. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class WarnOfDeadline {
    private static final String CONSUMER = "warning";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;

    public void warn(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () ->
                        cases.findByClock(alarm.subjectId())
                                .ifPresent(supportCase -> warn(supportCase, alarm)));
    }

    private void warn(SupportCase supportCase, AlarmRang alarm) {
        Instant now = clock.now();
        SlaClock warning = supportCase.clock(alarm.subjectId());
        cases.warnings(supportCase, warning, now).stream()
                .filter(
                        due ->
                                due.at().equals(alarm.dueAt())
                                        && warning.mayWarn(now)
                                        && supportCase.isInPlay(warning))
                .findFirst()
                .ifPresent(due -> supportCase.warn(warning, due, now));
        // Kept in either case: that sets the alarm of the next warning.
        cases.keep(supportCase, now);
    }
}
