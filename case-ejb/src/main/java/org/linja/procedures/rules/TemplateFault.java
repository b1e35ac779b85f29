package org.linja.procedures.rules;

import java.io.Serializable;
import org.linja.platform.rules.Slugged;

/**
 * Why a template cannot be used.
 *
 * @param line of its text, from 1; 0 where no line is to blame
 * @param about the step or word it is about; may be empty
 */
public record TemplateFault(int line, Kind kind, String about) implements Serializable {

    /** What is wrong. */
    public enum Kind implements Slugged {
        UNREADABLE_LINE,
        UNKNOWN_KIND,
        UNKNOWN_ROLE,
        UNKNOWN_TYPE,
        UNKNOWN_STEP,
        NOT_A_SPAN,
        DOUBLE_NAME,
        NO_STEPS,
        TOO_LARGE,
        MISSING_TITLE,
        /** It is nobody's turn. */
        NOBODYS_TURN,
        /** A role that does not go with this kind of step. */
        ROLE_OF_ANOTHER_KIND,
        /** A step that nobody can leave. */
        NO_WAY_OUT,
        WRONG_OUTCOMES,
        UNREACHABLE,
        /** Going on as one may, the end is never reached. */
        LOOP_WITHOUT_EXIT,
        /** A join waits for what never comes. */
        STUCK,
        /** A step would begin while it is open already. */
        OPENED_TWICE,
        /** An approval of nothing: it shows no step, or none that was done before it. */
        NOTHING_TO_APPROVE,
        /** What it shows can be done, or done otherwise, when it was approved. */
        DONE_AFTER_APPROVAL,
        /** Whoever asked could approve. */
        SAME_PERSON_TWICE,
        WITHOUT_CLOCK,
        /** Its time counts from what is no moment that somebody writes at another step. */
        NOT_A_MOMENT,
        /** What no customer reads of is put before a customer. */
        NOT_FOR_CUSTOMERS,
        /** An approval must not be skipped, nor a choice. */
        NOT_TO_BE_SKIPPED,
        /** It takes back what need not have been done. */
        UNDOES_NOTHING,
        /** A role that no one holds. */
        HELD_BY_NOBODY
    }
}
