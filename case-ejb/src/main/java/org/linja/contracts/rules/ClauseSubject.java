package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** What a clause of a contract is about, in the order in which a contract speaks of it. */
public enum ClauseSubject implements Slugged {
    HOURS(1),
    LADDER(2),
    HOTLINE(3),
    LANGUAGES(4),
    SEVERITY(5),
    TARGET(6),
    CHANNEL(7),
    QUIET_HOURS(8),
    RESPONSIBILITY(9),
    REOPENING(10),
    MERGING(11),
    CONTESTING(12),
    ARBITER(13),
    RUNNING_CASES(14);

    private final int chapter;

    ClauseSubject(int chapter) {
        this.chapter = chapter;
    }

    /** The number of the chapter; a chapter keeps it where a version has nothing to say in it. */
    int chapter() {
        return chapter;
    }
}
