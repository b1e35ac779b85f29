package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells of which attempt a device may report, by the token that came with the alert. */
@Stateless
@PermitAll
public class RecogniseDevice {
    @Inject PushIdentity identity;

    /** The key of the attempt; nothing if this house did not make the token. */
    public Optional<String> attemptOf(String token) {
        return identity.attemptOf(token);
    }
}
