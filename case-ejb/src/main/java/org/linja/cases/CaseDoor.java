package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.calendars.Calendars;
import org.linja.calendars.TermsLock;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Entitlement;
import org.linja.contracts.rules.EntitlementCheck;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.routing.rules.RoutingDecision;
import org.linja.routing.rules.RoutingFacts;
import org.linja.routing.rules.RoutingPolicy;

/** What every door asks before a case is opened: who, entitled to what, how urgent, to whom. */
@ApplicationScoped
public class CaseDoor {
    @Inject Customers customers;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    @Inject Rotas rotas;
    @Inject TermsLock terms;
    @Inject DatabaseClock clock;

    /**
     * The moment of what is opened in this transaction: until its end no version of anything
     * promised comes into force, and what is read from now on is what is in force.
     */
    public Instant enter() {
        terms.hold();
        return clock.now();
    }

    /** Throws {@code unknown-customer}. */
    public Customer customer(String code) {
        return customers.byCode(code).orElseThrow(() -> new Problem(ProblemType.UNKNOWN_CUSTOMER));
    }

    /** The terms in force now, stamped with the versions they stand in; or why there are none. */
    public StampedTerms terms(Customer customer, Instant now) {
        if (!customer.enabled()) {
            throw new Problem(ProblemType.CUSTOMER_DISABLED);
        }
        return promised(customer, now);
    }

    /** The same terms, also of a customer for whom no new case may be opened. */
    public StampedTerms promised(Customer customer, Instant now) {
        Entitlement entitlement = EntitlementCheck.of(contracts.factsFor(customer.id()), now);
        if (entitlement instanceof Entitlement.Entitled entitled) {
            return stamped(entitled.contract(), now);
        } else if (entitlement instanceof Entitlement.ContractExpired expired) {
            throw new Problem(
                    ProblemType.CONTRACT_EXPIRED, Map.of("until", expired.until().toString()));
        } else if (entitlement instanceof Entitlement.ContractNotYetInForce later) {
            throw new Problem(
                    ProblemType.CONTRACT_NOT_IN_FORCE, Map.of("from", later.from().toString()));
        } else if (entitlement instanceof Entitlement.Ambiguous several) {
            throw new Problem(
                    ProblemType.AMBIGUOUS_CONTRACT,
                    Map.of("contracts", String.join(", ", several.codes())));
        }
        throw new Problem(ProblemType.NO_CONTRACT);
    }

    private StampedTerms stamped(ContractFacts contract, Instant now) {
        ContractTerms terms = contract.terms();
        SortedMap<String, Long> others = new TreeMap<>();
        for (String code : terms.calendars()) {
            if (!code.equals(terms.calendar())) {
                others.put(code, calendars.versionAt(code, now));
            }
        }
        return new StampedTerms(
                contract.versionId(),
                new BoundTerms(
                        contract.code(),
                        contract.version(),
                        calendars.versionAt(terms.calendar(), now),
                        others),
                terms);
    }

    /** The severity that follows from the answers; an unknown question is a wrong field. */
    public static Severity severity(ContractTerms terms, Map<String, Boolean> answers) {
        try {
            return terms.severityOf(answers);
        } catch (IllegalArgumentException unknownQuestion) {
            throw new Problem(
                    ProblemType.INVALID_INPUT,
                    List.of(new FieldError("impact", "unknown-question")));
        }
    }

    /**
     * Refuses a severity or a kind that the contract does not let through this door, naming the
     * hotline.
     */
    public static void requireChannel(
            ContractTerms terms, Channel channel, Severity severity, CaseKind kind) {
        if (!terms.allows(channel, severity)) {
            throw new Problem(ProblemType.CHANNEL_NOT_ALLOWED, Map.of("hotline", terms.hotline()));
        }
        if (!terms.treats(channel, kind.slug())) {
            throw new Problem(ProblemType.KIND_NOT_ALLOWED, Map.of("hotline", terms.hotline()));
        }
    }

    public RoutingDecision route(Severity severity, CaseKind kind, Instant now) {
        return RoutingPolicy.choose(
                new RoutingFacts(severity, kind.slug()), line -> rotas.onDuty(line, now));
    }
}
