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
    CASE_EDITED,
    VENDOR_WAIT_BEGAN,
    VENDOR_WAIT_ENDED,
    CASE_LENT,
    CASE_TAKEN_BACK,
    ENGINEER_JOINED,
    SERVICE_RESTORED,
    PAUSE_CONTESTED,
    RESPONSE_CONTESTED,
    /** Of a case that came twice: its clocks end here, the older case goes on. */
    CASE_MERGED,
    /** Of the case that goes on for two. */
    CASE_ABSORBED,
    /** Of the case from which a part was taken into a case of its own. */
    CASE_SPLIT,
    CLOCK_WARNED,
    /** Running clocks are counted by newer versions of contract or calendar from now on. */
    TERMS_FOLLOWED,
    /** Somebody says that an earlier entry happened at another moment than it names. */
    CORRECTION_PROPOSED,
    /** Somebody else says so, too: from now on that moment counts. */
    CORRECTION_CONFIRMED,
    CORRECTION_REFUSED,
    /** What the house says of the severity. */
    SEVERITY_ASSESSED,
    /** What the customer says of the severity. */
    SEVERITY_CLAIMED,
    /** House and customer differ from here on: says who decides, and by when. */
    SEVERITY_DISPUTED,
    /** What the arbiter decided. */
    SEVERITY_SETTLED,
    /** The arbiter has not decided in time. */
    DISPUTE_OVERDUE,
    /** A gateway has an alert and will report whether it arrived. */
    ALERT_TAKEN,
    /** A person has listened to an alert. */
    ALERT_HEARD,
    /** A device of the person called is not known to its push service any more. */
    DEVICE_GONE,
    /** What a case of the house's own was about is over by itself: its clocks end here. */
    CASE_ENDED,
    /** An alert waits until quiet ends for whoever it calls. */
    ALERT_HELD,
    /** A file came to the case. */
    FILE_ADDED,
    /** A file came that is between colleagues. */
    FILE_NOTED,
    /** The customer wants to be called at a moment; it is no promise yet. */
    CALL_BACK_ASKED,
    /** The customer was told what will happen by when. */
    COMMITMENT_GIVEN,
    /** Somebody made a commitment their own. */
    COMMITMENT_TAKEN,
    CALL_BACK_DECLINED,
    /** An estimate names another moment. */
    COMMITMENT_REVISED,
    COMMITMENT_KEPT,
    /** The moment of a commitment passed, and it was not kept. */
    COMMITMENT_BROKEN,
    COMMITMENT_WITHDRAWN,
    /** A commitment went to another owner together with its case. */
    COMMITMENT_HANDED_ON,
    /** A commitment went from a case that was merged to the one that goes on. */
    COMMITMENT_CARRIED,
    /** The moment of a commitment is near. */
    COMMITMENT_WARNED,
    /** An answer was written that a second person is to read before it goes out. */
    ANSWER_HELD,
    /** A second person let an answer out. */
    ANSWER_APPROVED,
    /** The same, and the contract lets the customer read who it was. */
    ANSWER_COUNTERSIGNED,
    /** A second person gave an answer back to its writer. */
    ANSWER_SENT_BACK,
    ANSWER_WITHDRAWN,
    /** An answer has waited for a second person as long as it may. */
    ANSWER_OVERDUE,
    /** A waiting answer went from a case that was merged to the one that goes on. */
    ANSWER_CARRIED,
    /** A formal procedure began, by the version of its template that the entry names. */
    PROCEDURE_STARTED,
    /** A step of a procedure was done, on the evidence that is named. */
    PROCEDURE_STEP_DONE,
    /** A step was left out, for the reason that was declared. */
    PROCEDURE_STEP_SKIPPED,
    /** The customer signed that a step is left out, or has another time: the entry says which. */
    PROCEDURE_STEP_DEVIATED,
    /** Somebody else of the house said yes to what the digest stands for. */
    PROCEDURE_STEP_APPROVED,
    PROCEDURE_STEP_REFUSED,
    /** Somebody who signs for the customer said yes to what the digest stands for. */
    PROCEDURE_APPROVED_BY_CUSTOMER,
    PROCEDURE_REFUSED_BY_CUSTOMER,
    /** Whoever approved for the customer lost the right to before it was made use of. */
    PROCEDURE_APPROVAL_LAPSED,
    /** Whoever of the house approved lost the right to before it was made use of. */
    PROCEDURE_STEP_LAPSED,
    /** The moment of a step is near. */
    PROCEDURE_STEP_WARNED,
    /** The moment of a step passed, and it was not done. */
    PROCEDURE_STEP_LATE,
    /** Whoever was called about a step has it in hand. */
    PROCEDURE_STEP_TAKEN,
    /** A procedure went from a case that was merged to the one that goes on. */
    PROCEDURE_CARRIED,
    /** A procedure is over; the entry says how. */
    PROCEDURE_ENDED,
    /** A procedure is not needed any more. */
    PROCEDURE_WITHDRAWN,
    /** The same four of what is the house's own matter: the customer reads none of them. */
    PROCEDURE_STARTED_INSIDE,
    PROCEDURE_CARRIED_INSIDE,
    PROCEDURE_ENDED_INSIDE,
    PROCEDURE_WITHDRAWN_INSIDE,
    /** From here on not all of the house may read it. */
    CASE_RESTRICTED,
    RESTRICTION_ENDED,
    /** Somebody it was closed to opened it to themself for a while. */
    GLASS_BROKEN,
    /** The monitoring of a managed service says that something burns. */
    SIGNAL_RECEIVED,
    /** It says so again; noted once, however often. */
    SIGNAL_REPEATED,
    /** It says that this is over. */
    SIGNAL_OVER;

    /** Whether it tells of the house's calling alone, which no clock waits for. */
    public boolean isAboutAlerts() {
        return switch (this) {
            case ALERT_CREATED,
                    ALERT_ATTEMPTED,
                    ALERT_TAKEN,
                    ALERT_DELIVERED,
                    ALERT_FAILED,
                    ALERT_HEARD,
                    ALERT_SUPERSEDED,
                    DEVICE_GONE,
                    ALERT_HELD ->
                    true;
            default -> false;
        };
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static EntryKind of(String slug) {
        return Slugged.parse(EntryKind.class, slug);
    }
}
