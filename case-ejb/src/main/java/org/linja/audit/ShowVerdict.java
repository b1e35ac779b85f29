package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictCheck;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customers;
import org.linja.journal.Journal;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.sla.rules.ClockStory;

/**
 * Opens one verdict of a sealed opinion into its minutes: judged again from the journal below the
 * opinion's own cut, and shown only if that says what was sealed.
 */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowVerdict {
    @Inject AuditOpinions opinions;
    @Inject AuditVerdicts verdicts;
    @Inject OpinionSheets sheets;
    @Inject CaseHistories histories;
    @Inject JudgeCases judgeCases;
    @Inject Customers customers;
    @Inject Journal journal;

    /**
     * What an opinion says of one clock of a case.
     *
     * @param clock slug
     * @throws Problem {@code not-found} unless a sealed opinion has a verdict on it
     */
    public VerdictView show(long opinion, CaseId id, String clock) {
        SealedVerdict sealed =
                verdicts.sealed(opinion, id, clock)
                        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        OpinionSheet.Method method = sheets.method(opinion);
        JudgingRule rule = JudgingRule.inForce();
        AuditScope scope = histories.scope(opinion);
        JudgedCase judged = judgeCases.judge(histories.one(scope, id), scope.cutAt());
        Optional<Verdict> same =
                judged.verdicts().stream()
                        .filter(verdict -> verdict.clock().slug().equals(clock))
                        .filter(again -> sealed.isSaidBy(again, method.recordsBothReadings()))
                        .findFirst();
        Optional<ClockStory> story =
                same.map(again -> judgeCases.story(judged, again, scope.cutAt()));
        return new VerdictView(
                opinions.row(opinion).orElseThrow(),
                method,
                id,
                customers.byId(judged.facts().customerId()),
                sealed,
                rule.version(),
                VerdictCheck.of(same.isPresent(), rule.sha256().equals(method.ruleSha256())),
                story.orElse(null),
                same
                        .flatMap(
                                again -> story.flatMap(told -> judgeCases.explanation(again, told)))
                        .stream()
                        .toList(),
                journal.read(id.value()).stream()
                        .filter(entry -> entry.seq() <= judged.facts().history().size())
                        .toList());
    }
}
