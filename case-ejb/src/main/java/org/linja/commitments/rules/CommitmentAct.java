package org.linja.commitments.rules;

import org.linja.platform.rules.Slugged;

/** What can happen to a commitment. */
public enum CommitmentAct implements Slugged {
    /** Somebody makes it their own. */
    TAKE,
    DECLINE,
    KEEP,
    WITHDRAW,
    REVISE,
    /** Its moment passes. */
    MISS,
    /** Its case goes to somebody else. */
    HAND_ON,
    /** Its case ends, and an older one goes on for it. */
    CARRY,
    /** Its customer needs no more and withdraws the case. */
    RELEASE
}
