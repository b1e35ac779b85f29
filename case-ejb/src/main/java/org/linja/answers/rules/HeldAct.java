package org.linja.answers.rules;

import org.linja.platform.rules.Slugged;

/** What can happen to an answer that waits. */
public enum HeldAct implements Slugged {
    /** Its writer writes it anew; whoever had read it has read another one. */
    REWRITE,
    /** A second person lets it out. */
    APPROVE,
    /** A second person gives it back with a reason. */
    SEND_BACK,
    /** Its writer gives it up. */
    WITHDRAW,
    /** It has waited longer than it may. */
    MISS,
    /** Its case ends, and an older one goes on for it. */
    CARRY,
    /** Its case has ended. */
    LAPSE
}
