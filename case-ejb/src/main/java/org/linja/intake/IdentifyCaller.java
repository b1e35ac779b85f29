package org.linja.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCases;
import org.linja.cases.StampedTerms;
import org.linja.contracts.CallerRow;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.ClockTerms;

/** Finds who is calling, for which firm, and what that firm was promised, while somebody types. */
@Stateless
@RolesAllowed(Role.LINE_1)
public class IdentifyCaller {
    private static final int MOST = 12;
    private static final int FEWEST_CHARACTERS = 2;

    @Inject Customers customers;
    @Inject CaseDoor door;
    @Inject ShowCases cases;
    @Inject DatabaseClock clock;

    /**
     * People and firms that what was typed may mean: the start of a name, or digits of a number.
     */
    public List<CallerRow> callers(String typed) {
        String text = typed.strip();
        if (text.length() < FEWEST_CHARACTERS) {
            return List.of();
        }
        boolean isNumber = text.matches("[+0-9()/ .-]+");
        String digits = isNumber ? text.replaceAll("[^0-9]", "").replaceFirst("^0+", "") : "";
        return customers.callers(text, digits, MOST);
    }

    /**
     * What this customer was promised, and what is open for them now. A disabled one is shown too:
     * its running cases go on, and its people call about them.
     */
    public CallerCard card(String customerCode) {
        Instant now = clock.now();
        Customer customer = door.customer(customerCode);
        StampedTerms stamped = door.promised(customer, now);
        List<CaseRow> open =
                cases.newest(
                        new CaseFilter(
                                true, null, null, null, customerCode, null, null, null, MOST));
        return new CallerCard(
                customer,
                stamped.bound().contract(),
                stamped.bound().contractVersion(),
                stamped.terms().hotline(),
                stamped.terms().questions().stream().map(CallerCard.Question::of).toList(),
                stamped.terms().severities(),
                Arrays.stream(Severity.values())
                        .map(severity -> promises(stamped, severity))
                        .toList(),
                open);
    }

    private static CallerCard.Promised promises(StampedTerms stamped, Severity severity) {
        return new CallerCard.Promised(
                severity,
                stamped.terms().targetsFor(severity).stream().map(ClockTerms::of).toList());
    }
}
