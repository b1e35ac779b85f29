package org.linja.monitoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.platform.time.DatabaseClock;

/** Tells by its token whose monitoring comes. */
@Stateless
@PermitAll
public class RecogniseMonitor {
    @Inject MonitorTokens tokens;
    @Inject DatabaseClock clock;

    /** The number of the token; nothing if there is none, or it is over. */
    public Optional<Long> tokenOf(String secret) {
        return tokens.opens(secret, clock.now());
    }
}
