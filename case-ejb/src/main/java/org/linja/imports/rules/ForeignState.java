package org.linja.imports.rules;

import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.platform.rules.Slugged;
import org.linja.sla.rules.Hands;

/** The states of the foreign desk. */
public enum ForeignState implements Slugged {
    NEW(CaseStatus.NEW, null),
    ACTIVE(CaseStatus.IN_WORK, null),
    AWAITING_USER_INFO(CaseStatus.WAITING_FOR_CUSTOMER, Hands.CUSTOMER),
    AWAITING_VENDOR(CaseStatus.IN_WORK, Hands.VENDOR),
    AWAITING_PROBLEM(CaseStatus.IN_WORK, null),
    AWAITING_EVIDENCE(CaseStatus.IN_WORK, null),
    RESOLVED(CaseStatus.RESOLVED, null),
    CLOSED(CaseStatus.CLOSED, null);

    private final CaseStatus status;
    private final @Nullable Hands hands;

    ForeignState(CaseStatus status, @Nullable Hands hands) {
        this.status = status;
        this.hands = hands;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ForeignState of(String slug) {
        return Slugged.parse(ForeignState.class, slug);
    }

    CaseStatus status() {
        return status;
    }

    /** Whose hands the state puts the case into, null if it leaves it with the desk. */
    @Nullable Hands hands() {
        return hands;
    }

    boolean isOpen() {
        return status.isOpen();
    }
}
