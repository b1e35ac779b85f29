package org.linja.restrictions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer or a case that not all of the house may read.
 *
 * @param customer code of whose it is; null for whoever it is closed to
 * @param caseNumber null where all cases of the customer are meant
 * @param reason null for whoever it is closed to
 * @param by name of whoever began it
 * @param endedBy null while it lasts
 * @param circle who may read, beside whoever has the case or was called about it
 */
public record RestrictionRow(
        long number,
        @Nullable String customer,
        @Nullable String caseNumber,
        @Nullable String reason,
        String by,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        List<CirclePerson> circle)
        implements Serializable {
    public RestrictionRow {
        circle = List.copyOf(circle);
    }

    /** The same with its circle. */
    RestrictionRow readBy(List<CirclePerson> people) {
        return new RestrictionRow(
                number,
                customer,
                caseNumber,
                reason,
                by,
                begunAt,
                endedAt,
                endedBy,
                endReason,
                people);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** As it is shown to somebody outside of the circle: since when, by whom, and no more. */
    RestrictionRow closedTo(long personId) {
        return isOpen() && circle.stream().noneMatch(one -> one.id() == personId)
                ? new RestrictionRow(
                        number, null, caseNumber, null, by, begunAt, null, null, null, List.of())
                : this;
    }
}
