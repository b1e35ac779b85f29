package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.AdministrationEntries.LastTouch;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.EditOutcome;
import org.linja.platform.rules.EditOutcome.Disputed;
import org.linja.platform.rules.EditOutcome.Stored;
import org.linja.platform.rules.FieldMerge;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Edits a customer, and closes or opens it for new cases. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangeCustomer {
    @Inject Customers customers;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Edits a customer that nobody else has changed since {@code version}.
     *
     * @throws Problem {@code invalid-input}, {@code stale-version} or {@code not-found}
     */
    public void edit(String code, long version, CustomerFields wanted) {
        Customer stored = lock(code, version);
        check(wanted);
        keep(stored, wanted);
    }

    /**
     * Edits a customer that others may have changed since it was read: different fields merge, the
     * same field is for the editor to decide.
     *
     * @param seen as the editor saw it
     */
    public EditOutcome merge(String code, CustomerFields seen, CustomerFields wanted) {
        Customer stored = lock(code);
        check(wanted);
        FieldMerge merge = FieldMerge.of(seen.byName(), wanted.byName(), stored.fields().byName());
        if (!merge.isClean()) {
            var last = trail.lastOn(subject(code));
            return new Disputed(
                    merge,
                    stored.version(),
                    last.map(LastTouch::by).orElse(null),
                    last.map(LastTouch::at).orElse(null));
        }
        keep(stored, CustomerFields.of(merge.merged()));
        return new Stored(customers.byId(stored.id()).version(), merge.takenOver());
    }

    /** No new case can be opened for it from now on; its running cases go on. */
    public void disable(String code, long version) {
        enable(lock(code, version), false);
    }

    public void enable(String code, long version) {
        enable(lock(code, version), true);
    }

    private void enable(Customer stored, boolean enabled) {
        if (stored.enabled() == enabled) {
            return;
        }
        customers.enable(stored.id(), enabled);
        record(
                enabled ? AdministrationAct.CUSTOMER_ENABLED : AdministrationAct.CUSTOMER_DISABLED,
                stored,
                List.of());
    }

    private void keep(Customer stored, CustomerFields wanted) {
        List<FieldChange> changes = FieldChange.between(stored.fields().byName(), wanted.byName());
        if (!changes.isEmpty()) {
            customers.change(stored.id(), wanted);
            record(AdministrationAct.CUSTOMER_CHANGED, stored, changes);
        }
    }

    private void record(AdministrationAct act, Customer customer, List<FieldChange> changes) {
        trail.add(act, subject(customer.code()), customer.id(), changes, actor.get(), clock.now());
    }

    private Customer lock(String code) {
        return customers.lock(code).orElseThrow(Problem::notFound);
    }

    private Customer lock(String code, long version) {
        Customer stored = lock(code);
        if (stored.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        return stored;
    }

    private void check(CustomerFields wanted) {
        FieldChecks checks = new FieldChecks();
        wanted.check(checks, customers::mayBeServedBy);
        checks.orRefuse();
    }

    /** How the trail names a customer. */
    static String subject(String code) {
        return "customer:" + code;
    }
}
