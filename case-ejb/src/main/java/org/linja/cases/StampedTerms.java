package org.linja.cases;

import java.util.List;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;

/** The versions under which a case is opened, with the terms that stand in them. */
public record StampedTerms(long contractVersionId, BoundTerms bound, ContractTerms terms) {

    List<ClockTarget> clocksFor(Severity severity) {
        return terms.targetsFor(severity);
    }
}
