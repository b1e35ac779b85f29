package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.linja.administration.rules.AdministrationAct;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.NamedClaim;
import org.linja.cases.StampedTerms;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Puts a customer's service under management, where a contract lets its monitoring open cases. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class AddManagedService {
    @Inject ManagedServiceActs acts;
    @Inject ManagedServices services;
    @Inject CaseDoor door;

    /**
     * Adds it and returns its number.
     *
     * @throws Problem {@code invalid-input}, {@code code-taken} if its name is, {@code not-found},
     *     {@code no-contract}, {@code ambiguous-contract}, {@code channel-not-allowed} where no
     *     contract covers it, several do, or the one that does keeps monitoring out
     */
    public long add(String customerCode, NewManagedService wanted) {
        wanted.check();
        Instant now = door.enter();
        Customer customer = acts.customer(customerCode);
        Admission admitted =
                door.admit(
                        customer, new NamedClaim(wanted.service(), null, wanted.contract()), now);
        requireOpen(admitted);
        if (services.of(customer.id()).size() >= ManagedServices.MOST) {
            throw new Problem(
                    ProblemType.ACT_NOT_ALLOWED, Map.of("most", "" + ManagedServices.MOST));
        }
        long id =
                services.add(customer.id(), wanted, now)
                        .orElseThrow(
                                () -> Problem.at("name", ProblemType.CODE_TAKEN, "code-taken"));
        acts.tell(
                AdministrationAct.MANAGED_SERVICE_ADDED,
                customer,
                Map.of(
                        "name",
                        wanted.name(),
                        "service",
                        wanted.service(),
                        "contract",
                        Objects.requireNonNull(admitted.terms()).bound().contract()),
                now);
        return id;
    }

    /** Refuses what no contract covers, or what its contract keeps from monitoring. */
    static void requireOpen(Admission admitted) {
        StampedTerms stamped = admitted.terms();
        if (stamped == null) {
            throw new Problem(ProblemType.NO_CONTRACT);
        }
        boolean open =
                Arrays.stream(Severity.values())
                        .anyMatch(one -> stamped.terms().allows(Channel.MONITORING, one));
        if (!open) {
            throw new Problem(
                    ProblemType.CHANNEL_NOT_ALLOWED, Map.of("hotline", stamped.terms().hotline()));
        }
    }
}
