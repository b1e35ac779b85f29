package org.linja.web.signin;

import jakarta.security.enterprise.credential.Credential;

/** The code of whoever has proved a password already. */
record SecondTurnCredential(String code) implements Credential {}
