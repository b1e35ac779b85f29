package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** What a clock measures. Each kind is independent of the others and has its own verdict. */
public enum ClockKind implements Slugged {
    /** Until a person has taken the case or spoken to the customer. */
    ACKNOWLEDGE,
    /** Until a person has answered something of use. */
    USEFUL_RESPONSE,
    /** Until the customer next hears from us; each update begins it anew. */
    NEXT_UPDATE,
    /** Until the customer has a way round the fault. */
    WORKAROUND,
    /** Until the service runs again, whether or not the cause is found. */
    RESTORE,
    RESOLVE,
    CLOSE,
    /** Until an engineer speaks with the caller. */
    ENGINEER_ON_LINE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ClockKind of(String slug) {
        return Slugged.parse(ClockKind.class, slug);
    }
}
