package org.linja.contracts.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What trying all answers on a decision table found.
 *
 * @param combinations how many were tried
 * @param holes how many of them no rule decides
 * @param firstHole one of those, answers by key in the order of the questions; null if there is
 *     none
 * @param overlaps each two rules that meet, once
 */
public record TableFindings(
        int combinations,
        int holes,
        @Nullable Map<String, Boolean> firstHole,
        List<Overlap> overlaps) {

    public TableFindings {
        overlaps = List.copyOf(overlaps);
    }

    /** Whether exactly one rule holds whatever the answers are. */
    public boolean isSound() {
        return holes == 0 && overlaps.isEmpty();
    }

    /**
     * Two rules that hold for the same answers.
     *
     * @param first place of the one in the table, from 0
     * @param answers a combination for which both hold
     */
    public record Overlap(int first, int second, Map<String, Boolean> answers) {}
}
