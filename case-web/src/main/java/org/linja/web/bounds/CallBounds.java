package org.linja.web.bounds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.linja.platform.config.CallLimits;
import org.linja.platform.rules.CallLimit;
import org.linja.platform.rules.TokenBuckets;
import org.linja.platform.security.LinjaPrincipal;

/**
 * Counts who comes how often: everybody who is signed in for themselves, so that nobody at the desk
 * waits because a colleague in the same network is busy, and whoever is not by their network.
 */
@ApplicationScoped
public class CallBounds {
    private static final int MOST_CALLERS = 20_000;

    @Inject CallLimits limits;
    @Inject CallerAddress address;

    private TokenBuckets staff = new TokenBuckets(new CallLimit(1, 1), 1);
    private TokenBuckets customers = staff;
    private TokenBuckets networks = staff;

    @PostConstruct
    void open() {
        staff = new TokenBuckets(limits.staff(), MOST_CALLERS);
        customers = new TokenBuckets(limits.customer(), MOST_CALLERS);
        networks = new TokenBuckets(limits.network(), MOST_CALLERS);
    }

    /** Counts this request; how many seconds its caller must wait, 0 if it is heard. */
    public int wait(HttpServletRequest request, Optional<LinjaPrincipal> person) {
        long now = System.nanoTime();
        return person.map(
                        known ->
                                known.customerId() == null
                                        ? staff.take(known.caller(), now)
                                        : customers.take(known.caller(), now))
                .orElseGet(() -> networks.take(address.network(request), now));
    }
}
