package org.linja.monitoring;

import java.time.Instant;

/**
 * A token that was made just now.
 *
 * @param secret stands here and nowhere else: it is shown once
 */
public record MadeMonitorToken(long id, String name, Instant expiresAt, String secret) {}
