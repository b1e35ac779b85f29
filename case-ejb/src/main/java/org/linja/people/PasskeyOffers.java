package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.time.DatabaseClock;

/** Makes what devices are asked to sign. */
@ApplicationScoped
class PasskeyOffers {
    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject PasskeyProof proof;
    @Inject DatabaseClock clock;

    /**
     * Something new to sign.
     *
     * @throws Problem {@code unavailable} where people do not reach this house over TLS
     */
    PasskeyOffer offer(String handle, String login, String name, List<String> known) {
        if (!proof.isPossible()) {
            throw new Problem(ProblemType.UNAVAILABLE);
        }
        byte[] random = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(random);
        return new PasskeyOffer(
                new PendingPasskey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                        clock.now()),
                proof.house(),
                handle,
                login,
                name,
                known);
    }
}
