package org.linja.commitments;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.EntryKind;

/**
 * What became of a commitment once.
 *
 * @param by name of whoever did it; null for the house itself
 * @param dueAt the moment that was told then
 * @param text why, or what was said; null if nothing was or it has been erased
 */
public record CommitmentMoment(
        Instant at,
        EntryKind kind,
        @Nullable String by,
        @Nullable Instant dueAt,
        @Nullable String text)
        implements Serializable {}
