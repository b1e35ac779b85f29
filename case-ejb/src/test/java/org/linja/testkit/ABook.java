package org.linja.testkit;

import org.linja.audit.rules.TermsBook;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.sla.rules.PromisedClock;

/** A book with one contract and one calendar in it, whatever version is asked for. */
public record ABook(ContractTerms terms, BusinessCalendar calendar) implements TermsBook {

    @Override
    public ContractTerms terms(BoundTerms bound) {
        return terms;
    }

    @Override
    public BusinessCalendar calendar(PromisedClock clock) {
        return calendar;
    }
}
