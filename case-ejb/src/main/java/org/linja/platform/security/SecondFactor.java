package org.linja.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.time.DatabaseClock;

/**
 * What a use case asks before an act for which a session that was left open must not be enough:
 * whether whoever acts has lately shown a second factor.
 */
@ApplicationScoped
public class SecondFactor {
    /** Whoever has shown it within these few minutes is not asked again. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    @Inject CurrentActor actor;
    @Inject DatabaseClock clock;

    /**
     * As {@link #require}, of an act that binds a firm: whoever has no second factor takes one
     * first, whatever their firm demands.
     *
     * @throws Problem {@code second-factor-missing}, {@code second-factor-needed}
     */
    public void insist(Duration within) {
        boolean has = actor.person().map(LinjaPrincipal::hasSecondFactor).orElse(false);
        require(within);
        if (!has) {
            throw new Problem(ProblemType.SECOND_FACTOR_MISSING);
        }
    }

    /**
     * Goes on if it was shown no longer ago than this. Whoever has none passes: whether somebody
     * must have one is their firm's demand, and is asked at the door (ADR 0046).
     *
     * @throws Problem {@code second-factor-needed}
     */
    public void require(Duration within) {
        LinjaPrincipal person =
                actor.person().orElseThrow(() -> new Problem(ProblemType.SIGN_IN_REQUIRED));
        Instant shown = person.secondFactorAt();
        boolean fresh = shown != null && !shown.isBefore(clock.now().minus(within));
        if (person.hasSecondFactor() && !fresh) {
            throw new Problem(ProblemType.SECOND_FACTOR_NEEDED);
        }
    }
}
