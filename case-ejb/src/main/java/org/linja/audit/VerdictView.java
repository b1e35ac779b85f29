package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictCheck;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.journal.JournalRow;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockStory;

/**
 * One verdict of a sealed opinion, and the minutes it rests on.
 *
 * @param method by what the opinion was judged
 * @param beside what the opinion says of the same clock by other severities that were held
 * @param ruleToday the version of the rule that the verdict was made again by
 * @param check whether that says what was sealed
 * @param story what became of each second, in both readings; null unless the check agrees: the
 *     minutes of another verdict are none of this one
 * @param explanations why its deadline is when it is; empty without minutes
 * @param knownNow what the same verdict would be by everything written down since; null where the
 *     case has no such clock any more
 * @param isRevised whether that is another verdict than can be made of the journal below the cut
 * @param later entries written down since the cut about what happened before it
 * @param journal the case's entries up to the opinion's cut
 */
public record VerdictView(
        AuditRow opinion,
        OpinionSheet.Method method,
        CaseId caseNumber,
        Customer customer,
        SealedVerdict sealed,
        List<VerdictLine> beside,
        String ruleToday,
        VerdictCheck check,
        @Nullable ClockStory story,
        List<ClockExplanation> explanations,
        @Nullable Verdict knownNow,
        boolean isRevised,
        List<JournalRow> later,
        List<JournalRow> journal) {

    public VerdictView {
        beside = List.copyOf(beside);
        explanations = List.copyOf(explanations);
        later = List.copyOf(later);
        journal = List.copyOf(journal);
    }
}
