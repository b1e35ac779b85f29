package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CallMoments;
import org.linja.contracts.rules.Channel;

/** When and by which door a case came to the house. */
@Embeddable
class CaseArrival {
    private Channel channel;

    @Column(name = "opened_at")
    private Instant openedAt;

    // Of a call that was announced: when it was first tried, and what the caller has proved.
    @Column(name = "attempted_at")
    private @Nullable Instant attemptedAt;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @SuppressWarnings("NullAway.Init")
    protected CaseArrival() {}

    private CaseArrival(Channel channel, Instant openedAt) {
        this.channel = channel;
        this.openedAt = openedAt;
    }

    static CaseArrival by(Channel channel, Instant at) {
        return new CaseArrival(channel, at);
    }

    /** A part came by the door of the whole; nobody has tried to bring it alone. */
    CaseArrival ofPart(Instant splitAt) {
        return new CaseArrival(channel, splitAt);
    }

    /** The first call that was announced counts. */
    void call(CallMoments moments) {
        if (attemptedAt == null) {
            attemptedAt = moments.attemptedAt();
            verifiedBy = moments.verifiedBy();
        }
    }

    /** Whether nobody brought it: the house has it with itself. */
    boolean isOfTheHouse() {
        return channel == Channel.WATCH;
    }

    Channel channel() {
        return channel;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** When its caller first tried to bring it at the portal; null if they did not. */
    @Nullable Instant attemptedAt() {
        return attemptedAt;
    }

    /** What the caller has proved of themselves; null for nothing. */
    @Nullable String verifiedBy() {
        return verifiedBy;
    }
}
