package org.linja.contracts.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.linja.contracts.rules.Entitlement.Ambiguous;
import org.linja.contracts.rules.Entitlement.ContractExpired;
import org.linja.contracts.rules.Entitlement.ContractNotYetInForce;
import org.linja.contracts.rules.Entitlement.Entitled;
import org.linja.contracts.rules.Entitlement.NoContract;
import org.linja.contracts.rules.Entitlement.NotCovered;

/** Decides which terms a customer may claim. */
public final class EntitlementCheck {

    private EntitlementCheck() {}

    /** What a customer may claim who says nothing of what for; see the other one. */
    public static Entitlement of(List<ContractFacts> contracts, Instant now) {
        return of(contracts, Claim.OF_ANYTHING, now);
    }

    /**
     * The entitlement that {@code contracts}, all versions of all contracts of one customer, give
     * at {@code now}. Of the versions of one contract that have begun the newest governs. A
     * contract that names the service goes before one that names no services and so covers
     * everything; a tie is said, never guessed. Between an ended contract and one to come the
     * answer is the ended one: that is what the caller disputes.
     */
    public static Entitlement of(List<ContractFacts> contracts, Claim claim, Instant now) {
        List<ContractFacts> inForce = inForce(contracts, now);
        if (inForce.isEmpty()) {
            return whyNothing(contracts, now);
        }
        String chosen = claim.contract();
        List<ContractFacts> meant =
                chosen == null
                        ? inForce
                        : inForce.stream().filter(one -> one.code().equals(chosen)).toList();
        return meant.isEmpty() ? ambiguous(inForce) : among(meant, claim);
    }

    /**
     * The version of each contract that governs at {@code now}, by code: the newest that has begun,
     * and none once that one has ended. An older one never comes back.
     */
    public static List<ContractFacts> inForce(List<ContractFacts> contracts, Instant now) {
        Map<String, ContractFacts> newest = new TreeMap<>();
        contracts.stream()
                .filter(contract -> !contract.inForceFrom().isAfter(now))
                .forEach(
                        contract ->
                                newest.merge(
                                        contract.code(),
                                        contract,
                                        BinaryOperator.maxBy(
                                                Comparator.comparingInt(ContractFacts::version))));
        return newest.values().stream().filter(one -> one.isInForceAt(now)).toList();
    }

    private static Entitlement among(List<ContractFacts> inForce, Claim claim) {
        String service = claim.service();
        MatchReason reason =
                claim.contract() == null ? MatchReason.ONLY_CONTRACT : MatchReason.CHOSEN;
        if (service == null) {
            return inForce.size() == 1
                    ? new Entitled(inForce.get(0), reason, null)
                    : ambiguous(inForce);
        }
        List<ContractFacts> naming =
                inForce.stream().filter(one -> component(one, service).isPresent()).toList();
        if (naming.size() == 1) {
            ContractFacts only = naming.get(0);
            return new Entitled(
                    only,
                    claim.contract() == null ? MatchReason.NAMES_SERVICE : reason,
                    component(only, service).orElse(null));
        }
        if (naming.size() > 1) {
            return ambiguous(naming);
        }
        List<ContractFacts> general =
                inForce.stream().filter(one -> one.terms().components().isEmpty()).toList();
        return switch (general.size()) {
            case 0 -> new NotCovered(service);
            case 1 -> new Entitled(general.get(0), MatchReason.COVERS_EVERYTHING, null);
            default -> ambiguous(general);
        };
    }

    private static Optional<Component> component(ContractFacts contract, String service) {
        return contract.terms().components().stream()
                .filter(component -> component.key().equals(service))
                .findFirst();
    }

    private static Ambiguous ambiguous(List<ContractFacts> contracts) {
        return new Ambiguous(contracts.stream().map(ContractFacts::code).sorted().toList());
    }

    private static Entitlement whyNothing(List<ContractFacts> contracts, Instant now) {
        Optional<Instant> lastEnd =
                contracts.stream()
                        .flatMap(contract -> Optional.ofNullable(contract.inForceUntil()).stream())
                        .filter(until -> !until.isAfter(now))
                        .max(Comparator.naturalOrder());
        if (lastEnd.isPresent()) {
            return new ContractExpired(lastEnd.get());
        }
        return contracts.stream()
                .map(ContractFacts::inForceFrom)
                .min(Comparator.naturalOrder())
                .<Entitlement>map(ContractNotYetInForce::new)
                .orElseGet(NoContract::new);
    }
}
