package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.CustomerCode;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists and finds customers for those who keep them. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowCustomers {
    private static final int MOST = 200;

    @Inject Customers customers;

    /**
     * Customers by name.
     *
     * @param text part of a code or a name; empty for all
     * @param limit how many, 1 to 200
     * @param after go on behind the customer of this id, null from the first
     * @throws Problem {@code invalid-input} for another limit
     */
    public CustomerList list(String text, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return new CustomerList(List.of(), null);
        }
        List<Customer> rows = customers.page(text, after == null ? 0 : after, limit + 1);
        return rows.size() <= limit
                ? new CustomerList(rows, null)
                : new CustomerList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Throws {@code not-found}. */
    public Customer one(String code) {
        return Optional.of(code)
                .filter(CustomerCode::fits)
                .flatMap(customers::byCode)
                .orElseThrow(Problem::notFound);
    }
}
