package org.linja.platform.rules;

import java.io.Serializable;

/**
 * One field that two people may both have changed.
 *
 * @param base what the second editor saw when they began
 * @param mine what the second editor wants
 * @param theirs what the first editor left
 */
public record MergedField(String name, String base, String mine, String theirs)
        implements Serializable {

    /** Both changed it, and not to the same value. */
    public boolean isConflict() {
        return !mine.equals(base) && !theirs.equals(base) && !mine.equals(theirs);
    }

    /** The first editor changed it and the second did not touch it. */
    public boolean isTakenOver() {
        return mine.equals(base) && !theirs.equals(base);
    }

    /** The value that stands after the merge; in a conflict the second editor's own. */
    public String merged() {
        return isTakenOver() ? theirs : mine;
    }
}
