package org.linja.contracts.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linja.contracts.rules.Entitlement.Ambiguous;
import org.linja.contracts.rules.Entitlement.ContractExpired;
import org.linja.contracts.rules.Entitlement.ContractNotYetInForce;
import org.linja.contracts.rules.Entitlement.Entitled;
import org.linja.contracts.rules.Entitlement.NoContract;

/** Decides which terms a customer may claim. */
public final class EntitlementCheck {

    private EntitlementCheck() {}

    /**
     * The entitlement that {@code contracts}, all versions of all contracts of one customer, give
     * at {@code now}. Of several versions of one contract in force the newest governs. Between an
     * ended contract and one to come the answer is the ended one: that is what the caller disputes.
     */
    public static Entitlement of(List<ContractFacts> contracts, Instant now) {
        List<ContractFacts> inForce =
                contracts.stream().filter(contract -> contract.isInForceAt(now)).toList();
        List<String> codes = inForce.stream().map(ContractFacts::code).distinct().sorted().toList();
        return switch (codes.size()) {
            case 0 -> whyNothing(contracts, now);
            case 1 -> new Entitled(newest(inForce));
            default -> new Ambiguous(codes);
        };
    }

    private static ContractFacts newest(List<ContractFacts> versions) {
        return versions.stream().max(Comparator.comparingInt(ContractFacts::version)).orElseThrow();
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
