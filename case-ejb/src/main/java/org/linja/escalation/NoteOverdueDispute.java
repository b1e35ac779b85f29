package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.SeverityTerms;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.Deciders;
import org.linja.cases.rules.DecidesAs;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.SeverityStanding;

/**
 * Notes in a case that its arbiter has not decided in time, and calls whoever can decide now: from
 * then on it stands first in the queue, for whoever is on duty. An alarm is a hint only; a dispute
 * that has ended is not noted. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class NoteOverdueDispute {
    /** Why somebody is called. */
    public static final String REASON = "dispute-overdue";

    private static final String CONSUMER = "dispute";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject SeverityTerms terms;
    @Inject CallWithoutLadder calls;

    public void note(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () -> cases.find(new CaseId(alarm.subjectId())).ifPresent(this::note));
    }

    private void note(SupportCase supportCase) {
        Instant now = clock.now();
        List<Entry> history = journal.historyOf(supportCase.id().value());
        SeverityStanding standing = SeverityStanding.of(Happened.by(history, now).entries());
        List<Long> called = calls.whom(named(terms.deciders(supportCase.id(), now)), now);
        if (supportCase.noteOverdueDispute(standing, CallWithoutLadder.named(called), now)) {
            calls.call(supportCase, called, REASON, dispute(history), now);
            cases.keep(supportCase, now);
        }
    }

    /** Where a duty manager stands in, the one on duty is called rather than all. */
    private static List<Long> named(Deciders deciders) {
        return deciders.as() == DecidesAs.DUTY_MANAGER ? List.of() : List.copyOf(deciders.people());
    }

    /** Which of the case's disputes it is: by the entry that began the last one. */
    private static long dispute(List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.kind() == EntryKind.SEVERITY_DISPUTED)
                .mapToLong(Entry::seq)
                .max()
                .orElse(0);
    }
}
