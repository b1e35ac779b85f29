package org.linja.following.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.audit.rules.TermsBook;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.PromisedClock;

/** Versions of the contract TERMS, on the calendars OFFICE and ALWAYS, as the house keeps them. */
final class AShelf implements TermsBook {
    private final Map<Long, BusinessCalendar> calendars;
    private final Map<Integer, ContractTerms> contracts = new HashMap<>();

    AShelf(Map<Long, BusinessCalendar> calendars) {
        this.calendars = calendars;
    }

    void contract(int version, ClockTarget... targets) {
        contract(version, Map.of(Severity.CRITICAL, List.of(targets)));
    }

    void contract(int version, Map<Severity, List<ClockTarget>> targets) {
        contracts.put(version, new ContractTerms("OFFICE", "CRITICAL", "", targets, Map.of()));
    }

    ContractTerms terms(int version) {
        return Objects.requireNonNull(contracts.get(version));
    }

    TermsMove.Book book() {
        return new TermsMove.Book(this::terms, this::calendar);
    }

    @Override
    public ContractTerms terms(BoundTerms bound) {
        return terms(bound.contractVersion());
    }

    @Override
    public BusinessCalendar calendar(PromisedClock clock) {
        return Objects.requireNonNull(calendars.get(clock.calendarVersionId()));
    }
}
