package org.linja.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows who changed what the house works by, newest first. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowAdministration {
    private static final int MOST = 200;

    @Inject AdministrationEntries entries;

    /**
     * Acts below an id.
     *
     * @param customer code of the customer whose things were changed; null for all
     * @param limit how many, 1 to 200
     * @param after go on behind this one, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public AdministrationList list(@Nullable String customer, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        if (customer != null && customer.codePoints().anyMatch(Character::isISOControl)) {
            return new AdministrationList(List.of(), null);
        }
        List<AdministrationRow> rows =
                entries.before(after == null ? Long.MAX_VALUE : after, customer, limit + 1);
        return rows.size() <= limit
                ? new AdministrationList(rows, null)
                : new AdministrationList(rows.subList(0, limit), rows.get(limit - 1).id());
    }
}
