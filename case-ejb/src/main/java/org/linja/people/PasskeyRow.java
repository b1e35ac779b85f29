package org.linja.people;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param usedAt when it last opened the door; null if it never did
 * @param doubtedAt when it answered as a copy would; null if it never did
 */
public record PasskeyRow(
        long id, String name, Instant madeAt, @Nullable Instant usedAt, @Nullable Instant doubtedAt)
        implements Serializable {}
