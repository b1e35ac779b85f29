package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linja.cases.Admission;
import org.linja.cases.SupportCase;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.security.Actor;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/**
 * Calls whoever answers for a customer when a case is opened that no contract covers: nobody else
 * would ever be late with it, since nothing is promised.
 */
@ApplicationScoped
public class AlarmAccountOwner {
    @Inject Customers customers;
    @Inject Rotas rotas;
    @Inject Escalations escalations;
    @Inject Outbox outbox;

    /** Does nothing for a case under a contract; the caller keeps the case. */
    public void of(SupportCase opened, Admission admitted, Customer customer, Instant now) {
        if (admitted.terms() != null) {
            return;
        }
        List<Long> called = owners(customer, now);
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
                Map.of(
                        "to",
                        called.stream().map(id -> "person:" + id).collect(Collectors.joining(" ")),
                        "reason",
                        admitted.because()));
        for (long personId : called) {
            outbox.add(
                    new OwnerDue(
                            UUID.randomUUID(),
                            opened.id().value(),
                            now,
                            personId,
                            admitted.because()));
        }
    }

    /** The account's owner, else the duty manager, else whoever may answer as one. */
    private List<Long> owners(Customer customer, Instant now) {
        List<Long> owner = customers.accountOwner(customer.id());
        if (!owner.isEmpty()) {
            return owner;
        }
        List<Long> manager = rotas.onDuty(SupportLine.DUTY_MANAGER, now);
        return manager.isEmpty() ? escalations.managers() : manager;
    }
}
