package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.Deciders;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.Journal;
import org.linja.journal.rules.Entry;
import org.linja.people.OnePerson;
import org.linja.people.People;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.sla.rules.SeverityStanding;
import org.linja.sla.rules.TermsHistory;

/** What the contract that a case is bound to says of its severity: by what, and who decides. */
@ApplicationScoped
public class SeverityTerms {
    @Inject Journal journal;
    @Inject Contracts contracts;
    @Inject People people;
    @Inject OnePerson onePerson;

    /** The terms of a case; nothing if it was opened without a contract. */
    public Optional<ContractTerms> of(CaseId id) {
        return of(journal.historyOf(id.value()));
    }

    Optional<ContractTerms> of(List<Entry> history) {
        return TermsHistory.of(history).map(TermsHistory::current).map(contracts::termsOf);
    }

    /**
     * The severity that somebody says, against the criteria of the case's contract.
     *
     * @throws Problem {@code invalid-input} if it says none, or answers what is not asked
     */
    SaidSeverity said(CaseId id, SeverityWords words, Instant now) {
        List<Entry> history = journal.historyOf(id.value());
        Optional<ContractTerms> terms = of(history);
        return new SaidSeverity(
                severity(words, terms),
                SeverityStanding.written(words.answers()),
                words.why(),
                () -> whoDecides(terms, history, now));
    }

    /**
     * Who may decide where house and customer differ. Where they do not, only those whom the
     * contract names: nobody stands in for a dispute that cannot begin.
     */
    public Deciders deciders(CaseId id, Instant now) {
        return deciders(journal.historyOf(id.value()), now);
    }

    Deciders deciders(List<Entry> history, Instant now) {
        boolean disputed =
                SeverityStanding.isTold(history) && SeverityStanding.of(history).isDisputed();
        return Deciders.of(
                people(of(history).flatMap(this::arbiter)),
                people(newest(history, now)),
                disputed ? people.dutyManagers() : List.of(),
                assessors(history));
    }

    /** Whom the case's terms name, or the newest version of its contract if they have left. */
    private Arbiter whoDecides(Optional<ContractTerms> terms, List<Entry> history, Instant now) {
        List<Arbiter> named =
                Stream.of(terms.flatMap(this::arbiter), newest(history, now))
                        .flatMap(Optional::stream)
                        .toList();
        if (named.isEmpty()) {
            throw new Problem(ProblemType.NO_ARBITER);
        }
        Set<Long> assessors = assessors(history);
        return named.stream()
                .filter(one -> !assessors.contains(one.personId()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.ARBITER_ASSESSES));
    }

    private Optional<Arbiter> newest(List<Entry> history, Instant now) {
        return TermsHistory.of(history)
                .flatMap(bound -> contracts.newestTerms(bound.current().contract(), now))
                .flatMap(this::arbiter);
    }

    private static List<Long> people(Optional<Arbiter> arbiter) {
        return arbiter.map(Arbiter::personId).stream().toList();
    }

    private Set<Long> assessors(List<Entry> history) {
        return SeverityStanding.isTold(history)
                ? onePerson.accountsOf(
                        SeverityStanding.of(history).assessors().stream()
                                .flatMap(named -> LastingName.personIn(named).stream())
                                .collect(Collectors.toSet()))
                : Set.of();
    }

    private Optional<Arbiter> arbiter(ContractTerms terms) {
        return Optional.ofNullable(terms.caseRules().arbitration())
                .flatMap(
                        named ->
                                people.whoMayDecide(named.arbiter())
                                        .map(id -> new Arbiter(id, named.settleWithin())));
    }

    private static Severity severity(SeverityWords words, Optional<ContractTerms> terms) {
        Map<String, Boolean> answers = words.answers();
        Severity said = words.severity();
        if (answers.isEmpty()) {
            if (said == null) {
                throw Problem.invalid("severity", "required");
            }
            return said;
        }
        Severity follows = follows(answers, terms);
        return said == null ? follows : said;
    }

    private static Severity follows(Map<String, Boolean> answers, Optional<ContractTerms> terms) {
        try {
            return terms.orElseThrow(() -> Problem.invalid("impact", "unknown-question"))
                    .severityOf(answers);
        } catch (IllegalArgumentException unknownQuestion) {
            throw Problem.invalid("impact", "unknown-question");
        }
    }
}
