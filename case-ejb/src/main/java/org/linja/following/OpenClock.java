package org.linja.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.following.rules.MovedClock;
import org.linja.sla.rules.ClockKind;

/**
 * A clock of a case that nothing has stopped, as it stood before the move.
 *
 * @param warns whether it may have the alarm of a warning
 */
record OpenClock(
        long id, ClockKind kind, Severity severity, @Nullable Instant dueAt, boolean warns) {

    boolean is(MovedClock moved) {
        return kind == moved.measure().kind() && severity == moved.severity();
    }
}
