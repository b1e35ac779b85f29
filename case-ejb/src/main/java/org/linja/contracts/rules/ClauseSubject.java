package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** What a clause of a contract is about, in the order and by the numbers of its annex. */
public enum ClauseSubject implements Slugged {
    RESPONSIBILITY("1.1"),
    SEVERITY("2.1"),
    TARGET("3.1"),
    HOTLINE("4.1"),
    CHANNEL("4.1"),
    LANGUAGES("5.1"),
    HOURS("5.2"),
    QUIET_HOURS("5.3"),
    LADDER("5.4"),
    REOPENING("6.1"),
    MERGING("6.2"),
    CONTESTING("6.3"),
    ARBITER("6.4"),
    RUNNING_CASES("6.5"),
    SECOND_PAIR("6.6");

    private final String number;

    ClauseSubject(String number) {
        this.number = number;
    }

    /** A clause keeps its number where a version has nothing to say in it. */
    String number() {
        return number;
    }
}
