package org.linja.web.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.monitoring.MadeMonitorToken;

/** The secret of a token on the one answer that tells it; it is gone with the request. */
@Named
@RequestScoped
public class TokenOnce {
    private @Nullable MadeMonitorToken token;

    void show(MadeMonitorToken made) {
        token = made;
    }

    public @Nullable MadeMonitorToken getToken() {
        return token;
    }
}
