package org.linja.platform.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who of the house sees the portal through a customer's person's eyes for a while (ADR 0054).
 *
 * @param until when that ends by itself
 */
public record Onlooker(long personId, String login, String name, Instant until)
        implements Serializable {}
