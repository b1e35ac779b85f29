package org.linja.audit.rules;

import org.linja.platform.rules.Slugged;

/** How a verdict made again from the same journal stands to the one that was sealed. */
public enum VerdictCheck implements Slugged {
    AGREES,
    /** It says something else, and so does the rule it is made by. */
    OTHER_RULE,
    /** It says something else by the very same rule. */
    DIFFERS;

    /** What to say of a verdict made again. */
    public static VerdictCheck of(boolean sameVerdict, boolean sameRule) {
        return sameVerdict ? AGREES : sameRule ? DIFFERS : OTHER_RULE;
    }
}
