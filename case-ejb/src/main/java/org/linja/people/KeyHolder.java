package org.linja.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.KeyKind;

/** Whose key it is, as the page greets them before they choose a password. */
public record KeyHolder(
        long keyId,
        KeyKind kind,
        long personId,
        @Nullable Long customerId,
        String name,
        String login,
        String email,
        String language)
        implements Serializable {}
