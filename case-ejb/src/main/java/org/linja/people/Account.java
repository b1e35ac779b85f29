package org.linja.people;

import org.linja.platform.security.LinjaPrincipal;

/** A person with what proves them. The stamp changes with every change of the proof. */
record Account(
        LinjaPrincipal principal, String passwordHash, long credentialStamp, boolean enabled) {}
