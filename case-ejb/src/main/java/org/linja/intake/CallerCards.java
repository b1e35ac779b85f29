package org.linja.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseRow;
import org.linja.cases.NamedClaim;
import org.linja.cases.StampedTerms;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockTerms;

/** Writes the card of a customer: what a case about a thing would be promised, and by what. */
@ApplicationScoped
public class CallerCards {
    private static final ContractTerms NOTHING_PROMISED =
            new ContractTerms("", "", "", Map.of(), Map.of());

    @Inject CaseDoor door;

    /**
     * The card.
     *
     * @throws org.linja.platform.problem.Problem {@code invalid-input} for an asset that is not the
     *     customer's
     */
    public CallerCard of(Customer customer, NamedClaim claim, List<CaseRow> open, Instant now) {
        Optional<Admission> admitted = door.look(customer, claim, now);
        StampedTerms stamped = admitted.map(Admission::terms).orElse(null);
        ContractTerms terms = stamped == null ? NOTHING_PROMISED : stamped.terms();
        return new CallerCard(
                customer,
                stamped == null ? null : stamped.bound().contract(),
                stamped == null ? 0 : stamped.bound().contractVersion(),
                admitted.map(Admission::because).orElse(CallerCard.TIED),
                services(customer, now),
                terms.hotline(),
                terms.questions().stream().map(CallerCard.Question::of).toList(),
                terms.severities(),
                Arrays.stream(Severity.values())
                        .map(severity -> promises(terms, severity))
                        .toList(),
                open);
    }

    private List<CallerCard.Service> services(Customer customer, Instant now) {
        return door.inForce(customer, now).stream()
                .flatMap(
                        contract ->
                                contract.terms().components().stream()
                                        .map(one -> CallerCard.Service.of(contract, one)))
                .toList();
    }

    private static CallerCard.Promised promises(ContractTerms terms, Severity severity) {
        return new CallerCard.Promised(
                severity, terms.targetsFor(severity).stream().map(ClockTerms::of).toList());
    }
}
