package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** The door a case came through. */
public enum Channel implements Slugged {
    PHONE,
    PORTAL,
    /** Read from another desk's log; never notified, never alarmed. */
    IMPORTED,
    /** Letters. Contracts may speak of them; the house has no such door yet. */
    MAIL,
    /** Opened by the house about itself, by its own watch. */
    WATCH,
    /** Opened for a customer by what the monitoring of a managed service says. */
    MONITORING;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Channel of(String slug) {
        return Slugged.parse(Channel.class, slug);
    }
}
