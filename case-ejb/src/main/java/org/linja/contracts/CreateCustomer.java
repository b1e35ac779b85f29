package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.rules.CustomerCode;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Takes a firm on as a customer, under a code that stays for ever. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CreateCustomer {
    @Inject Customers customers;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Creates the customer.
     *
     * @throws Problem {@code invalid-input} or {@code code-taken}
     */
    public Customer create(String code, CustomerFields fields) {
        FieldChecks checks = new FieldChecks().check(CustomerCode.fits(code), "code", "code-form");
        fields.check(checks, customers::mayBeServedBy);
        checks.orRefuse();
        long id =
                customers
                        .addNew(code, fields)
                        .orElseThrow(
                                () -> Problem.at("code", ProblemType.CODE_TAKEN, "code-taken"));
        Map<String, String> after = new LinkedHashMap<>(Map.of("code", code));
        after.putAll(fields.byName());
        trail.add(
                AdministrationAct.CUSTOMER_CREATED,
                ChangeCustomer.subject(code),
                id,
                FieldChange.between(Map.of(), after),
                actor.get(),
                clock.now());
        return customers.byId(id);
    }
}
