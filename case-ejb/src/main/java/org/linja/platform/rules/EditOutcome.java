package org.linja.platform.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor hears who saves a record that others may have changed meanwhile. */
public sealed interface EditOutcome extends Serializable {

    /**
     * It is stored.
     *
     * @param takenOver what somebody else had changed meanwhile and stays as they left it
     */
    record Stored(long version, List<MergedField> takenOver) implements EditOutcome {
        public Stored {
            takenOver = List.copyOf(takenOver);
        }
    }

    /**
     * Nothing is stored: somebody changed the same fields otherwise.
     *
     * @param version of the record as it is stored now
     * @param by name of whoever stored it last; null if that is not known
     * @param at when they did
     */
    record Disputed(FieldMerge merge, long version, @Nullable String by, @Nullable Instant at)
            implements EditOutcome {}
}
