package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.Hands;

/** Who has a case, to whom it is offered, and who outside of the lines works on it. */
@Embeddable
class CaseHands {
    private SupportLine line;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "offered_line")
    private @Nullable SupportLine offeredLine;

    // A vendor or a neighbouring unit.
    private @Nullable Hands away;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseHands() {}

    private CaseHands(SupportLine line) {
        this.line = line;
    }

    static CaseHands of(SupportLine line) {
        return new CaseHands(line);
    }

    /** The same hands; what was offered to others was offered for the one case only. */
    CaseHands copy() {
        CaseHands copy = new CaseHands(line);
        copy.ownerId = ownerId;
        copy.away = away;
        copy.acceptedAt = acceptedAt;
        return copy;
    }

    /** Lays it before somebody who has not said yet that they take it. */
    void route(SupportLine to, long person) {
        line = to;
        ownerId = person;
    }

    void take(long person, Instant at) {
        ownerId = person;
        acceptedAt = acceptedAt == null ? at : acceptedAt;
    }

    /** Whoever speaks with the customer first has what nobody had taken. */
    void joined(long person, Instant at) {
        if (acceptedAt == null) {
            take(person, at);
        }
    }

    /** The owner keeps it until somebody accepts; false if that line has it or was offered it. */
    boolean offer(SupportLine to) {
        if (line == to || offeredLine != null) {
            return false;
        }
        offeredLine = to;
        return true;
    }

    boolean isOffered() {
        return offeredLine != null;
    }

    /** Takes what is offered. */
    void takeOffered(long person, Instant at) {
        if (offeredLine == null) {
            throw new IllegalStateException("Nothing is offered");
        }
        line = offeredLine;
        offeredLine = null;
        take(person, at);
    }

    /** False if somebody outside has it already. */
    boolean goAway(Hands whose) {
        if (away != null) {
            return false;
        }
        away = whose;
        return true;
    }

    void comeBack() {
        away = null;
    }

    /** Nothing is to be done by anybody any more: offers and loans end. */
    void layDown() {
        offeredLine = null;
        away = null;
    }

    /** Somebody took it at another moment than was written first. */
    void correctAcceptance(Instant written, Instant known) {
        if (written.equals(acceptedAt)) {
            acceptedAt = known;
        }
    }

    SupportLine line() {
        return line;
    }

    @Nullable Long ownerId() {
        return ownerId;
    }

    @Nullable SupportLine offeredLine() {
        return offeredLine;
    }

    /** Null while nobody outside of the lines has it. */
    @Nullable Hands away() {
        return away;
    }

    /** Whether nobody has taken it into own hands yet, though it may have been routed. */
    boolean isUnaccepted() {
        return acceptedAt == null;
    }
}
