package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** By what right somebody of the house reads a case that is restricted. */
public enum ReadingGround implements Slugged {
    /** Named by an administrator. */
    CIRCLE,
    /** It is theirs. */
    OWNER,
    /** They were called about it: nobody is called to what is closed to them. */
    CALLED,
    /** They took the call, and nobody has taken the case yet. */
    WROTE_DOWN,
    /** They broke the glass, for a while and in front of everybody. */
    GLASS
}
