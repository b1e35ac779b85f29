package org.linja.contracts.rules;

import java.time.Instant;
import java.util.List;

/** What a customer may claim at an instant, or why nothing. */
public sealed interface Entitlement {

    /** These terms are owed. */
    record Entitled(ContractFacts contract) implements Entitlement {}

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
