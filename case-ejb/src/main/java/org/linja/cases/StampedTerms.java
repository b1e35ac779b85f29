package org.linja.cases;

import java.util.List;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;

/** The versions under which a case is opened; a later edit of contract or calendar bites others. */
public record StampedTerms(
        long contractVersionId,
        String contract,
        int contractVersion,
        long calendarVersionId,
        ContractTerms terms) {
    public static StampedTerms of(ContractFacts contract, long calendarVersionId) {
        return new StampedTerms(
                contract.versionId(),
                contract.code(),
                contract.version(),
                calendarVersionId,
                contract.terms());
    }

    List<ClockTarget> clocksFor(Severity severity) {
        return terms.targetsFor(severity);
    }
}
