package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.Admission;
import org.linja.cases.SupportCase;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;

/**
 * Calls whoever answers for a customer when a case is opened that no contract covers: nobody else
 * would ever be late with it, since nothing is promised.
 */
@ApplicationScoped
public class AlarmAccountOwner {
    @Inject Customers customers;
    @Inject CallWithoutLadder calls;

    /** Does nothing for a case under a contract; the caller keeps the case. */
    public void of(SupportCase opened, Admission admitted, Customer customer, Instant now) {
        if (admitted.terms() == null) {
            calls.callOnce(
                    opened,
                    calls.whom(customers.accountOwner(customer.id()), now),
                    admitted.because(),
                    now);
        }
    }
}
