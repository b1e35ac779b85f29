package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.calendars.TermsLock;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Takes a second matter out of a case into one of its own, with all that its clocks went through.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class SplitCase {
    @Inject SupportCases cases;
    @Inject Journal journal;
    @Inject TermsLock terms;
    @Inject @Any Instance<Obligations> obligations;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Returns the number of the new case.
     *
     * @param version the one of the old case that the person saw
     * @param subject what the new one is about, in one line
     */
    public CaseId split(CaseId id, long version, String subject, String text) {
        new FieldChecks().line("subject", subject, CaseOpening.SUBJECT_LIMIT).orRefuse();
        CaseText.check(text);
        Actor who = actor.get();
        // A part is bound by what the whole is under: no move of terms may pass between the two.
        terms.hold();
        SupportCase whole = cases.load(id, version, who);
        Instant now = clock.now();
        SupportCase part =
                whole.split(cases.nextId(), journal.historyOf(id.value()), who, subject, text, now);
        cases.add(part, now);
        cases.keep(whole, now);
        obligations.forEach(kept -> kept.goOn(whole, part, now));
        return part.id();
    }
}
