package org.linja.platform.outgoing;

import java.io.IOException;

/** A server outside could not be spoken to, or may not be. */
public class Unreachable extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean forbidden;

    Unreachable(String reason, boolean forbidden) {
        super(reason);
        this.forbidden = forbidden;
    }

    /** A slug of what went wrong; never an address. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Whether it was we who refused. */
    public boolean isForbidden() {
        return forbidden;
    }
}
