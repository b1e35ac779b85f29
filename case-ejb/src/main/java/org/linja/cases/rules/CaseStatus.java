package org.linja.cases.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** Where a case stands. All lawful changes are on this screen. */
public enum CaseStatus implements Slugged {
    NEW,
    IN_WORK,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED;

    /**
     * The status after {@code act}, or nothing if a case that stands here refuses it. A closed case
     * still takes notes and the word of an arbiter, and a resolved or closed one the customer's
     * late answer; none of them moves it.
     */
    public Optional<CaseStatus> after(CaseAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case NOTE, CONTEST_PAUSE, CONTEST_RESPONSE, CORRECT, SETTLE_SEVERITY -> this;
                    case EDIT, ASSESS_SEVERITY, CLAIM_SEVERITY, COMMIT, ASK_CALL_BACK ->
                            this == CLOSED ? null : this;
                    case ACCEPT, ACCEPT_HAND_OVER ->
                            switch (this) {
                                case NEW -> IN_WORK;
                                case IN_WORK, WAITING_FOR_CUSTOMER -> this;
                                case RESOLVED, CLOSED -> null;
                            };
                    case OFFER_HAND_OVER, SPLIT -> isOpen() ? this : null;
                    case JOIN_LINE -> this == NEW ? IN_WORK : isOpen() ? this : null;
                    case MERGE, WITHDRAW -> isOpen() ? CLOSED : null;
                    case QUESTION -> this == IN_WORK ? WAITING_FOR_CUSTOMER : null;
                    case CUSTOMER_ANSWER -> this == WAITING_FOR_CUSTOMER ? IN_WORK : this;
                    case ANSWER, RESTORE, WAIT_FOR_VENDOR, END_VENDOR_WAIT, LEND, TAKE_BACK ->
                            switch (this) {
                                case IN_WORK, WAITING_FOR_CUSTOMER -> this;
                                case NEW, RESOLVED, CLOSED -> null;
                            };
                    case RESOLVE ->
                            switch (this) {
                                case IN_WORK, WAITING_FOR_CUSTOMER -> RESOLVED;
                                case NEW, RESOLVED, CLOSED -> null;
                            };
                    case CLOSE -> this == RESOLVED ? CLOSED : null;
                    case END -> this == CLOSED ? null : CLOSED;
                    case REOPEN ->
                            switch (this) {
                                case RESOLVED, CLOSED -> IN_WORK;
                                case NEW, IN_WORK, WAITING_FOR_CUSTOMER -> null;
                            };
                });
    }

    /** Whether the case still needs work. */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CaseStatus of(String slug) {
        return Slugged.parse(CaseStatus.class, slug);
    }
}
