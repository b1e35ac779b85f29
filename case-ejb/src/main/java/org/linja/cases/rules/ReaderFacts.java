package org.linja.cases.rules;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody of the house stands to a case that is restricted (ADR 0066).
 *
 * @param inCircle whether they are in the circle of each restriction that closes it
 * @param owner whether it is theirs
 * @param called whether they were ever called about it, for another reason than a broken glass
 * @param wroteDown whether they wrote it down when it came
 * @param taken whether anybody has taken it since
 * @param glassUntil until when the glass is that they broke last; null if they never did
 */
public record ReaderFacts(
        boolean inCircle,
        boolean owner,
        boolean called,
        boolean wroteDown,
        boolean taken,
        @Nullable Instant glassUntil) {
    /**
     * Whether they may also do something in it. Who broke the glass reads: what they did would make
     * it theirs, or have them called about it, and the half hour would never end.
     */
    public boolean mayAct(Instant now) {
        return ground(now).filter(ground -> ground != ReadingGround.GLASS).isPresent();
    }

    /** By what right it is read; nothing for whoever it is closed to. */
    public Optional<ReadingGround> ground(Instant now) {
        if (inCircle) {
            return Optional.of(ReadingGround.CIRCLE);
        } else if (owner) {
            return Optional.of(ReadingGround.OWNER);
        } else if (called) {
            return Optional.of(ReadingGround.CALLED);
        } else if (wroteDown && !taken) {
            return Optional.of(ReadingGround.WROTE_DOWN);
        } else if (glassUntil != null && glassUntil.isAfter(now)) {
            return Optional.of(ReadingGround.GLASS);
        }
        return Optional.empty();
    }
}
