package org.linja.commitments.rules;

import org.linja.platform.rules.Slugged;

/** How firmly a moment was said. */
public enum CommitmentNature implements Slugged {
    /** Never moved: it is kept, broken, or withdrawn with a reason. */
    PROMISE,
    /** As good as was known; revised with a reason, and every earlier moment stays told. */
    ESTIMATE
}
