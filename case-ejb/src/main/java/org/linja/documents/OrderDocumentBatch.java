package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.ContractTerms;
import org.linja.documents.rules.BatchOrder;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Orders a document of each case that was closed in a period. Which cases those are is decided now,
 * by what whoever orders may read, and does not change while they are written.
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class OrderDocumentBatch {
    @Inject DocumentBatches batches;
    @Inject Customers customers;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * How many cases an order means.
     *
     * @throws Problem as {@link #order}, but for {@code already-running}
     */
    public long count(BatchOrder order) {
        return counted(order, customerId(order), actor.get(), clock.now());
    }

    /**
     * Queues it.
     *
     * @return its number
     * @throws Problem {@code invalid-input} for a document of procedures, a period that is absent,
     *     empty, not over or too long, and for no case or too many; {@code unknown-customer};
     *     {@code already-running} while another one is under way
     */
    public long order(BatchOrder order) {
        Actor who = actor.get();
        Instant now = clock.now();
        Long customerId = customerId(order);
        long cases = counted(order, customerId, who, now);
        long number =
                batches.add(order, customerId, cases, who, now)
                        .orElseThrow(() -> new Problem(ProblemType.ALREADY_RUNNING));
        refuse(BatchOrder.ofCases(batches.addCases(number, order, customerId, who)));
        outbox.add(new DocumentBatchOrdered(UUID.randomUUID(), now, number));
        return number;
    }

    private long counted(BatchOrder order, @Nullable Long customerId, Actor who, Instant now) {
        refuse(order.faults(ContractTerms.LANGUAGES, now));
        long found = batches.count(order, customerId, who);
        refuse(BatchOrder.ofCases(found));
        return found;
    }

    private @Nullable Long customerId(BatchOrder order) {
        String code = order.customer();
        return code == null
                ? null
                : customers
                        .byCode(code)
                        .map(Customer::id)
                        .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }

    private static void refuse(Optional<BatchOrder.Fault> fault) {
        refuse(fault.stream().toList());
    }

    private static void refuse(List<BatchOrder.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    faults.stream().map(OrderDocumentBatch::error).toList());
        }
    }

    private static FieldError error(BatchOrder.Fault fault) {
        String argument = fault.argument();
        return new FieldError(
                fault.field(), fault.key(), argument == null ? List.of() : List.of(argument));
    }
}
