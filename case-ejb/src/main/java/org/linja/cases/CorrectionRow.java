package org.linja.cases;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.EntryKind;

/**
 * A correction that waits for a second person.
 *
 * @param proposal sequence number of the entry that proposes it
 * @param corrects sequence number of the entry it is about, which is a {@code kind}
 * @param was when that entry says that it happened
 * @param moment when it is said to have happened
 * @param proposedBy the proposer's name today
 * @param why null if it has been erased
 * @param mayDecide whether this person is somebody else and may decide on it
 */
public record CorrectionRow(
        long proposal,
        long corrects,
        EntryKind kind,
        Instant was,
        Instant moment,
        @Nullable String proposedBy,
        @Nullable String why,
        boolean mayDecide)
        implements Serializable {}
