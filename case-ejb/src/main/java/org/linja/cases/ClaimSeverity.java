package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.people.OnePerson;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;
import org.linja.sla.rules.SeverityStanding;

/**
 * Says for the customer how severe a case is: a person of theirs, or somebody who has it from them.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
public class ClaimSeverity {
    @Inject CaseActs acts;
    @Inject SeverityTerms terms;
    @Inject Journal journal;
    @Inject OnePerson onePerson;

    /**
     * Returns the case's new version; {@code version} is the one the person saw.
     *
     * @throws Problem {@code no-arbiter} if nobody could decide, {@code second-person-needed} if it
     *     would end a dispute and they spoke for the house in it
     */
    public long claim(CaseId id, long version, SeverityWords words) {
        CaseText.check(words.why());
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    SaidSeverity said = terms.said(id, words, at);
                    requireOther(c, who, said);
                    c.claimSeverity(who, said, at);
                });
    }

    /** Nobody ends alone, in the customer's name, a dispute in which they spoke for the house. */
    private void requireOther(SupportCase supportCase, Actor who, SaidSeverity said) {
        boolean ends = supportCase.isDisputed() && said.severity() == supportCase.severity();
        if (ends
                && !who.isCustomer()
                && !Collections.disjoint(
                        SeverityStanding.of(journal.historyOf(supportCase.id().value()))
                                .assessors(),
                        onePerson.namesOf(who.personId()))) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
    }
}
