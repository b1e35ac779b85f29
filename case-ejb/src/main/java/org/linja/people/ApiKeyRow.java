package org.linja.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.ApiKeyState;
import org.linja.people.rules.KeyScope;

/**
 * A key as its customer's administrators see it.
 *
 * @param usedAt the hour in which it was used last; null if it never was
 */
public record ApiKeyRow(
        long id,
        String name,
        KeyScope scope,
        long madeById,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        ApiKeyState state)
        implements Serializable {}
