package org.linja.commitments.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** Where a commitment stands. All lawful changes are on this screen. */
public enum CommitmentState implements Slugged {
    /** The customer wants it; nobody has promised it yet. */
    ASKED,
    OPEN,
    /** Its moment has passed; it is owed all the same. */
    BROKEN,
    KEPT,
    /** Done after its moment: it stays counted as broken. */
    KEPT_LATE,
    WITHDRAWN,
    DECLINED;

    /**
     * The state after {@code act}, or nothing if what stands here refuses it. Nothing moves the
     * moment of a promise, and nothing that has ended begins again.
     */
    public Optional<CommitmentState> after(CommitmentAct act, CommitmentNature nature) {
        return Optional.ofNullable(
                switch (act) {
                    case TAKE ->
                            switch (this) {
                                case ASKED -> OPEN;
                                case OPEN, BROKEN -> this;
                                case KEPT, KEPT_LATE, WITHDRAWN, DECLINED -> null;
                            };
                    case DECLINE -> this == ASKED ? DECLINED : null;
                    case KEEP ->
                            switch (this) {
                                case ASKED, OPEN -> KEPT;
                                case BROKEN -> KEPT_LATE;
                                case KEPT, KEPT_LATE, WITHDRAWN, DECLINED -> null;
                            };
                    case WITHDRAW -> this == OPEN || this == BROKEN ? WITHDRAWN : null;
                    case REVISE ->
                            nature == CommitmentNature.ESTIMATE && (this == OPEN || this == BROKEN)
                                    ? OPEN
                                    : null;
                    case MISS -> this == ASKED || this == OPEN ? BROKEN : null;
                    case HAND_ON, CARRY -> isOwed() ? this : null;
                    case RELEASE -> isOwed() ? WITHDRAWN : null;
                });
    }

    /** Whether the customer still waits for it. */
    public boolean isOwed() {
        return this == ASKED || this == OPEN || this == BROKEN;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CommitmentState of(String slug) {
        return Slugged.parse(CommitmentState.class, slug);
    }
}
