package org.linja.journal.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history: what happened, when it happened, when it was written down, by whom.
 *
 * <p>Instants are cut to microseconds, the finest the database keeps, so that an entry read back
 * equals the entry written.
 *
 * @param caseNumber the case's number, positive
 * @param seq position in the case's history, 1 for the first
 * @param occurredAt when it happened
 * @param recordedAt when it was written down; later than {@code occurredAt} for late entries
 * @param kind what happened
 * @param actor who did it; {@link #SYSTEM} for the house itself
 * @param data particulars by name, never personal text
 * @param textCommitment salted commitment to personal text kept elsewhere, if any
 */
public record Entry(
        long caseNumber,
        long seq,
        Instant occurredAt,
        Instant recordedAt,
        EntryKind kind,
        String actor,
        SortedMap<String, String> data,
        @Nullable String textCommitment) {

    /** The actor of what the house does by itself; its acts never count as a person's. */
    public static final String SYSTEM = "system";

    public Entry {
        if (caseNumber < 1 || seq < 1) {
            throw new IllegalArgumentException(
                    "A case number and a sequence start at 1, not %d and %d"
                            .formatted(caseNumber, seq));
        }
        if (actor.isBlank()) {
            throw new IllegalArgumentException("An entry needs an actor");
        }
        Objects.requireNonNull(kind, "kind");
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        SortedMap<String, String> copy = new TreeMap<>();
        copy.putAll(data);
        data = Collections.unmodifiableSortedMap(copy);
    }

    /** Whether a person did it, not the house by itself. */
    public boolean isByPerson() {
        return !actor.equals(SYSTEM);
    }

    /** The same entry, bound to a personal text kept elsewhere. */
    public Entry withTextCommitment(String commitment) {
        return new Entry(caseNumber, seq, occurredAt, recordedAt, kind, actor, data, commitment);
    }
}
