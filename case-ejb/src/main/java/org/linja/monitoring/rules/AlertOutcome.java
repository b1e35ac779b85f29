package org.linja.monitoring.rules;

import org.linja.platform.rules.Slugged;

/** What a message is told of each of its alerts. */
public enum AlertOutcome implements Slugged {
    OPENED,
    COUNTED,
    FIRES_AGAIN,
    REOPENED,
    /** There are too many: it stands in the one case about all of them. */
    IN_STORM,
    OVER,
    /** Nothing was to be done: it is over, or never burned here. */
    NOTHING,
    /** The contract opens no case of its severity to monitoring. */
    NOT_OWED
}
