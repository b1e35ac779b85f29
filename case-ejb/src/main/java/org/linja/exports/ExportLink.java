package org.linja.exports;

import java.time.Instant;

/** The way to one export for one person for a short time. */
public record ExportLink(String token, Instant expiresAt) {}
