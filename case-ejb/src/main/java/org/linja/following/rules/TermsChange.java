package org.linja.following.rules;

import java.util.Optional;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.sla.rules.PromisedClock;

/** A version that came into force and that running cases follow. */
public sealed interface TermsChange permits ContractAmended, CalendarPublished {

    /** As the entry of a moved case says why. */
    String because();

    /**
     * What a case is under once it has followed; nothing if the change is none of its.
     *
     * @param current what it is under now
     * @param terms what stands in that version of the contract
     */
    Optional<BoundTerms> after(BoundTerms current, ContractTerms terms);

    /** Whether the change concerns a clock that is counted by {@code clock} until now. */
    boolean concerns(PromisedClock clock, BoundTerms current);
}
