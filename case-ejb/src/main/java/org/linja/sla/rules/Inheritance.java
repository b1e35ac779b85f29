package org.linja.sla.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * What a part that is split off a case takes along: everything that its clocks were stopped or held
 * by while the two were one, or they would run as if nobody had done anything.
 */
public final class Inheritance {

    private Inheritance() {}

    /**
     * The entries to write into the part behind its opening, in order, without their texts.
     *
     * @param origin number of the case it is split off
     * @param history of that case, in order of writing, the opening first
     * @param first the sequence number of the first entry behind the part's opening
     */
    public static List<Entry> of(String origin, List<Entry> history, long first) {
        List<Entry> inherited = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        // As known now: the part need not carry the corrections, they are in it.
        for (Entry entry : Corrections.applied(history)) {
            if (counts(entry.kind())) {
                long seq = first + inherited.size();
                numbers.put(String.valueOf(entry.seq()), String.valueOf(seq));
                SortedMap<String, String> data = new TreeMap<>(entry.data());
                data.put(Happened.ORIGIN, origin);
                data.computeIfPresent(
                        Happened.CONTESTED, (name, seen) -> numbers.getOrDefault(seen, "0"));
                inherited.add(
                        new Entry(
                                entry.caseNumber(),
                                seq,
                                entry.occurredAt(),
                                entry.recordedAt(),
                                entry.kind(),
                                entry.actor(),
                                data,
                                null));
            }
        }
        return inherited;
    }

    private static boolean counts(EntryKind kind) {
        return switch (kind) {
            case CASE_ROUTED,
                    CASE_ACCEPTED,
                    HAND_OVER_ACCEPTED,
                    QUESTION_ASKED,
                    CUSTOMER_ANSWERED,
                    ANSWER_GIVEN,
                    VENDOR_WAIT_BEGAN,
                    VENDOR_WAIT_ENDED,
                    CASE_LENT,
                    CASE_TAKEN_BACK,
                    ENGINEER_JOINED,
                    SERVICE_RESTORED,
                    CASE_RESOLVED,
                    CASE_CLOSED,
                    CASE_REOPENED,
                    PAUSE_CONTESTED,
                    RESPONSE_CONTESTED,
                    STATE_IMPORTED,
                    GROUP_IMPORTED,
                    TERMS_FOLLOWED,
                    SEVERITY_CHANGED,
                    SEVERITY_ASSESSED,
                    SEVERITY_CLAIMED,
                    SEVERITY_DISPUTED,
                    SEVERITY_SETTLED,
                    DISPUTE_OVERDUE ->
                    true;
            case CASE_OPENED,
                    NOTE_ADDED,
                    FILE_ADDED,
                    FILE_NOTED,
                    HAND_OVER_OFFERED,
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
                    ALERT_TAKEN,
                    ALERT_HEARD,
                    DEVICE_GONE,
                    ALERT_HELD,
                    CASE_EDITED,
                    CASE_MERGED,
                    CASE_ENDED,
                    CASE_ABSORBED,
                    CASE_SPLIT,
                    CLOCK_WARNED,
                    CORRECTION_PROPOSED,
                    CORRECTION_CONFIRMED,
                    CORRECTION_REFUSED,
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
                    COMMITMENT_WARNED,
                    ANSWER_HELD,
                    ANSWER_APPROVED,
                    ANSWER_COUNTERSIGNED,
                    ANSWER_SENT_BACK,
                    ANSWER_WITHDRAWN,
                    ANSWER_OVERDUE,
                    ANSWER_CARRIED,
                    PROCEDURE_STARTED,
                    PROCEDURE_STEP_DONE,
                    PROCEDURE_STEP_SKIPPED,
                    PROCEDURE_STEP_DEVIATED,
                    PROCEDURE_STEP_APPROVED,
                    PROCEDURE_STEP_REFUSED,
                    PROCEDURE_APPROVED_BY_CUSTOMER,
                    PROCEDURE_REFUSED_BY_CUSTOMER,
                    PROCEDURE_APPROVAL_LAPSED,
                    PROCEDURE_STEP_LAPSED,
                    PROCEDURE_STEP_WARNED,
                    PROCEDURE_STEP_LATE,
                    PROCEDURE_STEP_TAKEN,
                    PROCEDURE_CARRIED,
                    PROCEDURE_ENDED,
                    PROCEDURE_WITHDRAWN,
                    PROCEDURE_STARTED_INSIDE,
                    PROCEDURE_CARRIED_INSIDE,
                    PROCEDURE_ENDED_INSIDE,
                    PROCEDURE_WITHDRAWN_INSIDE,
                    CASE_RESTRICTED,
                    RESTRICTION_ENDED,
                    GLASS_BROKEN,
                    SIGNAL_RECEIVED,
                    SIGNAL_REPEATED,
                    SIGNAL_OVER ->
                    false;
        };
    }
}
