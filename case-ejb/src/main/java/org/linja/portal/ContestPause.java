package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.CaseActs;
import org.linja.cases.CaseText;
import org.linja.cases.rules.CaseId;
import org.linja.journal.Journal;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.sla.rules.ContestRefusal;

/**
 * Tells the house that it was not waiting for the customer; both readings of the clock are kept.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class ContestPause {
    @Inject CaseActs acts;
    @Inject Journal journal;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @param seq which entry of the journal
     * @throws Problem {@code not-contestable} with the reason at {@code contested}
     */
    public long contest(CaseId id, long version, long seq, String text) {
        CaseText.check(text);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    ContestRefusal.ofPause(journal.historyOf(id.value()), seq)
                            .ifPresent(
                                    reason -> {
                                        throw Problem.at(
                                                "contested",
                                                ProblemType.NOT_CONTESTABLE,
                                                reason.slug());
                                    });
                    c.contestPause(who, seq, text, at);
                });
    }
}
