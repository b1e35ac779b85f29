package org.linja.following.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.sla.rules.Happened;
import org.linja.sla.rules.SeverityStanding;

/**
 * By which severities a case is measured: where house and customer differed, by all that were held,
 * so that the clocks of those that were given up are left alone by name, too.
 *
 * @param all every one of them
 * @param inPlay those that house or customer hold now; others only keep what they say
 */
public record MeasuredBy(Set<Severity> all, Set<Severity> inPlay) {

    /**
     * What the history says.
     *
     * @param severity what the case says, where nobody differed
     * @throws IllegalArgumentException if the history cannot be read
     */
    public static MeasuredBy of(Severity severity, List<Entry> history, Instant now) {
        if (!SeverityStanding.isTold(history)) {
            return new MeasuredBy(Set.of(severity), Set.of(severity));
        }
        SeverityStanding standing = SeverityStanding.of(Happened.by(history, now).entries());
        Set<Severity> inPlay = EnumSet.of(standing.house());
        if (standing.isDisputed()) {
            inPlay.add(standing.customer());
        }
        return new MeasuredBy(standing.held().keySet(), inPlay);
    }
}
