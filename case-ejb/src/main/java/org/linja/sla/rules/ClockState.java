package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** How a clock stands at an instant. */
public enum ClockState implements Slugged {
    RUNNING,
    PAUSED,
    MET,
    MISSED,
    /** Only an audit says so: the clock had neither stopped nor run out at the cut. */
    UNDECIDABLE,
    /** The case was merged into another before the clock ran out; that one's clock goes on. */
    MERGED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ClockState of(String slug) {
        return Slugged.parse(ClockState.class, slug);
    }
}
