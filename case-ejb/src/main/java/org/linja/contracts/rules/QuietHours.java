package org.linja.contracts.rules;

import java.time.LocalTime;

/**
 * When the customer's people are not to be disturbed: every day over {@code [from, until)} in the
 * customer's zone, over midnight where the end is before the beginning.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours begin and end at " + from);
        }
    }
}
