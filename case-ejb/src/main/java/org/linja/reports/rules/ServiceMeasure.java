package org.linja.reports.rules;

import java.util.List;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClauseSubject;
import org.linja.platform.rules.Slugged;

/** What is counted of how a clause was delivered. */
public enum ServiceMeasure implements Slugged {
    /** Cases opened under the clause, parts split off another case apart. */
    OPENED,
    /** Of those, the ones that the clause does not allow. */
    NOT_ALLOWED,
    ESCALATED,
    CALL_TAKEN,
    SEVERITY_CHANGED,
    /** Answers that carry advice and nothing else: on what is not the house's. */
    ADVICE_ONLY,
    CASE_REOPENED,
    CASE_MERGED,
    PAUSE_CONTESTED,
    RESPONSE_CONTESTED,
    SEVERITY_DISPUTED,
    SEVERITY_SETTLED,
    DISPUTE_OVERDUE,
    TERMS_FOLLOWED,
    /** Answers that a second person let out. */
    ANSWER_APPROVED,
    /** Answers that waited longer for a second person than they may. */
    ANSWER_OVERDUE,
    /** Delivered within the targets, and measured there. */
    IN_TARGETS,
    /** The journal does not say; no figure is made up. */
    NOT_MEASURED,
    /** Answers that carry advice beside something that is the house's. */
    ADVICE_BESIDE,
    /** Cases that monitoring opened before the customer reached the house. */
    OPENED_FIRST;

    /** What is counted of a clause that is no target. */
    static List<ServiceMeasure> of(ClauseSubject subject, String about) {
        return switch (subject) {
            case HOURS -> List.of(IN_TARGETS);
            case LADDER -> List.of(ESCALATED);
            case HOTLINE -> List.of(CALL_TAKEN);
            case SEVERITY -> List.of(SEVERITY_CHANGED);
            case CHANNEL ->
                    switch (Channel.of(about)) {
                        // What was imported came through another desk's doors.
                        case IMPORTED -> List.of(OPENED);
                        case MONITORING -> List.of(OPENED, NOT_ALLOWED, OPENED_FIRST);
                        case PHONE, PORTAL, MAIL, WATCH -> List.of(OPENED, NOT_ALLOWED);
                    };
            case RESPONSIBILITY ->
                    about.isEmpty() ? List.of(ADVICE_ONLY, ADVICE_BESIDE) : List.of(NOT_MEASURED);
            case REOPENING -> List.of(CASE_REOPENED);
            case MERGING -> List.of(CASE_MERGED);
            case CONTESTING -> List.of(PAUSE_CONTESTED, RESPONSE_CONTESTED);
            case RUNNING_CASES -> List.of(TERMS_FOLLOWED);
            case ARBITER -> List.of(SEVERITY_DISPUTED, SEVERITY_SETTLED, DISPUTE_OVERDUE);
            case SECOND_PAIR -> List.of(ANSWER_APPROVED, ANSWER_OVERDUE);
            case LANGUAGES, QUIET_HOURS -> List.of(NOT_MEASURED);
            case TARGET -> List.of();
        };
    }

    boolean isCounted() {
        return this != IN_TARGETS && this != NOT_MEASURED;
    }
}
