package org.linja.contracts.rules;

import java.util.List;

/** What comes of reading a draft: terms that can be promised, or everything that is wrong. */
public sealed interface TermsReading {

    /** They can be promised. */
    record Sound(ContractTerms terms) implements TermsReading {}

    /** They cannot; every fault is named. */
    record Unsound(List<TermsFault> faults) implements TermsReading {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }
}
