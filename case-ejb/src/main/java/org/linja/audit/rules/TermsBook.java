package org.linja.audit.rules;

import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.sla.rules.PromisedClock;

/** Where a judge looks up the versions that a history names. */
public interface TermsBook {

    /** What stands in the contract's version; throws {@link UnknownTerms} if there is none. */
    ContractTerms terms(BoundTerms bound);

    /** The calendar on which a clock is counted; throws {@link UnknownTerms} if there is none. */
    BusinessCalendar calendar(PromisedClock clock);
}
