package org.linja.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.KeyKind;

/**
 * What a letter says to whoever may choose a password.
 *
 * @param secret opens the door once; stands in this letter alone
 * @param elsewhere code of the firm whose people sign in at its provider alone; null for all others
 * @param customer name of the firm; null for a person of the house
 */
public record KeyLetter(
        KeyKind kind,
        String email,
        String language,
        String zone,
        String name,
        String login,
        @Nullable String customer,
        Instant expiresAt,
        String secret,
        @Nullable String elsewhere) {}
