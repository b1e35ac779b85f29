package org.linja.attachments;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case as lists show it.
 *
 * @param key by which it is asked for; cannot be guessed
 * @param broughtBy null for whoever is not known any more
 */
public record AttachmentRow(
        String key,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        boolean internal,
        @Nullable String broughtBy,
        Instant broughtAt)
        implements Serializable {}
