package org.linja.procedures;

import java.time.Instant;

/**
 * A deviation that holds, with when it will not any more.
 *
 * @param contract code of the contract that it belongs to
 */
public record EndingDeviation(
        long number, long customerId, String customer, String contract, Instant until) {
    /** As people call it. */
    public String written() {
        return "D-" + number;
    }
}
