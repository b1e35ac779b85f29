package org.linja.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.sla.rules.SeverityStanding;

/**
 * Who decides where house and customer differ, and how long they have, on any clock: a customer who
 * waits at night waits for a word too.
 */
public record Arbiter(long personId, Duration settleWithin) {
    private static final String PERSON = "person:";

    /** As the journal names people. */
    String name() {
        return nameOf(personId);
    }

    static String nameOf(long personId) {
        return PERSON + personId;
    }

    /** As the entry that opens the dispute says it. */
    Map<String, String> dispute(Instant at) {
        return Map.of(
                SeverityStanding.ARBITER,
                name(),
                SeverityStanding.UNTIL,
                at.plus(settleWithin).toString());
    }

    /** The person that an entry names; null if it names nobody of the house. */
    static @Nullable Long personIn(String named) {
        return named.startsWith(PERSON) ? Long.valueOf(named.substring(PERSON.length())) : null;
    }
}
