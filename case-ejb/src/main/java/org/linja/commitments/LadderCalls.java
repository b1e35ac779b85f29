package org.linja.commitments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.rules.CallOccasion;

/**
 * How people are called about one matter of a case, be it a commitment, an answer that waits or a
 * step: how often they were, how far the case's ladder was climbed for it, and when it goes on.
 */
@Embeddable
public class LadderCalls {
    private int calls;

    // How far the ladder was climbed; 0 while only whoever answers for it was called.
    private int step;

    @Column(name = "next_call_at")
    private @Nullable Instant nextCallAt;

    public LadderCalls() {}

    /** From the foot of the ladder: whoever answers for it is called at {@code at}. */
    public void beginAt(Instant at) {
        climbAt(0, at);
    }

    /** The next step of the ladder is taken at {@code at}; null where there is none. */
    public void climbAt(int next, @Nullable Instant at) {
        step = next;
        nextCallAt = at;
    }

    /** Back to the foot of the ladder; nobody is called until it begins anew. */
    public void forget() {
        climbAt(0, null);
    }

    /** Nobody is called any more. */
    public void end() {
        nextCallAt = null;
    }

    /**
     * Somebody is to be called; nothing where that was done too often.
     *
     * @param matter the number of what they are called about
     */
    public Optional<CallOccasion> call(long matter) {
        if (calls >= CallOccasion.MOST_CALLS) {
            return Optional.empty();
        }
        calls++;
        return last(matter);
    }

    /** The last time that somebody was called about it; nothing if nobody was. */
    public Optional<CallOccasion> last(long matter) {
        return calls == 0 ? Optional.empty() : Optional.of(new CallOccasion(matter, calls));
    }

    /** How far the case's ladder was climbed for it. */
    public int step() {
        return step;
    }

    /** Null while nobody is to be called. */
    public @Nullable Instant nextCallAt() {
        return nextCallAt;
    }
}
