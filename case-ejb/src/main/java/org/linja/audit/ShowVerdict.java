package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictCheck;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customers;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.problem.Problem;
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
     * @param severity slug of one that was held; null for the one that governs
     * @throws Problem {@code not-found} unless a sealed opinion has a verdict on it
     */
    public VerdictView show(long opinion, CaseId id, String clock, @Nullable String severity) {
        List<SealedVerdict> all = verdicts.sealed(opinion, id, clock);
        SealedVerdict sealed =
                all.stream()
                        .filter(
                                one ->
                                        severity == null
                                                ? one.line().governs()
                                                : one.line().severity().equals(severity))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        OpinionSheet.Method method = sheets.method(opinion);
        JudgingRule rule = JudgingRule.inForce();
        AuditScope scope = histories.scope(opinion);
        JudgedCase judged = judgeCases.judge(histories.one(scope, id), scope.cutAt());
        Optional<Verdict> again = on(judged, clock, severity);
        Optional<Verdict> same =
                again.filter(made -> sealed.isSaidBy(made, method.recordsBothReadings()));
        Optional<ClockStory> story =
                same.map(made -> judgeCases.story(judged, made, scope.cutAt()));
        Optional<Verdict> knownNow =
                on(judgeCases.judge(allOf(judged), scope.cutAt()), clock, severity);
        List<JournalRow> rows = journal.read(id.value());
        int below = judged.facts().history().size();
        return new VerdictView(
                opinions.row(opinion).orElseThrow(),
                method,
                id,
                customers.byId(judged.facts().customerId()),
                sealed,
                all.stream()
                        .map(SealedVerdict::line)
                        .filter(line -> !line.severity().equals(sealed.line().severity()))
                        .toList(),
                rule.version(),
                VerdictCheck.of(same.isPresent(), rule.sha256().equals(method.ruleSha256())),
                story.orElse(null),
                same
                        .flatMap(made -> story.flatMap(told -> judgeCases.explanation(made, told)))
                        .stream()
                        .toList(),
                knownNow.orElse(null),
                !knownNow.equals(again),
                rows.stream()
                        .filter(entry -> entry.seq() > below && concerns(entry, scope.cutAt()))
                        .toList(),
                rows.stream().filter(entry -> entry.seq() <= below).toList());
    }

    private static Optional<Verdict> on(
            JudgedCase judged, String clock, @Nullable String severity) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.clock().slug().equals(clock))
                .filter(
                        verdict ->
                                severity == null
                                        ? verdict.governs()
                                        : verdict.severity().slug().equals(severity))
                .findFirst();
    }

    /** The same case with everything that is known of it now. */
    private CaseToJudge allOf(JudgedCase judged) {
        CaseToJudge facts = judged.facts();
        return new CaseToJudge(
                facts.caseId(),
                facts.customerId(),
                facts.customerCode(),
                true,
                journal.historyOf(facts.caseId()));
    }

    /** Whether an entry says something of the time before {@code cutAt}. */
    private static boolean concerns(JournalRow entry, Instant cutAt) {
        return !entry.occurredAt().isAfter(cutAt) || entry.kind() == EntryKind.CORRECTION_CONFIRMED;
    }
}
