package org.linja.cases;

import java.time.Instant;
import org.linja.platform.problem.Problem;

/**
 * What a case owes its customer beside its clocks. Everybody who keeps something of it is told here
 * where the case goes, so that nothing is lost on the way.
 */
public interface Obligations {
    /**
     * Hears that a case has another owner, or another status, and is about to be kept so.
     *
     * @throws Problem {@code commitments-open}, {@code answers-waiting} or {@code procedures-open}
     *     where it would end and still owes something
     */
    void follow(SupportCase supportCase, Instant now);

    /** Hears that a case has turned critical, or is critical no more. */
    void weighAnew(SupportCase supportCase, Instant now);

    /** Hears that a case ends and an older one goes on for it; both are about to be kept. */
    void carry(SupportCase younger, SupportCase older, Instant now);

    /** Hears of a case that was merged, or split, and of the one it goes on in; both are kept. */
    default void goOn(SupportCase from, SupportCase in, Instant now) {}
}
