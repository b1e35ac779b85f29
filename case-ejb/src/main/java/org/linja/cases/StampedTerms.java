package org.linja.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.LadderStamp;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;

/**
 * The versions under which a case is opened, with the terms that stand in them.
 *
 * @param ladder null where no ladder of the code that the terms name is published
 */
public record StampedTerms(
        long contractVersionId,
        BoundTerms bound,
        ContractTerms terms,
        @Nullable LadderStamp ladder) {

    List<ClockTarget> clocksFor(Severity severity) {
        return terms.targetsFor(severity);
    }
}
