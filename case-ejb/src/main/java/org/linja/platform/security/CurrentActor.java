package org.linja.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Answers who is calling the use case that runs now. */
@ApplicationScoped
public class CurrentActor {
    @Inject SecurityContext security;

    /**
     * The person on whose behalf this call runs.
     *
     * @throws Problem {@code sign-in-required} when nobody is signed in
     */
    public Actor get() {
        return person().map(LinjaPrincipal::actor)
                .orElseThrow(() -> new Problem(ProblemType.SIGN_IN_REQUIRED));
    }

    public Optional<LinjaPrincipal> person() {
        return security.getPrincipalsByType(LinjaPrincipal.class).stream().findFirst();
    }
}
