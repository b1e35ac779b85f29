package org.linja.people;

import org.linja.platform.security.LinjaPrincipal;

/** A person with what proves them. */
record Account(LinjaPrincipal principal, String passwordHash, boolean enabled) {
    /** Changes with every change of the proof. */
    long credentialStamp() {
        return principal.credentialStamp();
    }
}
