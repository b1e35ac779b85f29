package org.linja.watch.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;

/**
 * A hole about which a case was opened.
 *
 * @param id of what the watch has noted
 * @param until null if nobody was planned behind it
 * @param caseId number of the case
 * @param settled whether a person has ended the case though the hole is there
 */
public record KnownHole(
        long id,
        SupportLine line,
        Instant from,
        @Nullable Instant until,
        long caseId,
        boolean settled) {

    boolean meets(RosterHole hole) {
        return hole.line() == line && hole.overlaps(from, until);
    }

    boolean contains(RosterHole hole) {
        boolean endsInside =
                until == null || (hole.until() != null && !hole.until().isAfter(until));
        return meets(hole) && !hole.from().isBefore(from) && endsInside;
    }
}
