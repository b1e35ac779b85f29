package org.linja.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linja.platform.rules.LastingName;
import org.linja.sla.rules.SeverityStanding;

/**
 * Who decides where house and customer differ, and how long they have, on any clock: a customer who
 * waits at night waits for a word too.
 */
public record Arbiter(long personId, Duration settleWithin) {
    /** As the journal names people. */
    String name() {
        return LastingName.ofPerson(personId);
    }

    /** As the entry that opens the dispute says it. */
    Map<String, String> dispute(Instant at) {
        return Map.of(
                SeverityStanding.ARBITER,
                name(),
                SeverityStanding.UNTIL,
                at.plus(settleWithin).toString());
    }
}
