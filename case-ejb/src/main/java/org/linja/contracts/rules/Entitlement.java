package org.linja.contracts.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer may claim at an instant, or why nothing. */
public sealed interface Entitlement {

    /**
     * These terms are owed.
     *
     * @param component the service asked about, as the contract names it; null if none was named
     */
    record Entitled(ContractFacts contract, MatchReason reason, @Nullable Component component)
            implements Entitlement {}

    /** Contracts are in force, and none covers the service. */
    record NotCovered(String service) implements Entitlement {}

    /** The customer never had a contract. */
    record NoContract() implements Entitlement {}

    /** The last contract ended at {@code until}. */
    record ContractExpired(Instant until) implements Entitlement {}

    /** The first contract begins at {@code from}. */
    record ContractNotYetInForce(Instant from) implements Entitlement {}

    /** Several contracts are in force; a person must say which is meant. Codes are sorted. */
    record Ambiguous(List<String> codes) implements Entitlement {
        public Ambiguous {
            codes = List.copyOf(codes);
        }
    }
}
