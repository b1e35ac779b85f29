package org.linja.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseFilter;
import org.linja.cases.NamedClaim;
import org.linja.cases.ShowCases;
import org.linja.contracts.CallerRow;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Finds who is calling, for which firm, and what that firm was promised, while somebody types. */
@Stateless
@RolesAllowed(Role.LINE_1)
public class IdentifyCaller {
    private static final int MOST = 12;
    private static final int FEWEST_CHARACTERS = 2;

    @Inject Customers customers;
    @Inject CaseDoor door;
    @Inject CallerCards cards;
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
     * What this customer was promised for what they call about, and what is open for them now. A
     * disabled one is shown too: its running cases go on, and its people call about them.
     *
     * @throws org.linja.platform.problem.Problem {@code unknown-customer}; {@code invalid-input}
     *     for an asset that is not theirs
     */
    public CallerCard card(String customerCode, NamedClaim claim) {
        Instant now = clock.now();
        Customer customer = door.customer(customerCode);
        return cards.of(
                customer,
                claim,
                cases.newest(
                        new CaseFilter(
                                true, null, null, null, customerCode, null, null, null, MOST)),
                now);
    }
}
