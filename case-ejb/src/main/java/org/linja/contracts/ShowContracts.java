package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractCode;
import org.linja.contracts.rules.CustomerCode;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows what was signed with whom, version by version. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowContracts {
    private static final int MOST = 200;

    @Inject Contracts contracts;
    @Inject DatabaseClock clock;

    /**
     * Versions of contracts, newest first.
     *
     * @param customer code of the customer they were signed with; null for all
     * @param limit how many, 1 to 200
     * @param after go on behind the version of this id, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public ContractList list(@Nullable String customer, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        if (customer != null && !customer.isEmpty() && !CustomerCode.fits(customer)) {
            return new ContractList(List.of(), null);
        }
        List<ContractRow> rows =
                contracts.before(
                        after == null ? Long.MAX_VALUE : after, customer, limit + 1, clock.now());
        return rows.size() <= limit
                ? new ContractList(rows, null)
                : new ContractList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** All versions of one contract, newest first; {@code not-found} if there is none. */
    public List<ContractRow> versions(String code) {
        List<ContractRow> versions =
                ContractCode.fits(code) ? contracts.versions(code, clock.now()) : List.of();
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    /** Throws {@code not-found}. */
    public ContractRow version(String code, long version) {
        return versions(code).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
