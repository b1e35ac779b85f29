package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.Admission;
import org.linja.cases.SupportCase;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;

/**
 * Calls whoever answers for a customer when a case is opened that no contract covers: nobody else
 * would ever be late with it, since nothing is promised.
 */
@ApplicationScoped
public class AlarmAccountOwner {
    // A case is opened once.
    private static final long ONLY_ONCE = 0;

    @Inject Customers customers;
    @Inject CallWithoutLadder calls;

    /** Does nothing for a case under a contract; the caller keeps the case. */
    public void of(SupportCase opened, Admission admitted, Customer customer, Instant now) {
        if (admitted.terms() != null) {
            return;
        }
        List<Long> called = calls.whom(customers.accountOwner(customer.id()), now);
        if (called.isEmpty()) {
            opened.record(
                    EntryKind.ESCALATION_HELD,
                    Actor.SYSTEM,
                    now,
                    Map.of("reason", "nobody-to-call"));
            return;
        }
        opened.record(
                EntryKind.ESCALATED,
                Actor.SYSTEM,
                now,
                Map.of("to", CallWithoutLadder.named(called), "reason", admitted.because()));
        calls.call(opened, called, admitted.because(), ONLY_ONCE, now);
    }
}
