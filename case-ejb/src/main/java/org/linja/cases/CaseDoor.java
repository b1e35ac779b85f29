package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.Calendars;
import org.linja.calendars.TermsLock;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.Asset;
import org.linja.contracts.Assets;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Claim;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Entitlement;
import org.linja.contracts.rules.EntitlementCheck;
import org.linja.contracts.rules.Severity;
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
    @Inject Assets assets;
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
        requireEnabled(customer);
        return promised(customer, now);
    }

    /** The same terms, also of a customer for whom no new case may be opened. */
    public StampedTerms promised(Customer customer, Instant now) {
        Admission admitted = match(customer, NamedClaim.NOTHING, now);
        StampedTerms terms = admitted.terms();
        if (terms == null) {
            throw new Problem(ProblemType.NO_CONTRACT);
        }
        return terms;
    }

    /**
     * By what a new case of the customer is let in. Where nothing covers it, that is said, and the
     * case is opened without promises.
     *
     * @throws Problem {@code customer-disabled}; {@code ambiguous-contract} with their codes where
     *     several contracts cover it; {@code invalid-input} for an asset that is not the customer's
     */
    public Admission admit(Customer customer, NamedClaim claim, Instant now) {
        requireEnabled(customer);
        return match(customer, claim, now);
    }

    /** As {@link #admit}, also of a customer for whom no new case may be opened. */
    private Admission match(Customer customer, NamedClaim claim, Instant now) {
        return look(customer, claim, now)
                .orElseThrow(
                        () ->
                                new Problem(
                                        ProblemType.AMBIGUOUS_CONTRACT,
                                        Map.of("contracts", codes(inForce(customer, now)))));
    }

    /** As {@link #admit}, only to look; nothing where several contracts cover it. */
    public Optional<Admission> look(Customer customer, NamedClaim claim, Instant now) {
        String service = service(customer, claim);
        Entitlement entitlement =
                EntitlementCheck.of(
                        contracts.factsFor(customer.id()),
                        new Claim(service, claim.contract()),
                        now);
        if (entitlement instanceof Entitlement.Entitled entitled) {
            return Optional.of(
                    new Admission(
                            stamped(entitled.contract(), now),
                            entitlement.because(),
                            service,
                            claim.asset()));
        }
        return entitlement instanceof Entitlement.Ambiguous
                ? Optional.empty()
                : Optional.of(new Admission(null, entitlement.because(), service, claim.asset()));
    }

    /** The version of each contract of the customer that governs now. */
    public List<ContractFacts> inForce(Customer customer, Instant now) {
        return EntitlementCheck.inForce(contracts.factsFor(customer.id()), now);
    }

    private static String codes(List<ContractFacts> contracts) {
        return contracts.stream().map(ContractFacts::code).collect(Collectors.joining(", "));
    }

    private @Nullable String service(Customer customer, NamedClaim claim) {
        String tag = claim.asset();
        if (tag == null) {
            return claim.service();
        }
        Asset asset = assets.byTag(customer.id(), tag).orElseThrow(CaseDoor::unknownAsset);
        if (claim.service() != null && !claim.service().equals(asset.service())) {
            throw Problem.invalid("service", "other-assets-service");
        }
        return asset.service();
    }

    private static Problem unknownAsset() {
        return Problem.invalid("asset", "unknown-value");
    }

    private static void requireEnabled(Customer customer) {
        if (!customer.enabled()) {
            throw new Problem(ProblemType.CUSTOMER_DISABLED);
        }
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
                terms,
                contracts.newestLadder(terms.ladder()).orElse(null));
    }

    /**
     * The severity a case begins with: as somebody says, or as follows from the answers. Where
     * nothing is asked, for want of a contract or of its questions, somebody must say.
     */
    public static Severity severity(
            Admission admitted, @Nullable Severity said, Map<String, Boolean> answers) {
        StampedTerms terms = admitted.terms();
        boolean nothingAsked =
                terms == null || (terms.terms().questions().isEmpty() && answers.isEmpty());
        if (said == null && nothingAsked) {
            throw Problem.invalid("severity", "required");
        }
        if (terms == null) {
            return Objects.requireNonNull(said);
        }
        try {
            // Also where somebody says it: the journal keeps no answer that was not asked for.
            Severity follows = terms.terms().severityOf(answers);
            return said == null ? follows : said;
        } catch (IllegalArgumentException unknownQuestion) {
            throw Problem.invalid("impact", "unknown-question");
        }
    }

    /**
     * Refuses a severity or a kind that the contract does not let through this door, naming the
     * hotline. Where no contract covers the case, those in force still say what their customer
     * brings by which door: saying something unheard-of is no way past them.
     */
    public void requireChannel(
            Customer customer,
            Admission admitted,
            Channel channel,
            Severity severity,
            CaseKind kind,
            Instant now) {
        List<ContractTerms> policies = policies(customer, admitted, now);
        if (policies.isEmpty()) {
            return;
        }
        Map<String, String> hotline = Map.of("hotline", policies.get(0).hotline());
        if (policies.stream().noneMatch(terms -> terms.allows(channel, severity))) {
            throw new Problem(ProblemType.CHANNEL_NOT_ALLOWED, hotline);
        }
        if (policies.stream().noneMatch(terms -> terms.treats(channel, kind.slug()))) {
            throw new Problem(ProblemType.KIND_NOT_ALLOWED, hotline);
        }
    }

    /**
     * The hotline to call, where a call may bring what {@code channel} may not; nothing where the
     * channel is open to it, and nothing where no call helps either.
     */
    public Optional<String> onlyByPhone(
            Customer customer,
            Admission admitted,
            Channel channel,
            Severity severity,
            CaseKind kind,
            Instant now) {
        List<ContractTerms> policies = policies(customer, admitted, now);
        return policies.stream().anyMatch(terms -> terms.allows(channel, severity))
                ? Optional.empty()
                : policies.stream()
                        .filter(terms -> terms.allows(Channel.PHONE, severity))
                        .filter(terms -> terms.treats(Channel.PHONE, kind.slug()))
                        .map(ContractTerms::hotline)
                        .findFirst();
    }

    /**
     * Refuses to take up again through {@code channel} what it could not have opened, naming the
     * hotline: the graver of what house and customer hold it to be counts.
     */
    public void requireChannel(SupportCase known, Channel channel, Instant now) {
        Severity severity = known.isCritical() ? Severity.CRITICAL : known.severity();
        Long version = known.contractVersionId();
        List<ContractTerms> policies =
                version == null
                        ? inForce(customers.byId(known.customerId()), now).stream()
                                .map(ContractFacts::terms)
                                .toList()
                        : List.of(contracts.termsOf(version));
        if (!policies.isEmpty()
                && policies.stream().noneMatch(terms -> terms.allows(channel, severity))) {
            throw new Problem(
                    ProblemType.CHANNEL_NOT_ALLOWED, Map.of("hotline", policies.get(0).hotline()));
        }
    }

    private List<ContractTerms> policies(Customer customer, Admission admitted, Instant now) {
        StampedTerms stamped = admitted.terms();
        return stamped == null
                ? inForce(customer, now).stream().map(ContractFacts::terms).toList()
                : List.of(stamped.terms());
    }

    public RoutingDecision route(Severity severity, CaseKind kind, Instant now) {
        return RoutingPolicy.choose(
                new RoutingFacts(severity, kind.slug()), line -> rotas.onDuty(line, now));
    }
}
