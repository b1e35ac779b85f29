package org.linja.imports.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.platform.rules.Slugged;
import org.linja.sla.rules.Hands;

/** The states of the foreign desk. */
enum ForeignState implements Slugged {
    NEW("New", CaseStatus.NEW, null),
    ACTIVE("Active", CaseStatus.IN_WORK, null),
    AWAITING_USER_INFO("Awaiting User Info", CaseStatus.WAITING_FOR_CUSTOMER, Hands.CUSTOMER),
    AWAITING_VENDOR("Awaiting Vendor", CaseStatus.IN_WORK, Hands.VENDOR),
    AWAITING_PROBLEM("Awaiting Problem", CaseStatus.IN_WORK, null),
    AWAITING_EVIDENCE("Awaiting Evidence", CaseStatus.IN_WORK, null),
    RESOLVED("Resolved", CaseStatus.RESOLVED, null),
    CLOSED("Closed", CaseStatus.CLOSED, null);

    private final String written;
    private final CaseStatus status;
    private final @Nullable Hands hands;

    ForeignState(String written, CaseStatus status, @Nullable Hands hands) {
        this.written = written;
        this.status = status;
        this.hands = hands;
    }

    static Optional<ForeignState> written(String text) {
        return Stream.of(values()).filter(state -> state.written.equals(text)).findFirst();
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
