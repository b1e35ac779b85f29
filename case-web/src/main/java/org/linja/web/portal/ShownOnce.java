package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.people.MadeApiKey;

/**
 * A secret on the one answer that tells it: it is gone with the request, and no session, view or
 * second look at the page holds it.
 */
@Named
@RequestScoped
public class ShownOnce {
    private @Nullable MadeApiKey key;

    void show(MadeApiKey made) {
        key = made;
    }

    public @Nullable MadeApiKey getKey() {
        return key;
    }
}
