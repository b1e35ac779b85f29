package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** What can be done to a case that may change its status. */
public enum CaseAct implements Slugged {
    ACCEPT,
    NOTE,
    QUESTION,
    CUSTOMER_ANSWER,
    ANSWER,
    OFFER_HAND_OVER,
    ACCEPT_HAND_OVER,
    RESOLVE,
    CLOSE,
    REOPEN,
    EDIT,
    WAIT_FOR_VENDOR,
    END_VENDOR_WAIT,
    LEND,
    TAKE_BACK,
    JOIN_LINE,
    RESTORE,
    CONTEST_PAUSE,
    CONTEST_RESPONSE,
    MERGE,
    SPLIT,
    CORRECT,
    ASSESS_SEVERITY,
    CLAIM_SEVERITY,
    SETTLE_SEVERITY,
    END,
    /** Somebody of the house says what will happen by when. */
    COMMIT,
    ASK_CALL_BACK,
    WITHDRAW;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CaseAct of(String slug) {
        return Slugged.parse(CaseAct.class, slug);
    }
}
