package org.linja.contracts.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer may claim at an instant, or why nothing. */
public sealed interface Entitlement {

    /** As cases, their journal and the bundles name it: why this contract, or why none. */
    String because();

    /**
     * These terms are owed.
     *
     * @param component the service asked about, as the contract names it; null if none was named
     */
    record Entitled(ContractFacts contract, MatchReason reason, @Nullable Component component)
            implements Entitlement {
        @Override
        public String because() {
            return reason.slug();
        }
    }

    /** Contracts are in force, and none covers the service. */
    record NotCovered(String service) implements Entitlement {
        @Override
        public String because() {
            return "not-covered";
        }
    }

    /** The customer never had a contract. */
    record NoContract() implements Entitlement {
        @Override
        public String because() {
            return "no-contract";
        }
    }

    /** The last contract ended at {@code until}. */
    record ContractExpired(Instant until) implements Entitlement {
        @Override
        public String because() {
            return "contract-expired";
        }
    }

    /** The first contract begins at {@code from}. */
    record ContractNotYetInForce(Instant from) implements Entitlement {
        @Override
        public String because() {
            return "contract-not-in-force";
        }
    }

    /** Several contracts are in force; a person must say which is meant. Codes are sorted. */
    record Ambiguous(List<String> codes) implements Entitlement {
        public Ambiguous {
            codes = List.copyOf(codes);
        }

        @Override
        public String because() {
            return "ambiguous";
        }
    }
}
