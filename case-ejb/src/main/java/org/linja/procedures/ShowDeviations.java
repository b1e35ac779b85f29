package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.Deviation;

/** Shows the house's people what is done otherwise for whom, since when and until when. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class ShowDeviations {
    private static final int MOST = 200;

    @Inject SupportCases cases;
    @Inject Customers customers;
    @Inject Deviations deviations;
    @Inject DeviationSheets sheets;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Newest first.
     *
     * @param customer code of the customer; null for all
     * @param limit how many, 1 to 200
     * @param after go on behind the one of this number, null from the newest
     * @throws Problem {@code unknown-customer}; {@code invalid-input} for another limit
     */
    public DeviationList list(@Nullable String customer, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        Long firm = customer == null || customer.isEmpty() ? null : firm(customer).id();
        List<DeviationRow> rows =
                deviations.newest(firm, after == null ? Long.MAX_VALUE : after, limit + 1);
        List<DeviationSheet> items =
                sheets.of(rows.subList(0, Math.min(limit, rows.size())), clock.now());
        return rows.size() <= limit
                ? new DeviationList(items, null)
                : new DeviationList(items, items.get(limit - 1).number());
    }

    /**
     * Those in force now for a contract; for every one of the customer's where none is named. The
     * house itself has none, nor has a customer that there is not.
     */
    public List<DeviationSheet> inForce(String customer, @Nullable String contract) {
        Instant now = clock.now();
        List<DeviationRow> rows =
                customers.byCode(customer).stream()
                        .flatMap(firm -> deviations.openOf(firm.id(), now).stream())
                        .filter(row -> row.deviation().isInForce(now))
                        .filter(
                                row ->
                                        contract == null
                                                || contract.isEmpty()
                                                || row.deviation().contract().equals(contract))
                        .toList();
        return sheets.of(rows, now);
    }

    /** Those in force now for the contract of a case; none where it has no contract. */
    public List<DeviationSheet> ofCase(CaseId id) {
        long firm = cases.look(id, actor.get()).customerId();
        Instant now = clock.now();
        Set<Long> its =
                deviations.ofCase(id).stream()
                        .filter(one -> one.isInForce(now))
                        .map(Deviation::id)
                        .collect(Collectors.toSet());
        return its.isEmpty()
                ? List.of()
                : sheets.of(
                        deviations.openOf(firm, now).stream()
                                .filter(row -> its.contains(row.deviation().id()))
                                .toList(),
                        now);
    }

    /** Throws {@code not-found}. */
    public DeviationSheet one(long number) {
        return sheets.of(deviations.byId(number, null).orElseThrow(Problem::notFound), clock.now());
    }

    private Customer firm(String code) {
        return customers.byCode(code).orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }
}
