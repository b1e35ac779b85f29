package org.linja.journal.rules;

import org.linja.platform.rules.Slugged;

/** What can be recorded about a case. */
public enum EntryKind implements Slugged {
    CASE_OPENED,
    CASE_ROUTED,
    CASE_ACCEPTED,
    NOTE_ADDED,
    QUESTION_ASKED,
    CUSTOMER_ANSWERED,
    ANSWER_GIVEN,
    HAND_OVER_OFFERED,
    HAND_OVER_ACCEPTED,
    SEVERITY_CHANGED,
    CASE_RESOLVED,
    CASE_CLOSED,
    CASE_REOPENED,
    CALL_TAKEN,
    ALARM_RANG,
    ESCALATED,
    ESCALATION_HELD,
    ALERT_CREATED,
    ALERT_ATTEMPTED,
    ALERT_DELIVERED,
    ALERT_FAILED,
    ALERT_ACCEPTED,
    ALERT_SUPERSEDED,
    STATE_IMPORTED,
    GROUP_IMPORTED,
    CASE_EDITED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static EntryKind of(String slug) {
        return Slugged.parse(EntryKind.class, slug);
    }
}
