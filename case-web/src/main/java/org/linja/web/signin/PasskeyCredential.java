package org.linja.web.signin;

import jakarta.security.enterprise.credential.Credential;

/**
 * What a device answered.
 *
 * @param second whether a password was proved before
 */
record PasskeyCredential(String answer, boolean second) implements Credential {}
