package org.linja.people;

import java.time.Instant;

/**
 * A key that was made just now.
 *
 * @param secret stands here and nowhere else: it is shown once
 */
public record MadeApiKey(long id, String name, Instant expiresAt, String secret) {}
