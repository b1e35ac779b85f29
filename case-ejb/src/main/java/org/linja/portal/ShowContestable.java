package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linja.cases.ShowCase;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.Entry;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.ContestRefusal;

/** Lists what a customer's person may contest in an own case now. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowContestable {
    @Inject ShowCase cases;
    @Inject Journal journal;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** In order of writing; throws {@code not-found} also for another customer's case. */
    public List<Contestable> list(CaseId id) {
        List<JournalRow> rows = cases.journal(id);
        if (!actor.get().has(Role.CUSTOMER_MEMBER)) {
            return List.of();
        }
        List<Entry> history = journal.historyOf(id.value());
        Duration within = cases.caseRules(id).contestWithin();
        Instant now = clock.now();
        List<Contestable> contestable = new ArrayList<>();
        for (JournalRow row : rows) {
            if (ContestRefusal.ofPause(history, row.seq()).isEmpty()) {
                contestable.add(contestable(CaseAct.CONTEST_PAUSE, row));
            }
            if (ContestRefusal.ofResponse(history, row.seq(), within, now).isEmpty()) {
                contestable.add(contestable(CaseAct.CONTEST_RESPONSE, row));
            }
        }
        return contestable;
    }

    private static Contestable contestable(CaseAct act, JournalRow row) {
        return new Contestable(act, row.seq(), row.occurredAt(), row.text());
    }
}
