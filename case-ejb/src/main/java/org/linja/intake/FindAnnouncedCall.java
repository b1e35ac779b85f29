package org.linja.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.intake.rules.CallCode;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.WrongGuesses;
import org.linja.platform.time.DatabaseClock;

/**
 * Finds what a caller has written at the portal by the code they say; it is theirs who heard it.
 */
@Stateless
@RolesAllowed(Role.LINE_1)
public class FindAnnouncedCall {
    @Inject AnnouncedCalls calls;
    @Inject WrongGuesses wrongGuesses;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * What was written.
     *
     * @param typed as it was said, with pauses or without
     * @throws Problem {@code invalid-input} at {@code code} if nothing can be found by it now;
     *     {@code too-many-requests} after five wrong ones
     */
    public FoundCall find(String typed) {
        long finder = actor.get().personId();
        String guesser = "desk:" + finder;
        if (wrongGuesses.mustWait(guesser)) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS);
        }
        Optional<FoundCall> found =
                CallCode.typed(typed).flatMap(code -> calls.find(code, finder, clock.now()));
        if (found.isEmpty()) {
            wrongGuesses.failed(guesser);
            throw Problem.invalid("code", "unknown-code");
        }
        wrongGuesses.succeeded(guesser);
        return found.get();
    }
}
