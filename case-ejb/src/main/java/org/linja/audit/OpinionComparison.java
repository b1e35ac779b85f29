package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one opinion says otherwise than an earlier one.
 *
 * @param shifts by severity and clock, how the totals moved
 * @param turns how many verdicts went from what to what, unchanged ones included
 * @param changes the verdicts that differ, at most {@value #MOST_CHANGES}
 * @param differing how many differ in all
 */
public record OpinionComparison(
        AuditRow before,
        AuditRow after,
        OpinionSheet.Method methodBefore,
        OpinionSheet.Method methodAfter,
        List<Shift> shifts,
        List<Turn> turns,
        List<Change> changes,
        long differing) {
    static final int MOST_CHANGES = 200;

    /** Whether both were judged by the same rule: same, other, or unknown. */
    public String rule() {
        return kinship(methodBefore.ruleSha256(), methodAfter.ruleSha256());
    }

    /** Whether both counted with the same time zones: same, other, or unknown. */
    public String timeZones() {
        return kinship(methodBefore.timeZones(), methodAfter.timeZones());
    }

    private static String kinship(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return "unknown";
        }
        return before.equals(after) ? "same" : "other";
    }

    /** How the clocks of one severity stood in both. */
    public record Shift(
            String severity,
            String clock,
            long clocksBefore,
            long metBefore,
            long missedBefore,
            long clocksAfter,
            long metAfter,
            long missedAfter) {}

    /**
     * Verdicts that went one way.
     *
     * @param from verdict in the earlier opinion, null where it has none
     * @param to verdict in the later one, null where it has none
     */
    public record Turn(@Nullable String from, @Nullable String to, long clocks) {}

    /** One verdict that differs. */
    public record Change(
            String caseNumber,
            String customer,
            String severity,
            String clock,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long elapsedBefore,
            @Nullable Long elapsedAfter) {}
}
