package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** What a clock measures. Each kind is independent of the others and has its own verdict. */
public enum ClockKind implements Slugged {
    /** Until a person has taken the case or spoken to the customer. */
    ACKNOWLEDGE,
    /** Until a person has answered something of use. */
    USEFUL_RESPONSE,
    /** Until the customer next hears from us; nothing stops it yet. */
    NEXT_UPDATE,
    WORKAROUND,
    RESTORE,
    RESOLVE,
    CLOSE,
    /** Until an engineer speaks with the caller; nothing stops it yet. */
    ENGINEER_ON_LINE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ClockKind of(String slug) {
        return Slugged.parse(ClockKind.class, slug);
    }
}
