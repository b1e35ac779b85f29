package org.linja.journal;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.EntryKind;

/**
 * One line of a case's history as a person reads it.
 *
 * @param actor name in the canonical form, free of personal data
 * @param actorName the person's name today; absent for the house's own acts
 * @param text the personal text; absent if there was none or it has been erased
 */
public record JournalRow(
        long seq,
        Instant occurredAt,
        Instant recordedAt,
        EntryKind kind,
        String actor,
        @Nullable String actorName,
        SortedMap<String, String> data,
        @Nullable String text,
        @Nullable String textCommitment,
        String previousHash,
        String hash) {}
