package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** What a second of a clock's life counts as. */
public enum SegmentKind implements Slugged {
    RUNNING,
    PAUSED,
    /** Outside the hours the contract covers. */
    NOT_OWED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static SegmentKind of(String slug) {
        return Slugged.parse(SegmentKind.class, slug);
    }
}
