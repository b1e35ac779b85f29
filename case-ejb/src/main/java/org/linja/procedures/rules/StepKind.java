package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** What a step of a procedure asks for. */
public enum StepKind implements Slugged {
    /** Somebody of the house does something and writes it down. */
    WORK,
    /** Somebody of the house who did not ask for it says yes or no. */
    APPROVAL,
    /** Somebody who signs for the customer says yes or no. */
    CUSTOMER_APPROVAL,
    /** Somebody puts a document to the case. */
    DOCUMENT,
    /** Time has to pass. */
    WAIT,
    /** Somebody says which way it goes on. */
    CHOICE,
    /** Parts that went on side by side come together; nobody acts. */
    JOIN;

    public boolean isApproval() {
        return this == APPROVAL || this == CUSTOMER_APPROVAL;
    }

    /** Whether a person of the house ends it, by writing down what was done or chosen. */
    public boolean isCompleted() {
        return this == WORK || this == DOCUMENT || this == CHOICE;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static StepKind of(String slug) {
        return Slugged.parse(StepKind.class, slug);
    }
}
