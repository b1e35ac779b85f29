package org.linja.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.CaseDoor;
import org.linja.cases.StampedTerms;
import org.linja.contracts.Customer;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Takes a foreign desk's log into the house, once it is known to be usable as a whole. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RequestImport {
    private static final int NAME_LIMIT = 255;

    @Inject ImportRuns runs;
    @Inject CaseDoor door;
    @Inject LogStore logs;
    @Inject ImportMappings mappings;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Keeps the file, checks it whole and queues its import; refused, nothing is written.
     *
     * @return the import's number
     * @throws Problem {@code invalid-input}, {@code unknown-customer}, the refusals of a customer
     *     without one contract in force; {@code file-not-usable} with the fact {@code reason} if
     *     the file is not a log of this kind
     */
    public long request(ImportFile file) {
        String kind = file.kind() == null ? "" : file.kind();
        Optional<IncidentLogMapping> mapping = mappings.of(kind);
        new FieldChecks()
                .check(mapping.isPresent(), "kind", "unknown-value")
                .required("customer", file.customer())
                .line("file", file.fileName(), NAME_LIMIT)
                .orRefuse();
        String code = Objects.requireNonNull(file.customer());
        // Asked before the door is entered as well: however long the file, who opens a case does
        // not wait behind it for whoever changes what is promised.
        door.terms(door.customer(code), clock.now());
        StoredLog log = logs.keep(file.content(), mapping.orElseThrow());
        Instant now = door.enter();
        Customer customer = door.customer(code);
        StampedTerms terms = door.terms(customer, now);
        long number =
                runs.add(
                        kind,
                        customer.id(),
                        terms,
                        Objects.requireNonNull(file.fileName()),
                        log,
                        actor.get().personId(),
                        now);
        outbox.add(new ImportRequested(UUID.randomUUID(), now, number));
        return number;
    }
}
