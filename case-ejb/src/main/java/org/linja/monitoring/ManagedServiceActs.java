package org.linja.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;

/** What all acts on managed services share: whose they are, and that the trail tells of them. */
@ApplicationScoped
class ManagedServiceActs {
    @Inject Customers customers;
    @Inject ManagedServices services;
    @Inject AdministrationEntries trail;
    @Inject CurrentActor actor;

    Customer customer(String code) {
        return customers.byCode(code).orElseThrow(Problem::notFound);
    }

    /** Held until the end; throws {@code not-found} also for another customer's. */
    ManagedService hold(Customer customer, long id) {
        return services.hold(id)
                .filter(found -> found.customerId() == customer.id())
                .orElseThrow(Problem::notFound);
    }

    void tell(AdministrationAct act, Customer customer, Map<String, String> told, Instant now) {
        trail.add(
                act,
                "customer:" + customer.code(),
                customer.id(),
                FieldChange.between(Map.of(), told),
                actor.get(),
                now);
    }
}
