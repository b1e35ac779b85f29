package org.linja.people;

import java.net.URI;

/** Where to send a browser, and what to keep until it comes back. */
public record BegunSignIn(URI address, PendingSignIn pending) {}
