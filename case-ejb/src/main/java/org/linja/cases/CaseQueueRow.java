package org.linja.cases;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.Urgency;
import org.linja.rota.rules.SupportLine;

/**
 * A case in the live queue, as one person meets it.
 *
 * @param readAt when the row was true
 * @param left working time until the nearest deadline, negative when it is missed; absent while no
 *     clock runs
 * @param warned whether the nearest clock has warned, as the contract says when
 * @param used share of the promised working time that is gone, from 0 to 1
 * @param mine whether the case is in this person's hands
 * @param mayAccept whether this person may take it, or take over what is offered to their line
 * @param mayHandOver whether this person may offer it to line 2
 */
public record CaseQueueRow(
        CaseRow row,
        Instant readAt,
        Urgency urgency,
        @Nullable Duration left,
        boolean warned,
        double used,
        boolean mine,
        boolean mayAccept,
        boolean mayHandOver)
        implements Serializable {
    private static final double NEAR = 0.75;

    /** State of the nearest clock in one word: missed, near, running, paused or none. */
    public String clockState() {
        if (left == null) {
            return row.status() == CaseStatus.WAITING_FOR_CUSTOMER ? "paused" : "none";
        }
        if (left.isNegative()) {
            return "missed";
        }
        return warned || used >= NEAR ? "near" : "running";
    }

    /** Whether the case waits for line 2 to take it. */
    public boolean offered() {
        return row.offeredLine() == SupportLine.LINE_2;
    }
}
