package org.linja.attachments;

import java.time.Instant;

/** The way to one file for one person for a short time. */
public record AttachmentLink(String token, Instant expiresAt) {}
