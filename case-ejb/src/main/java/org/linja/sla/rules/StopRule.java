package org.linja.sla.rules;

import java.util.Set;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * Which act stops which clock. Nothing that the house does by itself ever counts as a word; only
 * where nobody is owed one, since its own case is over, do all clocks stop.
 */
final class StopRule {

    private StopRule() {}

    /** Whether {@code entry} is what a clock of this kind waits for. */
    static boolean stops(ClockKind kind, Entry entry) {
        if (entry.kind() == EntryKind.CASE_ENDED) {
            return true;
        }
        return switch (kind) {
            case ACKNOWLEDGE -> entry.isByPerson() && acknowledges(entry);
            case USEFUL_RESPONSE -> entry.isByPerson() && isUseful(entry);
            case WORKAROUND -> isSolved(entry) || restores(entry) || offersAWayRound(entry);
            case RESTORE -> isSolved(entry) || restores(entry);
            case RESOLVE, NEXT_UPDATE -> isSolved(entry);
            case CLOSE ->
                    switch (entry.kind()) {
                        case CASE_CLOSED -> true;
                        default -> false;
                    };
            case ENGINEER_ON_LINE -> entry.isByPerson() && joins(entry);
        };
    }

    /** Whether the customer hears from the house by {@code entry}, and the case goes on. */
    static boolean updates(Entry entry) {
        return entry.isByPerson()
                && switch (entry.kind()) {
                    case ANSWER_GIVEN, QUESTION_ASKED, ENGINEER_JOINED, SERVICE_RESTORED -> true;
                    default -> false;
                };
    }

    /** Whether a reopened case takes back that a clock of this kind stopped. */
    static boolean isTakenBackByReopening(ClockKind kind) {
        return switch (kind) {
            case RESTORE, RESOLVE, CLOSE -> true;
            case ACKNOWLEDGE, USEFUL_RESPONSE, NEXT_UPDATE, WORKAROUND, ENGINEER_ON_LINE -> false;
        };
    }

    private static boolean acknowledges(Entry entry) {
        return switch (entry.kind()) {
            case CASE_ACCEPTED,
                    HAND_OVER_ACCEPTED,
                    QUESTION_ASKED,
                    ANSWER_GIVEN,
                    ENGINEER_JOINED,
                    SERVICE_RESTORED,
                    CASE_RESOLVED,
                    CASE_CLOSED ->
                    true;
            default -> false;
        };
    }

    private static boolean isUseful(Entry entry) {
        return switch (entry.kind()) {
            case QUESTION_ASKED, SERVICE_RESTORED, CASE_RESOLVED, CASE_CLOSED -> true;
            case ANSWER_GIVEN -> !AnswerElement.in(entry).isEmpty();
            default -> false;
        };
    }

    private static boolean isSolved(Entry entry) {
        return switch (entry.kind()) {
            case CASE_RESOLVED, CASE_CLOSED -> true;
            default -> false;
        };
    }

    private static boolean restores(Entry entry) {
        return switch (entry.kind()) {
            case SERVICE_RESTORED -> true;
            default -> false;
        };
    }

    private static boolean offersAWayRound(Entry entry) {
        return switch (entry.kind()) {
            case ANSWER_GIVEN -> {
                Set<AnswerElement> elements = AnswerElement.in(entry);
                yield elements.contains(AnswerElement.WORKAROUND)
                        || elements.contains(AnswerElement.SOLUTION);
            }
            default -> false;
        };
    }

    private static boolean joins(Entry entry) {
        return switch (entry.kind()) {
            case ENGINEER_JOINED -> true;
            default -> false;
        };
    }
}
