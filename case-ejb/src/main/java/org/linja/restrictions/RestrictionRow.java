package org.linja.restrictions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer or a case that not all of the house may read.
 *
 * @param customer code of whose it is
 * @param caseNumber null where all cases of the customer are meant
 * @param by name of whoever began it
 * @param endedBy null while it lasts
 * @param circle who may read, beside whoever has the case or was called about it
 */
public record RestrictionRow(
        long number,
        String customer,
        @Nullable String caseNumber,
        String reason,
        String by,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        List<CirclePerson> circle)
        implements Serializable {
    public boolean isOpen() {
        return endedAt == null;
    }
}
