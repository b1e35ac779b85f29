package org.linja.escalation.rules;

import java.time.Duration;
import org.linja.rota.rules.SupportLine;

/**
 * One step of a ladder.
 *
 * @param number 1 for the first
 * @param after how long after the missed deadline the first rung is climbed, after the rung before
 *     it a later one; on any clock, not working time
 * @param target whose person on duty is called
 */
public record Rung(int number, Duration after, SupportLine target) {

    public Rung {
        if (number < 1) {
            throw new IllegalArgumentException("Rungs are counted from 1, not " + number);
        }
        if (after.isNegative()) {
            throw new IllegalArgumentException("A rung cannot be climbed beforehand: " + after);
        }
    }
}
