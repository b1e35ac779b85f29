package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.people.People;
import org.linja.platform.security.Actor;

/** Writes the receipt for a matter that was just brought, or brought again. */
@ApplicationScoped
public class CaseReceipts {
    @Inject SupportCases cases;
    @Inject Customers customers;
    @Inject People people;

    public CaseReceipt of(SupportCase supportCase, Customer customer) {
        Long ownerId = supportCase.ownerId();
        return new CaseReceipt(
                supportCase.id(),
                supportCase.version(),
                supportCase.severity(),
                supportCase.status(),
                supportCase.line(),
                ownerId == null ? null : people.nameOf(ownerId).orElse(null),
                customer,
                false,
                supportCase.clocks().stream()
                        .filter(clock -> clock.severity() == supportCase.severity())
                        .map(
                                clock ->
                                        new CaseReceipt.Promise(
                                                clock.kind(),
                                                supportCase.openedAt(),
                                                clock.dueAt(),
                                                clock.terms().budget()))
                        .toList());
    }

    /** The receipt of a case that the same request has opened before. */
    public CaseReceipt again(CaseId number, Actor who) {
        SupportCase known = cases.look(number, who);
        return of(known, customers.byId(known.customerId()));
    }
}
