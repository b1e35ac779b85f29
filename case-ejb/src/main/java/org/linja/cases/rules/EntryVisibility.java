package org.linja.cases.rules;

import org.linja.journal.rules.EntryKind;

/** What of a case's history a customer's person meets; the rest is between colleagues. */
public final class EntryVisibility {
    private EntryVisibility() {}

    /** Whether an entry of this kind is the customer's to read. */
    public static boolean isForCustomer(EntryKind kind) {
        return switch (kind) {
            case CASE_OPENED,
                    CASE_ROUTED,
                    CASE_ACCEPTED,
                    QUESTION_ASKED,
                    CUSTOMER_ANSWERED,
                    ANSWER_GIVEN,
                    HAND_OVER_ACCEPTED,
                    SEVERITY_CHANGED,
                    CASE_RESOLVED,
                    CASE_CLOSED,
                    CASE_ENDED,
                    CASE_REOPENED,
                    CALL_TAKEN,
                    STATE_IMPORTED,
                    GROUP_IMPORTED,
                    VENDOR_WAIT_BEGAN,
                    VENDOR_WAIT_ENDED,
                    CASE_LENT,
                    CASE_TAKEN_BACK,
                    ENGINEER_JOINED,
                    SERVICE_RESTORED,
                    PAUSE_CONTESTED,
                    RESPONSE_CONTESTED,
                    CASE_MERGED,
                    CASE_ABSORBED,
                    CASE_SPLIT,
                    TERMS_FOLLOWED,
                    CORRECTION_CONFIRMED,
                    SEVERITY_ASSESSED,
                    SEVERITY_CLAIMED,
                    SEVERITY_DISPUTED,
                    SEVERITY_SETTLED,
                    DISPUTE_OVERDUE,
                    FILE_ADDED,
                    CALL_BACK_ASKED,
                    COMMITMENT_GIVEN,
                    COMMITMENT_TAKEN,
                    CALL_BACK_DECLINED,
                    COMMITMENT_REVISED,
                    COMMITMENT_KEPT,
                    COMMITMENT_BROKEN,
                    COMMITMENT_WITHDRAWN,
                    COMMITMENT_HANDED_ON,
                    COMMITMENT_CARRIED,
                    ANSWER_COUNTERSIGNED ->
                    true;
            case NOTE_ADDED,
                    FILE_NOTED,
                    HAND_OVER_OFFERED,
                    ALARM_RANG,
                    ESCALATED,
                    ESCALATION_HELD,
                    ALERT_CREATED,
                    ALERT_ATTEMPTED,
                    ALERT_DELIVERED,
                    ALERT_FAILED,
                    ALERT_ACCEPTED,
                    ALERT_SUPERSEDED,
                    ALERT_TAKEN,
                    ALERT_HEARD,
                    DEVICE_GONE,
                    ALERT_HELD,
                    CASE_EDITED,
                    CLOCK_WARNED,
                    CORRECTION_PROPOSED,
                    CORRECTION_REFUSED,
                    COMMITMENT_WARNED,
                    ANSWER_HELD,
                    ANSWER_APPROVED,
                    ANSWER_SENT_BACK,
                    ANSWER_WITHDRAWN,
                    ANSWER_OVERDUE,
                    ANSWER_CARRIED ->
                    false;
        };
    }
}
